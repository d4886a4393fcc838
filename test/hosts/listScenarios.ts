import { expect } from 'vitest';
import { emptyTweak } from '../../shared/note/tweak.ts';
import { details, open, value, type Scenario } from './scenarioSupport.ts';

const seen = { jobId: 'job-list', wanted: null, replaces: null };

/** A list read as it is recognised, without a question. */
export const asIs = { ...seen, ask: false };

/** Lists: previewed, told what their columns are, read again, and of many people. */
export const listScenarios: readonly Scenario[] = [
  {
    name: 'a list is previewed as it would come, told what its columns are, read again, and remembered for the next one like it',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const file = { eventId, ...seen, name: 'booth.csv', bytes: new TextEncoder().encode('Whom,Reach\nMei Tan,mei@tidewater.example\nTom Becker,tom@becker.example\n') };
      const list = { ...file, ask: false };
      const first = await value(call('import.list', { ...list, ask: true }));
      expect(first).toMatchObject({ added: 0, asks: true, changed: null });
      const wanted = { headerRow: 1, columns: ['name', 'emails'] } as const;
      const preview = await value(call('import.preview', { ...file, wanted: { ...wanted, columns: [...wanted.columns] } }));
      expect(preview).toMatchObject({ people: 2, questions: { count: 0 }, skipped: { count: 0 } });
      expect(preview.first.map(({ contact }) => contact.emails)).toEqual([['mei@tidewater.example'], ['tom@becker.example']]);
      expect((await open(call, eventId)).people).toEqual([]);
      const read = await value(call('import.list', { ...list, wanted: { ...wanted, columns: [...wanted.columns] } }));
      expect(read).toMatchObject({ added: 2, asks: false });
      const [mei] = (await open(call, eventId)).people;
      await value(call('note.tweak', { eventId, personId: mei?.id ?? '', tweak: { ...emptyTweak, offer: 'the harbour map' } }));
      const again = await value(call('import.list', { ...list, replaces: read.importId, wanted: { headerRow: 1, columns: ['name', 'leave-out'] } }));
      expect(again.added).toBe(2);
      const { people } = await open(call, eventId);
      expect(people.map(({ contact, tweak }) => [contact.name, contact.emails, tweak.offer])).toEqual([['Mei Tan', [], 'the harbour map'], ['Tom Becker', [], '']]);
      await value(call('event.undo', { eventId }));
      expect((await open(call, eventId)).people[1]?.contact.emails).toEqual(['tom@becker.example']);
      const other = { ...list, ask: true, bytes: new TextEncoder().encode('Whom,Reach\nJo Park,jo@park.example\n') };
      expect(await value(call('import.list', other))).toMatchObject({ added: 1, asks: false, layout: { remembered: true } });
    },
  },
  {
    name: 'of a long list the first people come at once and the others in parts, each in their place',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const rows = Array.from({ length: 2_345 }, (_, at) => `Ana Silva${at},ana${at}@example.com`);
      const outcome = await value(call('import.list', { eventId, ...asIs, name: 'long.csv', bytes: new TextEncoder().encode(['Name,Email', ...rows].join('\n')) }));
      const first = outcome.changed?.change.kind === 'people-added' ? outcome.changed.change.people : [];
      expect([outcome.added, first.length]).toEqual([2_345, 1_000]);
      const parts = [await value(call('import.people', { eventId, importId: outcome.importId, from: 1_000 })), await value(call('import.people', { eventId, importId: outcome.importId, from: 2_000 }))];
      expect(parts.map(({ placed, of }) => [placed.length, placed[0]?.index, of])).toEqual([[1_000, 1_000, 2_345], [345, 2_000, 2_345]]);
      await value(call('event.undo', { eventId }));
      expect((await value(call('import.people', { eventId, importId: outcome.importId, from: 0 }))).of).toBe(0);
    },
  },
];
