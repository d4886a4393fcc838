import { displayName } from '../contact/contact.ts';
import { hasSubject } from '../note/channels.ts';
import type { NoteChannel } from '../note/channels.ts';
import { emptyTweak } from '../note/tweak.ts';
import type { EventState, Person, Settings } from '../workspace/state.ts';
import type { Calendar } from '../note/dates.ts';
import { checkNote, findBlocks } from '../note/checks/checkNote.ts';
import type { Addressee, CheckedNote, Finding, InvitationBudget, QueueView } from '../note/checks/check.ts';
import { ownNames } from '../note/checks/ownWords.ts';
import { buildQueueIndex } from '../note/checks/queueIndex.ts';
import type { QueueIndex } from '../note/checks/queueIndex.ts';
import { bagOf, findSimilar } from '../note/checks/similar.ts';
import type { Spelling } from '../note/spelling/speller.ts';
import type { NoteBag } from '../note/checks/similar.ts';
import { composeNote } from '../note/compose.ts';
import type { Note } from '../note/compose.ts';
import { startingSubjects, startingTexts } from '../note/startingPoints.ts';
import { said } from '../words/keys.ts';
import type { Said } from '../words/keys.ts';
import { channelOf, invitationsBefore, wantsInvitation } from './budget.ts';
import { sentAt } from './outgoing.ts';
import { withOverrides } from './overrides.ts';

/** A person of an event with the note to them as it stands, and what the checks say of it. */
export interface CheckedPersonNote {
  readonly person: Person;
  readonly note: Note;
  readonly findings: readonly Finding[];
}

/** The part of an event and the settings that a note is composed from; the same frame gives the same note to the same person. */
export type NoteFrame = Pick<EventState, 'details' | 'channel' | 'bases' | 'subjects'> & Pick<Settings, 'myName'>;

/** Gives the note to a person; each is composed when first asked for, and again only when the person changes. */
export interface Composer {
  readonly frame: NoteFrame;
  readonly note: (person: Person) => Note;
  readonly bag: (person: Person) => NoteBag;
}

/** What the checks need beside the people: the user's plan and calendar, and how many invitations are left; null where unknown. */
export interface DeskOptions {
  readonly plan: Settings['plan'];
  readonly calendar: Calendar;
  readonly invitationsLeft: number | null;
  /** Tells misspelt words; absent where no dictionary is at hand. */
  readonly spelling?: Spelling;
  /** Where and when somebody was sent a note at another event. */
  readonly sentElsewhere?: (person: Person) => Addressee['sent'];
  /** Other events at which somebody was met. */
  readonly metElsewhere?: (person: Person) => Addressee['metBefore'];
  /** `blocks` looks only for what stops a note, which is much quicker for thousands of them. */
  readonly depth?: 'all' | 'blocks';
}

/** The base message of a channel, the event's unless told; the English starting point where an event has none, as one of an early Wellmet. */
export function baseOf(event: Pick<EventState, 'bases' | 'channel'>, channel: NoteChannel = event.channel): string {
  return event.bases[channel] ?? startingTexts.en[channel];
}

/** The base subject of a channel, the event's unless told; '' where notes have none. */
export function subjectOf(event: Pick<EventState, 'subjects' | 'channel'>, channel: NoteChannel = event.channel): string {
  return hasSubject(channel) ? (event.subjects[channel] ?? startingSubjects.en) : '';
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
      const known = bags.get(person) ?? bagOf(compose(person).text, ownNames(person.contact));
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
  let blocks: KeptBlocks | null = null;
  const sync = (people: readonly Person[]): void => {
    for (const { id, contact } of people) {
      if (indexed.get(id) === contact) continue;
      blocks = null;
      index.update(id, contact);
      indexed.set(id, contact);
    }
    if (indexed.size === people.length) return;
    blocks = null;
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
      const { invitationsLeft: left } = options;
      let isSynced = false;
      return (person) => {
        if (!isSynced) sync(people);
        isSynced = true;
        const kept = options.depth === 'blocks' ? keepBlocks(blocks, composer, options) : null;
        if (kept !== null) blocks = kept;
        const known = kept?.notes.get(person);
        if (known !== undefined) return known;
        const note = composer.note(person);
        // What has left has spent its invitation.
        const isCounted = left !== null && options.depth !== 'blocks' && wantsInvitation(person, composer.frame);
        const budget = isCounted ? { left, wantedBefore: invitationsBefore(person, people, composer.frame) } : null;
        const found = check(toCheck(person, note, composer.frame, options, queue, budget));
        const checked = { person, note, findings: withOverrides(found, note, person.overrides) };
        kept?.notes.set(person, checked);
        return checked;
      };
    },
  };
}

/** What was found to stop notes. It stands for as long as nobody's details change: what blocks a note asks nothing else of the others. */
interface KeptBlocks {
  readonly composer: Composer;
  readonly options: DeskOptions;
  readonly notes: WeakMap<Person, CheckedPersonNote>;
}

function keepBlocks(kept: KeptBlocks | null, composer: Composer, options: DeskOptions): KeptBlocks {
  const fresh = { composer, options, notes: new WeakMap<Person, CheckedPersonNote>() };
  if (kept?.composer !== composer || kept.options.calendar.today !== options.calendar.today) return fresh;
  return kept.options.plan === options.plan && kept.options.sentElsewhere === options.sentElsewhere ? kept : fresh;
}

/** What the checks of a whole event may know beside it. */
export type EventKnowledge = Partial<Pick<DeskOptions, 'invitationsLeft' | 'spelling' | 'sentElsewhere' | 'metElsewhere'>>;

/** All notes of an event, checked in full or for what blocks them. */
export function checkedNotes(
  event: EventState,
  settings: Pick<Settings, 'myName' | 'plan'>,
  calendar: Calendar,
  depth: 'all' | 'blocks' = 'all',
  knowledge: EventKnowledge = {},
): NoteOf {
  const { details, channel, bases, subjects } = event;
  const composer = createComposer({ details, channel, bases, subjects, myName: settings.myName });
  return createDesk().open(event.people, composer, { plan: settings.plan, calendar, invitationsLeft: null, depth, ...knowledge });
}

/** Everybody whose note starts from the base message of a channel. */
export function peopleOn(event: Pick<EventState, 'channel' | 'people'>, channel: NoteChannel): readonly Person[] {
  return event.people.filter((person) => channelOf(person, event) === channel);
}

/** The placeholders of base message and base subject that nothing is known for with one person. */
export function emptyFor(frame: NoteFrame, person: Person): readonly string[] {
  const note = composeFor(frame, person, { ...person.tweak, texts: {}, subjects: {} });
  return [...new Set([...note.empty, ...(note.subjectLine?.empty ?? [])])];
}

function composeFor(frame: NoteFrame, person: Person, tweak: Person['tweak']): Note {
  const channel = channelOf(person, frame);
  const { details, myName } = frame;
  return composeNote({ details, myName, contact: person.contact, tweak, channel, base: baseOf(frame, channel), subject: subjectOf(frame, channel) });
}

function toCheck(person: Person, note: Note, frame: NoteFrame, options: DeskOptions, queue: QueueView, budget: InvitationBudget | null): CheckedNote {
  const { plan, calendar } = options;
  const { details, myName } = frame;
  return {
    text: note.text,
    subject: note.subjectLine === null ? null : note.subject,
    channel: note.channel,
    plan,
    details,
    addressee: addresseeOf(frame, person, options),
    tweak: person.tweak,
    impersonal: composeFor(frame, person, emptyTweak).fromBase,
    myName,
    calendar,
    queue,
    spelling: options.spelling ?? null,
    budget,
  };
}

/** Names read with less certainty than this want a look before they are greeted by. */
export const sureName = 0.8;

function addresseeOf(frame: NoteFrame, person: Person, { sentElsewhere, metElsewhere }: DeskOptions): Addressee {
  const { id, contact, origin, reviewed } = person;
  const nameIsSure = reviewed || origin.kind !== 'card' || (origin.confidence.name ?? 1) >= sureName;
  const at = sentAt(person);
  const sent = at === null ? (sentElsewhere?.(person) ?? null) : { event: frame.details.name, at };
  return { id, contact, nameIsSure, sent, metBefore: metElsewhere?.(person) ?? [] };
}

function queueView(index: QueueIndex, people: readonly Person[], composer: Composer): QueueView {
  function* bags(): Generator<readonly [string, NoteBag]> {
    for (const person of people) if (person.status !== 'skipped') yield [person.id, composer.bag(person)];
  }
  const nameOf = (personId: string): string | Said => {
    const person = people.find(({ id }) => id === personId);
    return person === undefined ? said('check.anotherPerson') : displayName(person.contact, said('check.anotherPerson'));
  };
  return { index, similarTo: (personId, note) => findSimilar(personId, note, bags()), nameOf };
}
