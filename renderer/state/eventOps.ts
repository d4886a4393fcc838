import type { EventState } from '../../shared/workspace/state.ts';
import type { EventDetails } from '../../shared/note/occasion.ts';
import { noteHistory, say, showError, showNotice } from './core.ts';
import type { Core } from './core.ts';
import { takeSaved } from './edit.ts';
import { firstSettings, summarise } from '../../shared/workspace/state.ts';
import { countryOf } from './country.ts';
import { setSeen } from './seen.ts';
import { changeSettings, look } from './settingsOps.ts';
import { systemLanguages, wordsNow } from './words.ts';

/** Loads what the window shows at first: settings, events, and the event that was open last. */
export async function start(core: Core): Promise<void> {
  const [info, settings] = await Promise.all([core.bridge.call('app.info', {}), core.bridge.call('settings.get', {})]);
  if (!info.ok) showError(core, info.error);
  if (settings.ok) core.store.update((now) => ({ ...now, settings: settings.value }));
  if (info.ok) core.store.update((now) => ({ ...now, info: info.value }));
  await refreshEvents(core);
  const { settings: loaded, events } = core.store.get();
  const last = events.find(({ id }) => id === loaded.view.eventId);
  if (events.length === 0 && loaded.country === firstSettings.country) setCountry(core);
  if (last !== undefined) await openEvent(core, last.id, loaded.view);
  core.store.update((now) => ({ ...now, started: true }));
}

/** Before there is any event nobody has chosen a country yet: phone numbers on cards are most likely those of the user's own. */
function setCountry(core: Core): void {
  const country = countryOf(systemLanguages()[0] ?? '');
  if (country !== null && country !== firstSettings.country) changeSettings(core, { country });
}

/** Shows the events as they are now. */
export async function refreshEvents(core: Core): Promise<void> {
  const events = await core.bridge.call('event.list', {});
  if (events.ok) core.store.update((now) => ({ ...now, events: events.value }));
  else showError(core, events.error);
}

type View = { readonly place?: 'import' | 'people' | 'write' | 'send' | 'export'; readonly personId?: string | null };

/** Opens an event where there is most to do, or at the given place. */
export async function openEvent(core: Core, eventId: string, view?: View): Promise<void> {
  await core.saver.flush();
  const kept = core.store.get().kept[eventId];
  if (kept === undefined) await listen(core, eventId);
  const [opened, history] = await Promise.all([
    kept === undefined ? core.bridge.call('event.open', { eventId }) : { ok: true as const, value: kept },
    core.bridge.call('event.history', { eventId }),
  ]);
  if (!opened.ok) {
    showError(core, opened.error);
    return;
  }
  showEvent(core, opened.value);
  // The window may have been loaded after something was done that can still be undone.
  if (history.ok) noteHistory(core, eventId, history.value);
  const place = view?.place ?? (opened.value.people.length === 0 ? 'import' : 'write');
  look(core, { eventId, place, personId: view?.personId ?? opened.value.people[0]?.id ?? null });
}

/** Begins to listen to what others do to an event before it is loaded: what is heard of twice is as it is heard of once. */
async function listen(core: Core, eventId: string): Promise<void> {
  const news = await core.bridge.call('event.news', { eventId, seen: null });
  if (news.ok) setSeen(core, eventId, news.value.mark);
}

/** Shows an event in place of the one that was open, which is kept when something in it is not saved yet. */
function showEvent(core: Core, event: EventState): void {
  core.store.update((now) => {
    const kept = Object.fromEntries(Object.entries(now.kept).filter(([id]) => id !== event.id));
    const left = now.event;
    const keepLeft = left !== null && left.id !== event.id && core.saver.hasUnsaved(left.id);
    // The list was made before people came and notes were written.
    const events = now.events.map((one) => (one.id === left?.id ? summarise(left) : one));
    return { ...now, event, events, undo: null, redo: null, notice: null, kept: keepLeft ? { ...kept, [left.id]: left } : kept };
  });
}

/** Creates an event and opens it; null when it could not be saved, with the reason shown. */
export async function createEvent(core: Core, details: EventDetails): Promise<EventState | null> {
  await core.saver.flush();
  const created = await core.bridge.call('event.create', { details, language: wordsNow(core).language });
  if (!created.ok) {
    showError(core, created.error);
    return null;
  }
  await listen(core, created.value.id);
  showEvent(core, created.value);
  look(core, { eventId: created.value.id, place: 'import', personId: null });
  await refreshEvents(core);
  say(core, wordsNow(core).say('event.isThere', { name: created.value.details.name }));
  return created.value;
}

/** Makes the sample event; its pictures come back as files to be read like any others. */
export async function createSample(core: Core): Promise<readonly File[]> {
  const sample = await core.bridge.call('event.sample', { language: wordsNow(core).language });
  if (!sample.ok) {
    showError(core, sample.error);
    return [];
  }
  const { event, pictures } = sample.value;
  await listen(core, event.id);
  showEvent(core, event);
  look(core, { eventId: event.id, place: 'import', personId: event.people[0]?.id ?? null });
  await refreshEvents(core);
  return pictures.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name));
}

/** Changes the open event from the details that were there when the change began. */
export async function editEvent(core: Core, details: EventDetails, basedOn: EventDetails): Promise<boolean> {
  const event = core.store.get().event;
  if (event === null) return false;
  const changed = await core.bridge.call('event.edit', { eventId: event.id, details, basedOn });
  if (changed.ok) takeSaved(core, event.id, changed.value);
  else showError(core, changed.error);
  return changed.ok;
}

/** Removes the open event with its people and pictures, for good. */
export async function removeEvent(core: Core): Promise<void> {
  const event = core.store.get().event;
  if (event === null) return;
  await core.saver.flush();
  const removed = await core.bridge.call('event.remove', { eventId: event.id });
  if (!removed.ok) {
    showError(core, removed.error);
    return;
  }
  core.store.update((now) => ({ ...now, event: null, undo: null, redo: null, pile: now.pile.filter((item) => item.eventId !== event.id) }));
  look(core, { eventId: null, place: 'import', personId: null });
  await refreshEvents(core);
  showNotice(core, { text: wordsNow(core).say('event.removed', { name: event.details.name }), undo: null });
}
