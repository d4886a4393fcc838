import { isBlocked } from '../../shared/note/checks/checkNote.ts';
import { checkedNotes } from '../../shared/queue/eventNotes.ts';
import { narrow, nextShownToWrite, readFilter } from '../../shared/queue/filter.ts';
import type { Narrowing, QueueFilter } from '../../shared/queue/filter.ts';
import { movedInOrder, orderQueue, placedInOrder } from '../../shared/queue/order.ts';
import { displayName } from '../../shared/contact/contact.ts';
import { said } from '../../shared/words/keys.ts';
import type { EventState, Person, QueueOrder } from '../../shared/workspace/state.ts';
import type { AppState } from './appState.ts';
import { say, showNotice } from './core.ts';
import type { Core } from './core.ts';
import { changeAndSave } from './edit.ts';
import { look } from './settingsOps.ts';
import { calendarNow, today } from './today.ts';
import { keepDeep } from './useDeep.ts';
import { wordsNow } from './words.ts';

/** The places that show the queue. */
export type QueuePlace = 'write' | 'send';

/** What a place is narrowed to is about the open event: another event starts afresh. */
export const filterName = (place: QueuePlace): string => `here.${place}.filter`;

/** The place that the user is in, as far as it shows the queue. */
export function queuePlace(state: AppState): QueuePlace {
  return state.settings.view.place === 'send' ? 'send' : 'write';
}

/** What a place is narrowed to until the user chooses: Send shows what is ready or copied, as long as anything is still to go out. */
export function firstFilter(place: QueuePlace, event: EventState): QueueFilter {
  const isToGo = ({ status }: Person): boolean => status === 'to-write' || status === 'ready' || status === 'copied';
  return place === 'send' && event.people.some(isToGo) ? 'open' : 'all';
}

/** The queue as a place shows it: everybody in order, and of them those that the filter and the search leave. */
export interface QueueView {
  readonly ordered: readonly Person[];
  readonly shown: readonly Person[];
  readonly filter: QueueFilter;
}

type Seen = Pick<AppState, 'settings' | 'queue'>;

/** The queue of an event as a place shows it; for screens, which may show the event a moment later than it is. */
export function viewQueue(event: EventState, { settings, queue }: Seen, place: QueuePlace, isHeld?: Narrowing['isBlocked'], ordered = orderQueue(event, today())): QueueView {
  const filter = readFilter(settings.view.deep[filterName(place)], firstFilter(place, event));
  const inHand = place === 'write' || queue.turnedTo === settings.view.personId ? settings.view.personId : null;
  const shown = narrow(ordered, { filter, search: queue.search, today: today(), inHand, isBlocked: isHeld ?? blockedIn(event, settings) });
  return { ordered, shown, filter };
}

function blockedIn(event: EventState, settings: AppState['settings']): (person: Person) => boolean {
  let noteOf: ReturnType<typeof checkedNotes> | null = null;
  return (person) => {
    noteOf ??= checkedNotes(event, settings, calendarNow(), 'blocks');
    return isBlocked(noteOf(person).findings);
  };
}

function viewNow(core: Core): QueueView | null {
  const state = core.store.get();
  return state.event === null ? null : viewQueue(state.event, state, queuePlace(state));
}

/** Turns to a person of the list in view, who stays in it when a mark moves them out of the filter. */
export function turnTo(core: Core, personId: string): void {
  core.store.update((now) => ({ ...now, queue: { ...now.queue, turnedTo: personId } }));
  look(core, { personId });
}

/** The list is entered or left: nobody is in hand in it. */
export function letGo(core: Core): void {
  core.store.update((now) => ({ ...now, queue: { ...now.queue, search: '', turnedTo: null } }));
}

export function searchQueue(core: Core, search: string): void {
  core.store.update((now) => ({ ...now, queue: { ...now.queue, search } }));
}

/** From the search on into what was found: the first of those, when the one in hand is not among them. */
export function leaveSearch(core: Core): void {
  const { personId } = core.store.get().settings.view;
  const shown = viewNow(core)?.shown ?? [];
  const [first] = shown;
  if (first !== undefined && !shown.some(({ id }) => id === personId)) turnTo(core, first.id);
}

export function chooseFilter(core: Core, filter: QueueFilter): void {
  const place = queuePlace(core.store.get());
  core.store.update((now) => ({ ...now, queue: { ...now.queue, turnedTo: null } }));
  keepDeep(core, filterName(place), filter);
}

/** Turns to the next of those shown who is still to write to, and says so when nobody is left. */
export function goToNext(core: Core): void {
  const view = viewNow(core);
  const next = view === null ? null : nextShownToWrite(view.ordered, view.shown, core.store.get().settings.view.personId);
  if (next === null) sayLast(core);
  else turnTo(core, next.id);
}

/** Turns to the next of those shown whose note is on its way out, and says so when there is none. */
export function goToNextOut(core: Core): void {
  const view = viewNow(core);
  const { personId } = core.store.get().settings.view;
  if (view === null) return;
  const index = view.ordered.findIndex(({ id }) => id === personId);
  const shown = new Set(view.shown.map(({ id }) => id));
  const round = [...view.ordered.slice(index + 1), ...view.ordered.slice(0, Math.max(0, index))];
  const next = round.find(({ id, status }) => shown.has(id) && (status === 'ready' || status === 'copied'));
  if (next === undefined) sayLast(core);
  else turnTo(core, next.id);
}

function sayLast(core: Core): void {
  const { notice } = core.store.get();
  if (notice !== null) showNotice(core, { ...notice, text: wordsNow(core).say('note.lastOne', { said: notice.text }) });
}

/** Turns to the person `step` places further down the list in view. */
export function stepPerson(core: Core, step: number): void {
  const shown = viewNow(core)?.shown ?? [];
  const index = shown.findIndex(({ id }) => id === core.store.get().settings.view.personId);
  const target = shown[Math.min(shown.length - 1, Math.max(0, index + step))];
  if (target !== undefined) turnTo(core, target.id);
}

/** Orders the queue; the order made by hand is kept for when it is wanted again. */
export function chooseOrder(core: Core, order: QueueOrder, handOrder?: readonly string[]): void {
  const event = core.store.get().event;
  if (event === null) return;
  const eventId = event.id;
  const ids = [...(handOrder ?? event.handOrder)];
  changeAndSave(core, {
    eventId,
    about: ['order'],
    change: { kind: 'order-chosen', order, handOrder: ids },
    send: () => core.bridge.call('queue.order', { eventId, order, handOrder: ids }),
  });
}

/** Moves the person in hand one place up or down among those shown; from then on the order is the user's own. */
export function moveInHand(core: Core, step: 1 | -1): void {
  const view = viewNow(core);
  const { event, settings } = core.store.get();
  const personId = settings.view.personId;
  const moved = view === null || personId === null ? null : movedInOrder(view.ordered, view.shown, personId, step);
  const { say: sayIn } = wordsNow(core);
  if (moved === null || event === null) {
    say(core, sayIn(step === 1 ? 'send.isLast' : 'send.isFirst'));
    return;
  }
  chooseOrder(core, 'hand', moved);
  sayPlace(core, event, personId, moved);
}

/** Puts a person right before or after another, as by dragging. */
export function placePerson(core: Core, personId: string, otherId: string, where: 'before' | 'after'): void {
  const view = viewNow(core);
  const event = core.store.get().event;
  if (view === null || event === null || personId === otherId) return;
  const placed = placedInOrder(view.ordered, personId, otherId, where);
  chooseOrder(core, 'hand', placed);
  sayPlace(core, event, personId, placed);
}

function sayPlace(core: Core, event: EventState, personId: string | null, ids: readonly string[]): void {
  const person = event.people.find(({ id }) => id === personId);
  if (person === undefined) return;
  say(core, wordsNow(core).say('send.moved', { name: displayName(person.contact, said('contact.somebody')), place: ids.indexOf(person.id) + 1, of: ids.length }));
}
