import type { AppError } from '../../shared/contract/result.ts';
import { applyChange } from '../../shared/workspace/changes.ts';
import type { Change, Changed, HistoryNow } from '../../shared/workspace/changes.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Bridge } from '../bridge/bridge.ts';
import type { AppState, Notice } from './appState.ts';
import { keepCaret } from './caret.ts';
import type { Saver } from './saver.ts';
import { sameWhereItCan } from './sameWhereItCan.ts';
import { isNewHere } from './seen.ts';
import type { LazySpelling } from './spelling.ts';
import type { Store } from './store.ts';
import { sayError, wordsNow } from './words.ts';

/** What every operation of the screens works with. */
export interface Core {
  readonly bridge: Bridge;
  readonly store: Store<AppState>;
  readonly saver: Saver;
  /** Absent where there is no window. */
  readonly spelling?: LazySpelling;
}

/** Says a sentence to screen readers. */
export function say(core: Core, text: string): void {
  core.store.update((now) => ({ ...now, said: { id: now.said.id + 1, text } }));
}

/** Shows and says what was just done; what is said may be longer than what there is room to show. */
export function showNotice(core: Core, notice: Notice, spoken = notice.text): void {
  core.store.update((now) => ({ ...now, notice }));
  say(core, spoken);
}

export function showError(core: Core, error: AppError | null): void {
  core.store.update((now) => ({ ...now, error }));
  if (error !== null) say(core, sayError(wordsNow(core), error));
}

/** Shows a change at once. An event that is neither open nor kept will be loaded with the change in it, and counts who came meanwhile. */
export function applyLocally(core: Core, eventId: string, change: Change): void {
  updateEvent(core, eventId, (event) => applyOnce(event, change));
  const more = change.kind === 'people-added' ? change.people.length : 0;
  if (more === 0 || core.store.get().event?.id === eventId) return;
  core.store.update((now) => ({ ...now, events: now.events.map((one) => (one.id === eventId ? { ...one, people: one.people + more, toWrite: one.toWrite + more } : one)) }));
}

/** Shows an event as it is now, whoever has changed it. */
export function takeWhole(core: Core, event: EventState): void {
  updateEvent(core, event.id, () => event);
}

/** What is said once more changes nothing, so that nothing is drawn again for it. */
function updateEvent(core: Core, eventId: string, change: (event: EventState) => EventState): void {
  core.store.update((now) => {
    if (now.event?.id === eventId) {
      const event = sameWhereItCan(now.event, change(now.event));
      return event === now.event ? now : { ...now, event };
    }
    const kept = now.kept[eventId];
    return kept === undefined ? now : { ...now, kept: { ...now.kept, [eventId]: change(kept) } };
  });
}

/** Takes in a change that the services made, with what can be undone now. What was typed meanwhile stays in view. */
export function takeChanged(core: Core, eventId: string, changed: Changed): void {
  keepCaret();
  if (isNewHere(core, eventId, changed)) applyLocally(core, eventId, changed.change);
  core.saver.showUnsaved(eventId);
  noteHistory(core, eventId, changed);
}

/** Keeps what "Undo" would take back and "Redo" make again in the open event. */
export function noteHistory(core: Core, eventId: string, { undo, redo }: HistoryNow): void {
  core.store.update((now) => (now.event?.id === eventId ? { ...now, undo, redo } : now));
}

/** The step that takes back what was done here; null until it is saved. */
export type StepMade = () => string | null;

/** An event may be loaded with people already in it whose arrival is only now told of: nobody comes twice. */
function applyOnce(event: EventState, change: Change): EventState {
  if (change.kind !== 'people-added') return applyChange(event, change);
  const known = new Set(event.people.map(({ id }) => id));
  return applyChange(event, { ...change, people: change.people.filter(({ id }) => !known.has(id)) });
}
