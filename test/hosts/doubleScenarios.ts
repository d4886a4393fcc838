import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { emptyTweak } from '../../shared/note/tweak.ts';
import { added, ana, details, open, tom, value, type Scenario } from './scenarioSupport.ts';

/** Doubles: proposed, merged and taken back, kept apart, and found in other events. */
export const doubleScenarios: readonly Scenario[] = [
  {
    name: 'two who may be one are proposed, made one with all that either has, and taken back to exactly both',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const [kept] = added(await value(call('contact.add', { eventId, contact: ana })));
      const [gone] = added(await value(call('contact.add', { eventId, contact: { ...ana, name: 'A. Silva', firstName: 'A.', title: 'CTO', notes: 'Likes soil.' } })));
      await value(call('contact.add', { eventId, contact: tom }));
      const [double, ...others] = await value(call('contact.doubles', { eventId }));
      expect(others).toEqual([]);
      expect(new Set([double?.a, double?.b])).toEqual(new Set([kept?.id, gone?.id]));
      expect(double).toMatchObject({ strength: 'strong', reasons: [{ kind: 'email', value: 'ana@orchard.example' }, { kind: 'name', likeness: 'initial' }] });
      const before = (await open(call, eventId)).people;
      const merged = await value(call('contact.merge', { eventId, keptId: kept?.id ?? '', goneId: gone?.id ?? '', choices: { name: 'kept' } }));
      expect(merged.undo).not.toBeNull();
      expect((await open(call, eventId)).people.map(({ contact }) => [contact.name, contact.title, contact.notes])).toEqual([
        ['Ana Silva', 'CTO', 'Likes soil.'],
        ['Tom Becker', '', tom.notes],
      ]);
      expect(await value(call('contact.doubles', { eventId }))).toEqual([]);
      await value(call('event.undo', { eventId }));
      expect((await open(call, eventId)).people).toEqual(before);
    },
  },
  {
    name: 'two who are two are kept apart, which is remembered until it is taken back',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const [one] = added(await value(call('contact.add', { eventId, contact: ana })));
      const [two] = added(await value(call('contact.add', { eventId, contact: { ...ana, emails: [] } })));
      const pair: [string, string] = [two?.id ?? '', one?.id ?? ''];
      expect(await value(call('contact.doubles', { eventId }))).toHaveLength(1);
      await value(call('contact.apart', { eventId, pair, apart: true }));
      expect(await value(call('contact.doubles', { eventId }))).toEqual([]);
      await value(call('event.undo', { eventId }));
      expect(await value(call('contact.doubles', { eventId }))).toHaveLength(1);
      expect(await call('contact.apart', { eventId, pair: ['gone', one?.id ?? ''], apart: true })).toMatchObject({ ok: false, error: { code: 'not-found' } });
      expect(await call('contact.merge', { eventId, keptId: one?.id ?? '', goneId: one?.id ?? '', choices: {} })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    },
  },
  {
    name: 'somebody met at an earlier event is known, with what was talked about there',
    run: async ({ call }) => {
      const contact = { ...ana, name: 'Zoë Ødegård', firstName: 'Zoë', lastName: 'Ødegård', emails: ['zoe@fjord.example'], company: 'Fjord' };
      const { id: earlier } = await value(call('event.create', { details: { ...details, name: 'Spring Fair', start: '2026-05-12', end: null } }));
      const [met] = added(await value(call('contact.add', { eventId: earlier, contact })));
      await value(call('note.tweak', { eventId: earlier, personId: met?.id ?? '', tweak: { ...emptyTweak, talkedAbout: 'salmon' } }));
      await value(call('queue.mark', { eventId: earlier, personId: met?.id ?? '', status: 'sent' }));
      const { id: eventId } = await value(call('event.create', { details }));
      const [again] = added(await value(call('contact.add', { eventId, contact: { ...contact, name: 'Zoe Odegard', emails: ['ZOE@fjord.example'] } })));
      const meetings = await value(call('contact.meetings', { eventId }));
      expect(meetings).toMatchObject([{ personId: again?.id, eventId: earlier, eventName: 'Spring Fair', day: '2026-05-12', otherId: met?.id, status: 'sent', talkedAbout: 'salmon' }]);
      await value(call('event.remove', { eventId: earlier }));
      expect(await value(call('contact.meetings', { eventId }))).toEqual([]);
    },
  },
  {
    name: 'two sides of one card become one person with both pictures, and two again',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const card = (name: string, file: string) => ({ eventId, jobId: name.replace('.jpg', ''), name, bytes: new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'cards', file))) });
      await value(call('import.card', card('front.jpg', 'flat-german.jpg')));
      await value(call('import.card', card('back.jpg', 'script-greek.jpg')));
      const before = (await open(call, eventId)).people;
      const [front, back] = before;
      const joined = await value(call('contact.joinSides', { eventId, frontId: front?.id ?? '', backId: back?.id ?? '' }));
      expect(joined.undo).not.toBeNull();
      const [only, ...others] = (await open(call, eventId)).people;
      expect(others).toEqual([]);
      expect(only?.contact).toMatchObject({ name: 'Giuliano Siegling-Cotthardt', emails: ['g.sieglingcotthardt@altistone-consulting.de', 'eleni@techsys.example'] });
      expect(only?.origin).toMatchObject({ file: 'front.jpg', back: { file: 'back.jpg' } });
      expect(await call('contact.joinSides', { eventId, frontId: only?.id ?? '', backId: only?.id ?? '' })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      await value(call('event.undo', { eventId }));
      expect((await open(call, eventId)).people).toEqual(before);
    },
  },
];
