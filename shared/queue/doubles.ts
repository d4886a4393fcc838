import { byStrength, createDoubleIndex, type Double, type DoubleStrength } from '../contact/duplicates.ts';
import type { NoteChannel } from '../note/channels.ts';
import type { EarlierMeeting } from '../note/checks/check.ts';
import type { IsoTime } from '../note/dates.ts';
import type { EventState, NoteStatus, Person } from '../workspace/state.ts';
import { sentAt } from './outgoing.ts';

/** Where else somebody was met: the other event, and how far the note to them came there. */
export interface Meeting {
  /** The person of the open event. */
  readonly personId: string;
  readonly eventId: string;
  readonly eventName: string;
  /** The first day of the other event, `2026-05-12`; null when unknown. */
  readonly day: string | null;
  readonly otherId: string;
  readonly strength: DoubleStrength;
  readonly status: NoteStatus;
  /** When the note to them was sent there; null when none was. */
  readonly sentAt: IsoTime | null;
  /** What they were sent or what was copied last, with the channel; null when nothing left. */
  readonly lastNote: { readonly text: string; readonly channel: NoteChannel; readonly at: IsoTime } | null;
  readonly talkedAbout: string;
}

/** Work in small steps: whoever drives it may do something else at each `yield`. */
export type Steps<T> = Generator<undefined, T>;

/** So many people are looked at between two steps: a few milliseconds of work. */
const peopleAtOnce = 100;

/** All likely doubles of an event that the user has not set apart, strongest first. */
export function* eventDoubles({ people, apart }: Pick<EventState, 'people' | 'apart'>): Steps<readonly Double[]> {
  const index = createDoubleIndex();
  yield* inSteps(people, ({ id, contact }) => index.update(id, contact));
  const known = new Set(apart.map(([a, b]) => pairKey(a, b)));
  const found: Double[] = [];
  yield* inSteps(people, ({ id }) => {
    for (const double of index.doublesOf(id)) if (double.a === id && !known.has(pairKey(double.a, double.b))) found.push(double);
  });
  return found.sort(byStrength);
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Where else the people of an event were met, the latest event first. A name that is only possibly theirs doesn't count. */
export function* otherMeetings(event: EventState, others: readonly EventState[]): Steps<readonly Meeting[]> {
  const index = createDoubleIndex();
  const met = new Map<string, { readonly other: EventState; readonly person: Person }>();
  for (const other of others) {
    if (other.id === event.id) continue;
    yield* inSteps(other.people, (person) => {
      const id = `${other.id}/${person.id}`;
      met.set(id, { other, person });
      index.update(id, person.contact);
    });
  }
  const found: Meeting[] = [];
  if (met.size === 0) return found;
  yield* inSteps(event.people, ({ id, contact }) => {
    for (const { b, strength } of index.lookUp(contact)) {
      const meeting = strength === 'possible' ? undefined : met.get(b);
      if (meeting !== undefined) found.push(meetingOf(id, strength, meeting.other, meeting.person));
    }
  });
  return found.sort((x, y) => (y.day ?? '').localeCompare(x.day ?? ''));
}

function meetingOf(personId: string, strength: DoubleStrength, other: EventState, person: Person): Meeting {
  const { status, outgoing, tweak } = person;
  return {
    personId,
    eventId: other.id,
    eventName: other.details.name,
    day: other.details.start,
    otherId: person.id,
    strength,
    status,
    sentAt: sentAt(person),
    lastNote: outgoing === null ? null : { text: outgoing.text, channel: outgoing.channel, at: outgoing.at },
    talkedAbout: tweak.talkedAbout,
  };
}

function* inSteps<Item>(items: readonly Item[], work: (item: Item) => void): Steps<void> {
  for (const [at, item] of items.entries()) {
    work(item);
    if (at % peopleAtOnce === peopleAtOnce - 1) yield;
  }
}

/** Does all the work at once, where nothing has to be done in between. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Where and when somebody was sent a note elsewhere, the last time: what keeps the same person from being written to twice. */
export function sentElsewhere(meetings: readonly Meeting[]): (person: Pick<Person, 'id'>) => { readonly event: string; readonly at: IsoTime } | null {
  const last = new Map<string, { readonly event: string; readonly at: IsoTime }>();
  for (const { personId, sentAt: at, eventName } of meetings) {
    if (at === null) continue;
    const known = last.get(personId);
    if (known === undefined || known.at < at) last.set(personId, { event: eventName, at });
  }
  return ({ id }) => last.get(id) ?? null;
}

/** Where else somebody was met, and what they got there, the latest event first. */
export function metElsewhere(meetings: readonly Meeting[]): (person: Pick<Person, 'id'>) => readonly EarlierMeeting[] {
  const met = new Map<string, EarlierMeeting[]>();
  for (const { personId, eventName, day, lastNote } of meetings) {
    const known = met.get(personId) ?? [];
    known.push({ event: eventName, day, text: lastNote?.text ?? null });
    met.set(personId, known);
  }
  return ({ id }) => met.get(id) ?? [];
}
