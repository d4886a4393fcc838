import { expect } from 'vitest';
import { emptyContact } from '../../shared/contact/contact.ts';
import type { CallName } from '../../shared/contract/channels.ts';
import type { NamedBytes } from '../../shared/contract/contract.ts';
import type { Changed } from '../../shared/workspace/changes.ts';
import { applyChange } from '../../shared/workspace/changes.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import { emptyTweak } from '../../shared/note/tweak.ts';
import { doubleScenarios } from './doubleScenarios.ts';
import { noteScenarios } from './noteScenarios.ts';
import { fileScenarios } from './fileScenarios.ts';
import { asIs, listScenarios } from './listScenarios.ts';
import { added, ana, details, open, tom, value, type Scenario } from './scenarioSupport.ts';
import { trustScenarios } from './trustScenarios.ts';

export type { Call, Scenario, ScenarioHost } from './scenarioSupport.ts';

/** Every host runs this list, each scenario after the other; together they make every call of the contract at least once. */
export const scenarios: readonly Scenario[] = [
  ...trustScenarios,
  {
    name: 'the app says what it is, and that nothing is wrong with its data',
    run: async ({ call, host, version }) => {
      expect(await value(call('app.info', {}))).toEqual({ version, host, problems: [] });
    },
  },
  {
    name: 'settings are kept, and what is not said stays as it was',
    run: async ({ call }) => {
      const before = await value(call('settings.get', {}));
      const view = { eventId: null, place: 'people', personId: null, deep: { 'people.list': 120 } } as const;
      const after = await value(call('settings.update', { myName: 'Zoë Ødegård 🌱', plan: 'premium', view }));
      expect(after).toEqual({ ...before, myName: 'Zoë Ødegård 🌱', plan: 'premium', view });
      expect(await value(call('settings.get', {}))).toEqual(after);
      const { myName, plan, country, theme } = before;
      expect(await value(call('settings.update', { myName, plan, country, theme, view: before.view }))).toEqual(before);
    },
  },
  {
    name: 'an event is made, listed, renamed, taken back, removed, and gone',
    run: async ({ call }) => {
      const event = await value(call('event.create', { details }));
      expect(event).toMatchObject({ schema: 2, details, people: [] });
      expect((await value(call('event.list', {}))).find(({ id }) => id === event.id)).toMatchObject({ details, people: 0, toWrite: 0 });
      const edited = await value(call('event.edit', { eventId: event.id, details: { ...details, place: 'Oslo' } }));
      expect(edited.undo?.message).toBe('change of the event');
      expect((await open(call, event.id)).details.place).toBe('Oslo');
      expect(await value(call('event.undo', { eventId: event.id }))).toMatchObject({ undo: null, redo: { message: 'change of the event' } });
      expect(await value(call('event.redo', { eventId: event.id }))).toMatchObject({ undo: { message: 'change of the event' }, redo: null });
      expect((await open(call, event.id)).details.place).toBe('Oslo');
      await value(call('event.undo', { eventId: event.id }));
      expect((await open(call, event.id)).details.place).toBe('Bergen');
      expect(await value(call('event.history', { eventId: event.id }))).toMatchObject({ undo: null, redo: { message: 'change of the event' } });
      expect(await value(call('event.undo', { eventId: event.id }))).toBeNull();
      expect(await value(call('event.remove', { eventId: event.id }))).toBeNull();
      expect(await call('event.open', { eventId: event.id })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    },
  },
  {
    name: 'a window hears what became of an event since it last asked',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const { mark } = await value(call('event.news', { eventId, seen: null }));
      const changed = await value(call('note.base', { eventId, channel: 'sms', text: 'Hi', basedOn: '' }));
      const news = await value(call('event.news', { eventId, seen: mark }));
      expect(news).toMatchObject({ kind: 'changes', mark: changed.mark, items: [{ change: changed.change }] });
      expect(await value(call('event.news', { eventId, seen: { run: 'of-an-earlier-start', nth: 3 } }))).toMatchObject({ kind: 'whole', event: await open(call, eventId) });
    },
  },
  {
    name: 'people are added by hand, corrected, and removed, and each can be taken back',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const [person] = added(await value(call('contact.add', { eventId, contact: ana })));
      await value(call('contact.add', { eventId, contact: tom }));
      const personId = person?.id ?? '';
      await value(call('contact.edit', { eventId, personId, contact: { ...ana, title: 'CTO' }, reviewed: true }));
      await value(call('contact.remove', { eventId, personIds: [personId] }));
      expect((await open(call, eventId)).people.map(({ contact }) => contact.name)).toEqual(['Tom Becker']);
      await value(call('event.undo', { eventId }));
      const people = (await open(call, eventId)).people;
      expect(people.map(({ contact }) => [contact.name, contact.title])).toEqual([['Ana Silva', 'CTO'], ['Tom Becker', '']]);
      expect(people[1]?.contact).toEqual(tom);
    },
  },
  {
    name: 'a list brings its people in, and says of every other row why not',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const text = 'Name,Email,Company\nMei Tan,mei@tidewater.example,Tidewater\n,,\nSofía García Núñez,sofia@example.org,\n,,Nobody Known Ltd\n';
      const outcome = await value(call('import.list', { eventId, ...asIs, name: 'people ☕.csv', bytes: new TextEncoder().encode(text) }));
      expect(outcome.added + outcome.skipped.count).toBe(3);
      const people = (await open(call, eventId)).people;
      expect(people).toHaveLength(outcome.added);
      expect(people.map(({ contact }) => contact.name)).toEqual(expect.arrayContaining(['Mei Tan', 'Sofía García Núñez']));
      expect(people[0]?.origin).toMatchObject({ kind: 'list', file: 'people ☕.csv', row: 2 });
      expect(applyChanged({ ...(await open(call, eventId)), people: [] }, outcome.changed)).toEqual(people);
    },
  },
  {
    name: 'the sample event comes with people and with cards, and a card is read from its picture',
    run: async ({ call, heard }) => {
      const { event, pictures } = await value(call('event.sample', {}));
      expect(event.people.length).toBeGreaterThanOrEqual(6);
      const picture = pictures.find(({ name }) => name.includes('ana-silva'));
      if (picture === undefined) throw new Error('The sample has no card of Ana Silva.');
      const outcome = await value(call('import.card', { eventId: event.id, jobId: 'scenario-job', ...picture }));
      expect(outcome.cards).toBe(1);
      const person = (await open(call, event.id)).people.at(-1);
      expect(person).toMatchObject({ reviewed: false, contact: { name: 'Ana Silva' }, origin: { kind: 'card', file: picture.name } });
      const photo = await value(call('contact.photo', { eventId: event.id, photoId: photoIdOf(person) }));
      expect([...photo.bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
      await eventually(async () => (await heard()).some(({ jobId, stage }) => jobId === 'scenario-job' && stage === 'done'));
    },
  },
  {
    name: 'a picture that is none is answered with a sentence, and the event stays as it is',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const bytes = new TextEncoder().encode('This is a text, whatever its name says.');
      const outcome = await value(call('import.card', { eventId, jobId: 'no-picture', name: 'card.jpg', bytes }));
      expect(outcome).toMatchObject({ changed: null, cards: 0 });
      expect(outcome.problems.map(({ message }) => message).join()).toContain('card.jpg');
      expect((await open(call, eventId)).people).toEqual([]);
    },
  },
  {
    name: 'a picture that is being read is cancelled, and adds nobody',
    run: async ({ call }) => {
      const { event, pictures } = await value(call('event.sample', {}));
      const [picture] = pictures;
      if (picture === undefined) throw new Error('The sample has no cards.');
      const reading = call('import.card', { eventId: event.id, jobId: 'cancel-me', ...picture });
      // The cancel may overtake the call on its way, and cancelling what is not there does nothing, so it is said until it works.
      const saying = setInterval(() => void call('import.cancel', { jobId: 'cancel-me' }), 20);
      const outcome = await value(reading).finally(() => clearInterval(saying));
      expect(await value(call('import.cancel', { jobId: 'cancel-me' }))).toBeNull();
      expect(outcome.problems.map(({ code }) => code)).toEqual(['cancelled']);
      expect((await open(call, event.id)).people).toHaveLength(event.people.length);
    },
  },
  {
    name: 'a mark keeps the note as it left, the queue its order, and both can be taken back',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const [first] = added(await value(call('contact.add', { eventId, contact: ana })));
      const [second] = added(await value(call('contact.add', { eventId, contact: tom })));
      const [personId, otherId] = [first?.id ?? '', second?.id ?? ''];
      const outgoing = { channel: 'linkedin-invitation', subject: '', text: 'Hi Ana,\ngood to meet you ☕' } as const;
      const since = new Date(Date.now() - 60_000).toISOString();
      const spent = async (exceptEventId: string | null) => (await value(call('queue.invitations', { exceptEventId, monthStart: since, weekStart: since }))).month;
      const before = await spent(null);
      await value(call('queue.mark', { eventId, personId, status: 'copied', outgoing }));
      await value(call('queue.mark', { eventId, personId, status: 'sent' }));
      const marked = (await open(call, eventId)).people[0];
      expect(marked).toMatchObject({ status: 'sent', outgoing, times: { copied: marked?.outgoing?.at, sent: marked?.statusAt } });
      expect([await spent(null), await spent(eventId)]).toEqual([before + 1, before]);
      await value(call('queue.order', { eventId, order: 'hand', handOrder: [otherId, personId] }));
      expect(await open(call, eventId)).toMatchObject({ order: 'hand', handOrder: [otherId, personId] });
      for (const undone of ['order', 'sent', 'copied']) expect(await value(call('event.undo', { eventId })), undone).not.toBeNull();
      expect(await open(call, eventId)).toMatchObject({ order: 'needs-you', handOrder: [], people: [{ status: 'to-write', times: {}, outgoing: null }, {}] });
      const reminder = (await value(call('queue.reminders', { today: '2026-11-21' }))).find((one) => one.eventId === eventId);
      expect(reminder).toEqual({ eventId, name: 'Web Days', waiting: 2, promised: 0, due: 0 });
    },
  },
  {
    name: 'what a person has is opened by the host or handed to the page, and what they don’t have is a sentence',
    run: async ({ call, host }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const linkedin = 'https://www.linkedin.com/in/ana-silva/';
      const [first] = added(await value(call('contact.add', { eventId, contact: { ...ana, linkedin } })));
      const [second] = added(await value(call('contact.add', { eventId, contact: { ...emptyContact, phones: [{ value: '1', kind: 'other', e164: null }] } })));
      const personId = first?.id ?? '';
      // A real desktop would open a real browser.
      if (host !== 'desktop') {
        expect(await value(call('queue.open', { eventId, personId, target: 'linkedin', email: null }))).toEqual({ address: linkedin, hasNote: false });
        expect(await value(call('queue.open', { eventId, personId, target: 'mail', email: 0 }))).toEqual({ address: 'mailto:ana@orchard.example', hasNote: false });
      }
      for (const target of ['linkedin', 'mail'] as const) {
        const answer = await call('queue.open', { eventId, personId: second?.id ?? '', target, email: null });
        expect(answer).toMatchObject({ ok: false, error: { code: 'not-found', next: expect.stringMatching(/People/u) as string } });
      }
      expect(await value(call('queue.copied', { text: 'nobody has copied this' }))).toBe(host === 'desktop' ? 'other' : 'unknown');
    },
  },
  {
    name: 'what the contract does not allow is refused with a sentence, and nothing is changed',
    run: async ({ call }) => {
      const wrong: readonly (readonly [CallName, unknown])[] = [
        ['event.create', { details: { ...details, name: '   ' } }],
        ['event.create', { details: { ...details, end: '2026-11-01' } }],
        ['event.create', {}],
        ['event.create', { details, extra: true }],
        ['event.open', { eventId: '../settings' }],
        ['event.open', { eventId: 7 }],
        ['settings.update', { plan: 'platinum' }],
        ['import.list', { eventId: 'e', ...asIs, name: 'a.csv', bytes: 'Name\nAna' }],
        ['import.preview', { eventId: 'e', jobId: 'j', name: 'a.csv', bytes: new Uint8Array([65]), wanted: { headerRow: 0, columns: [] }, replaces: null }],
        ['import.preview', { eventId: 'e', jobId: 'j', name: 'a.csv', bytes: new Uint8Array([65]), wanted: { headerRow: 1, columns: ['shoe size'] }, replaces: null }],
        ['app.info', null],
      ];
      const before = await value(call('event.list', {}));
      for (const [name, input] of wrong) {
        const answer = await call(name as 'app.info', input as Record<string, never>);
        expect([name, input, answer]).toEqual([name, input, { ok: false, error: expect.objectContaining({ code: 'bad-input' }) as unknown }]);
        if (!answer.ok) expect(`${answer.error.message} ${answer.error.next}`).toMatch(/^[A-Z].{10,}\.$/su);
      }
      expect(await value(call('event.list', {}))).toEqual(before);
    },
  },
  {
    name: 'what is asked of an event or a person that is not there is answered with a sentence',
    run: async ({ call }) => {
      const { id } = await value(call('event.create', { details }));
      const answers = [
        await call('event.open', { eventId: 'gone' }),
        await call('event.undo', { eventId: 'gone' }),
        await call('event.redo', { eventId: 'gone' }),
        await call('import.list', { eventId: 'gone', ...asIs, name: 'a.csv', bytes: new Uint8Array([65]) }),
        await call('contact.photo', { eventId: id, photoId: 'gone' }),
        await call('note.tweak', { eventId: id, personId: 'gone', tweak: emptyTweak }),
        await call('queue.mark', { eventId: id, personId: 'gone', status: 'sent' }),
        await call('queue.order', { eventId: 'gone', order: 'name', handOrder: [] }),
        await call('queue.open', { eventId: id, personId: 'gone', target: 'linkedin', email: null }),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'not-found', message: expect.stringMatching(/\.$/u) as string } });
    },
  },
  ...noteScenarios,
  ...doubleScenarios,
  ...fileScenarios,
  ...listScenarios,
];

function applyChanged(event: EventState, changed: Changed | null): readonly Person[] {
  return changed === null ? event.people : applyChange(event, changed.change).people;
}

function photoIdOf(person: Person | undefined): NamedBytes['name'] {
  return person?.origin.kind === 'card' ? person.origin.photoId : '';
}

async function eventually(done: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (await done()) return;
    await pause(100);
  }
  throw new Error('It did not happen within five seconds.');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
