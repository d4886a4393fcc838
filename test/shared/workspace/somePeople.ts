import fc from 'fast-check';
import { emptyContact, type ContactFields } from '../../../shared/contact/contact.ts';
import { emptyTweak, type Tweak } from '../../../shared/note/tweak.ts';
import { noteStatuses, unwritten, untouched, type EventState, type Origin, type Person } from '../../../shared/workspace/state.ts';

const at = '2026-11-20T18:30:00.000Z';

/** A person of a test with nothing of their own yet. */
export function personWith(id: string, contact: Partial<ContactFields>, parts: Partial<Person> = {}): Person {
  return { ...unwritten, id, contact: { ...emptyContact, ...contact }, origin: { kind: 'hand' }, importId: 'i', reviewed: false, statusAt: at, addedAt: at, ...parts };
}

/** An event of a test with these people. */
export function eventOf(people: readonly Person[], parts: Partial<EventState> = {}): EventState {
  return { ...untouched, id: 'e', details: { name: 'Web Days', place: 'Bergen', start: '2026-11-19', end: null }, createdAt: at, people, ...parts };
}

/** A card of a test. */
export const card: Origin = { kind: 'card', file: 'a.jpg', page: null, photoId: 'photo-1', back: null, quad: [[0, 0], [1, 0], [1, 1], [0, 1]], boxes: {}, confidence: {}, alternatives: {}, script: null };

const word = fc.constantFrom('', 'Ana', 'Silva', 'CTO', 'ana silva ', 'Orchard\nLabs', 'soil; rain', '=1');
const time = fc.constantFrom('2026-11-20T18:30:00.000Z', '2026-11-21T18:30:00.000Z', '2026-11-22T18:30:00.000Z');
const phone = fc
  .record({
    number: fc.constantFrom(['+49 30 901820', '+4930901820'] as const, ['0172 6554858', '+491726554858'] as const),
    kind: fc.constantFrom('work' as const, 'mobile' as const, 'other' as const),
    isRead: fc.boolean(),
  })
  .map(({ number: [value, e164], kind, isRead }) => ({ value, kind, e164: isRead ? e164 : null }));

/** Contacts of few words, so that two of them often agree. */
export const anyContact: fc.Arbitrary<ContactFields> = fc.record({
  name: word,
  prefix: word,
  firstName: word,
  lastName: word,
  suffix: word,
  title: word,
  company: word,
  department: word,
  emails: fc.uniqueArray(fc.constantFrom('a@x.example', 'A@x.example', 'b@x.example'), { maxLength: 2 }),
  phones: fc.array(phone, { maxLength: 2 }),
  websites: fc.uniqueArray(fc.constantFrom('www.x.example', 'y.example'), { maxLength: 2 }),
  linkedin: fc.constantFrom(null, 'https://www.linkedin.com/in/ana/', 'https://www.linkedin.com/in/ana-silva/'),
  address: fc.constantFrom(null, 'Street 1, Bergen'),
  notes: word,
});

const edited = fc.option(fc.record({ text: word, basedOn: word }), { nil: undefined });
const tweak: fc.Arbitrary<Tweak> = fc
  .record({ metAt: word, talkedAbout: word, reason: word, offer: word, promise: word, invitation: edited, email: edited, subject: edited })
  .map(({ invitation, email, subject, ...facts }) => ({
    ...emptyTweak,
    ...facts,
    texts: { ...(invitation === undefined ? {} : { 'linkedin-invitation': invitation }), ...(email === undefined ? {} : { email }) },
    subjects: subject === undefined ? {} : { email: subject },
  }));

const list: Origin = { kind: 'list', file: 'people.csv', format: 'luma', row: 7 };
const steps = fc.constantFrom([], [{ id: 'step-1', text: 'Call', due: null, done: false }], [{ id: 'step-2', text: 'Coffee', due: '2026-11-30', done: true }]);
const override = { check: 'too-long', channel: 'email', part: 'body', text: 'Hi', before: '', after: '', at } as const;

/** People as they may be after an evening of work, each under the given id. */
export const anyPerson = (id: string): fc.Arbitrary<Person> =>
  fc
    .record({
      contact: anyContact,
      tweak,
      status: fc.constantFrom(...noteStatuses),
      statusAt: time,
      addedAt: time,
      origin: fc.constantFrom<Origin>(card, list, { kind: 'hand' }),
      face: fc.option(fc.constant(`face-${id}`), { nil: null }),
      otherFaces: fc.constantFrom([], [`other-face-${id}`]),
      channel: fc.constantFrom(null, 'email' as const, 'sms' as const),
      promiseKept: fc.boolean(),
      nextSteps: steps,
      overrides: fc.constantFrom([], [override]),
      outgoing: fc.option(fc.record({ channel: fc.constant('email' as const), subject: word, text: word, at: time }), { nil: null }),
      reviewed: fc.boolean(),
    })
    .map(({ contact, status, statusAt, ...parts }) => personWith(id, contact, { ...parts, status, statusAt, times: { [status]: statusAt } }));
