import type { ContactFields } from '../../shared/contact/contact.ts';
import { displayName } from '../../shared/contact/contact.ts';
import { said } from '../../shared/words/keys.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import { say, showError, showNotice, takeChanged } from './core.ts';
import type { Core } from './core.ts';
import { changeAndSave } from './edit.ts';
import { takeBack } from './history.ts';
import { look } from './settingsOps.ts';
import { wordsNow } from './words.ts';

/** The person the user is looking at. */
export function currentPerson(event: EventState | null, personId: string | null): Person | null {
  return event?.people.find(({ id }) => id === personId) ?? null;
}

/** Sets what is known of somebody; `typed` where it comes from typing in a field. */
export function editContact(core: Core, personId: string, contact: ContactFields, reviewed: boolean, typed = false): void {
  const event = core.store.get().event;
  if (event === null) return;
  const eventId = event.id;
  changeAndSave(core, {
    eventId,
    about: [`contact/${personId}`],
    change: { kind: 'contact-edited', personId, contact, reviewed },
    value: { before: currentPerson(event, personId)?.contact ?? contact, after: contact },
    send: (basedOn) => core.bridge.call('contact.edit', { eventId, personId, contact, reviewed, typed, basedOn }),
    typed,
  });
}

/** Adds somebody typed in by hand and turns to them; false when that failed, with the reason shown. */
export async function addPerson(core: Core, contact: ContactFields): Promise<boolean> {
  const event = core.store.get().event;
  if (event === null) return false;
  const added = await core.bridge.call('contact.add', { eventId: event.id, contact });
  if (!added.ok) {
    showError(core, added.error);
    return false;
  }
  takeChanged(core, event.id, added.value);
  const { change } = added.value;
  if (change.kind === 'people-added') look(core, { personId: change.people[0]?.id ?? null });
  say(core, wordsNow(core).say('contact.added', { name: displayName(contact, said('contact.somebody')) }));
  return true;
}

/** Removes people, pictures and notes included; it can be undone, so nobody is asked. */
export async function removePeople(core: Core, personIds: readonly string[], among?: readonly Person[]): Promise<void> {
  const event = core.store.get().event;
  if (event === null || personIds.length === 0) return;
  await core.saver.flush();
  const removed = await core.bridge.call('contact.remove', { eventId: event.id, personIds: [...personIds] });
  if (!removed.ok) {
    showError(core, removed.error);
    return;
  }
  const neighbour = neighbourOf(among ?? event.people, personIds, core.store.get().settings.view.personId);
  takeChanged(core, event.id, removed.value);
  look(core, { personId: neighbour });
  const gone = event.people.filter(({ id }) => personIds.includes(id));
  const [only] = gone;
  const { say: sayIn } = wordsNow(core);
  const isOne = gone.length === 1 && only !== undefined;
  const text = isOne ? sayIn('contact.removed', { name: displayName(only.contact, said('contact.somebody')) }) : sayIn('contact.removedSome', { count: gone.length });
  showNotice(core, { text, undo: () => void takeBack(core, event.id, [() => removed.value.step]) });
}

/** Who of those in view to look at when some people are gone: the same person, else the next one who stays. */
export function neighbourOf(people: readonly Person[], goneIds: readonly string[], personId: string | null): string | null {
  if (personId !== null && !goneIds.includes(personId)) return personId;
  const index = people.findIndex(({ id }) => id === personId);
  const stays = (person: Person): boolean => !goneIds.includes(person.id);
  return (people.slice(index + 1).find(stays) ?? people.slice(0, Math.max(0, index)).findLast(stays))?.id ?? null;
}
