import { displayName } from '../contact/contact.ts';
import { assertNever } from '../problem.ts';
import { isPair, partsAfter } from './changes.ts';
import type { Change, PartsChange, PeopleChange, PersonParts, PlacedPerson } from './changes.ts';
import type { EventState, Person } from './state.ts';
import { said } from '../words/keys.ts';
import type { Said } from '../words/keys.ts';
import { told } from '../words/say.ts';
import type { Told } from '../words/words.ts';

/** The change that takes `change` back, when made on the event as it was before; null when `change` would do nothing. */
export function inverseOf(before: EventState, change: Change): Change | null {
  switch (change.kind) {
    case 'event-edited':
      return { kind: 'event-edited', details: before.details };
    case 'event-replaced':
      return { kind: 'event-replaced', event: before };
    case 'channel-chosen':
      return { kind: 'channel-chosen', channel: before.channel };
    case 'base-edited':
      return { kind: 'base-edited', channel: change.channel, text: before.bases[change.channel] ?? null };
    case 'subject-edited':
      return { kind: 'subject-edited', channel: change.channel, text: before.subjects[change.channel] ?? null };
    case 'order-chosen':
      return { kind: 'order-chosen', order: before.order, handOrder: before.handOrder };
    case 'set-apart':
      return inverseOfApart(before, change);
    default:
      return isPeopleChange(change) ? inverseOfPeople(before, change) : inverseOfParts(before, change);
  }
}

function isPeopleChange(change: PeopleChange | PartsChange): change is PeopleChange {
  return change.kind.startsWith('people-');
}

function inverseOfPeople(before: EventState, change: PeopleChange): Change | null {
  switch (change.kind) {
    case 'people-added':
      return { kind: 'people-removed', personIds: change.people.map((person) => person.id), undone: true };
    case 'people-restored':
      return { kind: 'people-removed', personIds: change.placed.map(({ person }) => person.id), undone: true };
    case 'people-removed':
      return { kind: 'people-restored', placed: placePeople(before.people, change.personIds) };
    case 'people-replaced':
      return { kind: 'people-replaced', goneIds: change.placed.map(({ person }) => person.id), placed: placePeople(before.people, change.goneIds) };
    case 'people-merged':
      return splitOf(before.people, change.merged.id, change.goneId);
    case 'people-split':
      return mergeOf(before.people, change.kept.id, change.gone.person.id);
    default:
      return assertNever(change);
  }
}

function inverseOfApart(before: EventState, { pair, apart }: Extract<Change, { readonly kind: 'set-apart' }>): Change | null {
  const [a, b] = pair;
  const known = before.apart.some((one) => isPair(one, a, b));
  return known === apart ? null : { kind: 'set-apart', pair, apart: known };
}

function splitOf(people: readonly Person[], keptId: string, goneId: string): Change | null {
  const kept = people.find(({ id }) => id === keptId);
  const [gone] = placePeople(people, [goneId]);
  return kept === undefined || gone === undefined ? null : { kind: 'people-split', kept, gone };
}

function mergeOf(people: readonly Person[], keptId: string, goneId: string): Change | null {
  const merged = people.find(({ id }) => id === keptId);
  return merged === undefined ? null : { kind: 'people-merged', merged, goneId, as: 'doubles' };
}

function inverseOfParts(before: EventState, change: PartsChange): Change | null {
  const byId = new Map(before.people.map((person) => [person.id, person]));
  const people = partsAfter(before, change).flatMap(({ personId, parts }): PersonParts[] => {
    const person = byId.get(personId);
    return person === undefined ? [] : [{ personId, parts: partsOf(person, Object.keys(parts)) }];
  });
  return people.length === 0 ? null : { kind: 'parts-restored', people };
}

function partsOf(person: Person, keys: readonly string[]): PersonParts['parts'] {
  return Object.fromEntries(Object.entries(person).filter(([key]) => keys.includes(key)));
}

function placePeople(people: readonly Person[], personIds: readonly string[]): PlacedPerson[] {
  const wanted = new Set(personIds);
  return people.flatMap((person, index) => (wanted.has(person.id) ? [{ index, person }] : []));
}

/** What the change did, in words that fit behind "Undo". */
export function changeLabel(before: EventState, change: Change): Told {
  switch (change.kind) {
    case 'event-edited':
      return told('change.event');
    case 'event-replaced':
      return told('change.version');
    case 'channel-chosen':
      return told('change.channel');
    case 'base-edited':
      return told('change.base');
    case 'subject-edited':
      return told('change.subject');
    case 'order-chosen':
      return told('change.order');
    case 'set-apart':
      return change.apart ? told('change.apart', { one: nameOf(before, change.pair[0]), other: nameOf(before, change.pair[1]) }) : told('change.together');
    default:
      return isPeopleChange(change) ? peopleLabel(before, change) : partsLabel(before, change);
  }
}

function peopleLabel(before: EventState, change: PeopleChange): Told {
  switch (change.kind) {
    case 'people-added':
      return told('change.added', { count: change.people.length });
    case 'people-restored':
      return told('change.returned', { count: change.placed.length });
    case 'people-removed':
      return told('change.removed', { count: change.personIds.length });
    case 'people-replaced':
      return told('change.readAgain');
    case 'people-merged':
      return change.as === 'sides' ? told('change.sides') : told('change.merged', { one: nameOf(before, change.merged.id), other: nameOf(before, change.goneId) });
    case 'people-split':
      return told('change.split');
    default:
      return assertNever(change);
  }
}

function partsLabel(before: EventState, change: PartsChange): Told {
  switch (change.kind) {
    case 'contact-edited':
      return told('change.contact', { name: nameOf(before, change.personId) });
    case 'face-set':
      return told('change.face', { name: nameOf(before, change.personId) });
    case 'tweak-edited':
      return told('change.note', { name: nameOf(before, change.personId) });
    case 'promise-marked':
      return told('change.promise', { name: nameOf(before, change.personId) });
    case 'steps-edited':
      return told('change.steps', { name: nameOf(before, change.personId) });
    case 'overrides-set':
      return told('change.override', { name: nameOf(before, change.personId) });
    case 'own-channel-set':
      return told('change.ownChannel', { count: change.personIds.length });
    case 'status-set':
      return told('change.mark', { name: nameOf(before, change.personId) });
    case 'parts-restored':
      return told('change.parts', { count: change.people.length });
    default:
      return assertNever(change);
  }
}

function nameOf(event: EventState, personId: string): string | Said {
  const person = event.people.find(({ id }) => id === personId);
  return person === undefined ? said('change.somebody') : displayName(person.contact, said('change.somebody'));
}
