import { displayName } from '../contact/contact.ts';
import { emptyTweak } from '../note/tweak.ts';
import type { EventState, Person, Settings } from '../workspace/state.ts';
import type { IsoTime } from '../note/dates.ts';
import { checkNote, findBlocks } from '../note/checks/checkNote.ts';
import type { Addressee, CheckedNote, Finding, QueueView } from '../note/checks/check.ts';
import { ownWords } from '../note/checks/notPersonal.ts';
import { buildQueueIndex } from '../note/checks/queueIndex.ts';
import type { QueueIndex } from '../note/checks/queueIndex.ts';
import { bagOf, findSimilar } from '../note/checks/similar.ts';
import type { NoteBag } from '../note/checks/similar.ts';
import { composeNote } from '../note/compose.ts';
import type { Note } from '../note/compose.ts';
import { startingPoints } from '../note/startingPoints.ts';

/** A person of an event with the note to them as it stands, and what the checks say of it. */
export interface CheckedPersonNote {
  readonly person: Person;
  readonly note: Note;
  readonly findings: readonly Finding[];
}

/** The part of an event and the settings that a note is composed from; the same frame gives the same note to the same person. */
export type NoteFrame = Pick<EventState, 'details' | 'channel' | 'bases'> & Pick<Settings, 'myName'>;

/** Gives the note to a person; each is composed when first asked for, and again only when the person changes. */
export interface Composer {
  readonly frame: NoteFrame;
  readonly note: (person: Person) => Note;
  readonly bag: (person: Person) => NoteBag;
}

/** What the checks need beside the people: the user's plan, the time, and how many invitations are left; null where unknown. */
export interface DeskOptions {
  readonly plan: Settings['plan'];
  readonly now: IsoTime | null;
  readonly invitationsLeft: number | null;
  /** `blocks` looks only for what stops a note, which is much quicker for thousands of them. */
  readonly depth?: 'all' | 'blocks';
}

/** The base message of an event's chosen channel; the starting point until the user writes one. */
export function baseOf(event: Pick<EventState, 'bases' | 'channel'>): string {
  return event.bases[event.channel] ?? startingPoints[event.channel];
}

/** A composer for one frame. */
export function createComposer(frame: NoteFrame): Composer {
  const notes = new WeakMap<Person, Note>();
  const bags = new WeakMap<Person, NoteBag>();
  const compose = (person: Person): Note => {
    const known = notes.get(person) ?? composeFor(frame, person, person.tweak);
    notes.set(person, known);
    return known;
  };
  return {
    frame,
    note: compose,
    bag: (person) => {
      const known = bags.get(person) ?? bagOf(compose(person).text, ownWords({ addressee: addresseeOf(frame, person) }));
      bags.set(person, known);
      return known;
    },
  };
}

/** Gives anybody's checked note. */
export type NoteOf = (person: Person) => CheckedPersonNote;

/** Checks notes against the rest of the queue. One desk serves an event as it changes: only what changed is looked at again. */
export interface Desk {
  open(people: readonly Person[], composer: Composer, options: DeskOptions): NoteOf;
}

/** A desk with nobody on it yet. */
export function createDesk(): Desk {
  const index = buildQueueIndex([]);
  const indexed = new Map<string, Person['contact']>();
  const sync = (people: readonly Person[]): void => {
    for (const { id, contact } of people) {
      if (indexed.get(id) === contact) continue;
      index.update(id, contact);
      indexed.set(id, contact);
    }
    if (indexed.size === people.length) return;
    const here = new Set(people.map(({ id }) => id));
    for (const id of [...indexed.keys()]) {
      if (here.has(id)) continue;
      index.update(id, null);
      indexed.delete(id);
    }
  };
  return {
    open(people, composer, options) {
      const check = options.depth === 'blocks' ? findBlocks : checkNote;
      const queue = queueView(index, people, composer);
      const wanted = options.invitationsLeft === null ? null : invitationOrder(people);
      let isSynced = false;
      return (person) => {
        if (!isSynced) sync(people);
        isSynced = true;
        const note = composer.note(person);
        return { person, note, findings: check(toCheck(person, note, composer.frame, options, queue, wanted?.get(person.id) ?? 0)) };
      };
    },
  };
}

/** All notes of an event, checked in full or for what blocks them. */
export function checkedNotes(event: EventState, settings: Pick<Settings, 'myName' | 'plan'>, now: IsoTime | null, depth: 'all' | 'blocks' = 'all'): NoteOf {
  const { details, channel, bases } = event;
  const composer = createComposer({ details, channel, bases, myName: settings.myName });
  return createDesk().open(event.people, composer, { plan: settings.plan, now, invitationsLeft: null, depth });
}

type NoteFrameOfEvent = Pick<EventState, 'details' | 'channel' | 'bases' | 'people'>;

/** How many of an event's people each placeholder of the base would leave empty, for the warning beside the base message. */
export function emptyPlaceholders(event: NoteFrameOfEvent, { myName }: Pick<Settings, 'myName'>): ReadonlyMap<string, number> {
  const { details, channel, bases } = event;
  const frame: NoteFrame = { details, channel, bases, myName };
  const counts = new Map<string, number>();
  for (const person of event.people) {
    const note = composeFor(frame, person, { ...person.tweak, texts: {} });
    for (const name of new Set(note.empty)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function composeFor(frame: NoteFrame, { contact }: Person, tweak: Person['tweak']): Note {
  return composeNote({ ...frame, contact, tweak, base: baseOf(frame) });
}

function toCheck(person: Person, note: Note, frame: NoteFrame, options: DeskOptions, queue: QueueView, wantedBefore: number): CheckedNote {
  const { plan, now, invitationsLeft } = options;
  const { details, channel, myName } = frame;
  return {
    text: note.text,
    subject: null,
    channel,
    plan,
    details,
    addressee: addresseeOf(frame, person),
    tweak: person.tweak,
    impersonal: composeFor(frame, person, emptyTweak).fromBase,
    myName,
    now,
    queue,
    budget: invitationsLeft === null ? null : { left: invitationsLeft, wantedBefore },
  };
}

/** Names read with less certainty than this want a look before they are greeted by. */
export const sureName = 0.8;

function addresseeOf(frame: NoteFrame, { id, contact, origin, reviewed, status, statusAt }: Person): Addressee {
  const nameIsSure = reviewed || origin.kind !== 'card' || (origin.confidence.name ?? 1) >= sureName;
  const wasSent = status === 'sent' || status === 'answered';
  return { id, contact, nameIsSure, sent: wasSent ? { event: frame.details.name, at: statusAt } : null };
}

function queueView(index: QueueIndex, people: readonly Person[], composer: Composer): QueueView {
  function* bags(): Generator<readonly [string, NoteBag]> {
    for (const person of people) if (person.status !== 'skipped') yield [person.id, composer.bag(person)];
  }
  const nameOf = (personId: string): string => {
    const person = people.find(({ id }) => id === personId);
    return person === undefined ? 'another person' : displayName(person.contact);
  };
  return { index, similarTo: (personId, note) => findSimilar(personId, note, bags()), nameOf };
}

/** For each person, how many others before them in the queue still want an invitation. */
function invitationOrder(people: readonly Person[]): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  let before = 0;
  for (const { id, status } of people) {
    order.set(id, before);
    if (status === 'to-write' || status === 'ready' || status === 'copied') before += 1;
  }
  return order;
}
