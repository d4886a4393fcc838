import type { NewsMark } from '../../shared/workspace/changes.ts';
import type { EventNews } from '../../shared/workspace/news.ts';
import { keepCaret } from './caret.ts';
import { applyLocally, noteHistory, showNotice, takeWhole } from './core.ts';
import type { Core } from './core.ts';
import { sayClash } from './edit.ts';
import { refreshEvents } from './eventOps.ts';
import { hasSeen, seenOf, setSeen } from './seen.ts';
import { hearSettings, look } from './settingsOps.ts';
import { wordsNow } from './words.ts';

/** Another Wellmet on the same folder tells nobody: its changes are asked for. */
const askMs = 2_000;
/** An event whose file is being put in order looks as if it were gone. */
const lookAgainMs = 1_000;

/** Shows what other windows and another Wellmet change, as they change it; what is being typed here stays in view until it is saved. */
export function followOthers(core: Core): void {
  core.bridge.on('event.changed', ({ eventId, mark }) => void hearOf(core, eventId, mark));
  core.bridge.on('settings.changed', () => void hearSettings(core));
  const ask = (): void => {
    if (!document.hidden && core.store.get().started) void askAll(core);
  };
  const lookAround = (): void => {
    ask();
    if (!document.hidden && core.store.get().started) void refreshSoon(core);
  };
  setInterval(ask, askMs);
  window.addEventListener('focus', lookAround);
  document.addEventListener('visibilitychange', lookAround);
}

async function askAll(core: Core): Promise<void> {
  const eventId = core.store.get().event?.id;
  await Promise.all([eventId === undefined ? null : hearNews(core, eventId), hearSettings(core)]);
}

/** An event was changed, came or went. */
async function hearOf(core: Core, eventId: string, mark: NewsMark | null): Promise<void> {
  const { event, kept } = core.store.get();
  const isHere = event?.id === eventId || kept[eventId] !== undefined;
  if (isHere && (mark === null || !hasSeen(core, eventId, mark))) await hearNews(core, eventId);
  if (event?.id !== eventId) await refreshSoon(core);
}

const refreshing = new WeakMap<Core['store'], Promise<void>>();

/** The list of events is read again once for all that happens within a moment. */
function refreshSoon(core: Core): Promise<void> {
  const under = refreshing.get(core.store) ?? later(lookAgainMs).then(() => {
    refreshing.delete(core.store);
    return refreshEvents(core);
  });
  refreshing.set(core.store, under);
  return under;
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

const asking = new WeakMap<Core['store'], Promise<void>>();

/** Takes in what became of an event since this window heard of it last. One after the other: each begins where the one before ended. */
export function hearNews(core: Core, eventId: string): Promise<void> {
  const next = (asking.get(core.store) ?? Promise.resolve()).then(() => hearOnce(core, eventId));
  asking.set(core.store, next);
  return next;
}

async function hearOnce(core: Core, eventId: string): Promise<void> {
  const seen = seenOf(core, eventId);
  if (seen === null) return;
  const news = await core.bridge.call('event.news', { eventId, seen });
  if (news.ok) takeNews(core, eventId, seen, news.value);
  else if (news.error.code === 'not-found' && (await isGone(core, eventId, seen))) leave(core, eventId);
}

async function isGone(core: Core, eventId: string, seen: NewsMark): Promise<boolean> {
  await later(lookAgainMs);
  const again = await core.bridge.call('event.news', { eventId, seen });
  return !again.ok && again.error.code === 'not-found';
}

function takeNews(core: Core, eventId: string, asked: NewsMark, news: EventNews): void {
  // Meanwhile an answer to a change of this window's own may have told as much, or more.
  if (hasSeen(core, eventId, news.mark)) return;
  const seen = seenOf(core, eventId) ?? asked;
  setSeen(core, eventId, news.mark);
  keepCaret();
  if (news.kind === 'whole') takeWhole(core, news.event);
  else for (const { change } of news.items.slice(seen.run === asked.run ? seen.nth - asked.nth : 0)) applyLocally(core, eventId, change);
  core.saver.showUnsaved(eventId);
  noteHistory(core, eventId, news);
  const clash = news.kind === 'changes' ? news.items.findLast((item) => item.clash !== undefined)?.clash : undefined;
  if (clash !== undefined && core.store.get().event?.id === eventId) sayClash(core, eventId, clash.what, clash.step);
}

/** The event in view was removed elsewhere. */
function leave(core: Core, eventId: string): void {
  const { event } = core.store.get();
  if (event?.id === eventId) {
    core.store.update((now) => ({ ...now, event: null, undo: null, redo: null, pile: now.pile.filter((item) => item.eventId !== eventId) }));
    look(core, { eventId: null, place: 'import', personId: null });
    showNotice(core, { text: wordsNow(core).say('event.removedElsewhere', { name: event.details.name }), undo: null });
  }
  void refreshSoon(core);
}
