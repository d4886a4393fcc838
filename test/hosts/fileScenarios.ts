import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { workbook } from '../support/workbook.ts';
import { asIs } from './listScenarios.ts';
import { ana, details, open, tom, value, type Scenario } from './scenarioSupport.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Files that go out and come back: people as lists and vCards, backups. */
export const fileScenarios: readonly Scenario[] = [
  {
    name: 'people leave as lists and vCards, and Wellmet’s own list brings the same people back',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      await value(call('contact.add', { eventId, contact: ana }));
      await value(call('contact.add', { eventId, contact: tom }));
      const own = await value(call('export.people', { eventId, personIds: null, format: 'wellmet', delimiter: ';' }));
      expect(own).toMatchObject({ fileName: 'Web Days people.csv', count: 2 });
      expect([...own.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const { id: again } = await value(call('event.create', { details }));
      await value(call('import.list', { eventId: again, ...asIs, name: own.fileName, bytes: own.bytes }));
      expect((await open(call, again)).people.map(({ contact }) => contact)).toEqual([ana, tom]);
      const [first] = (await open(call, eventId)).people;
      const google = await value(call('export.people', { eventId, personIds: [first?.id ?? ''], format: 'google', delimiter: ',' }));
      expect([google.count, text(google.bytes).split('\r\n')[0]]).toEqual([1, expect.stringContaining('Organization Name')]);
      const card = await value(call('export.people', { eventId, personIds: null, format: 'vcard', delimiter: ',' }));
      expect(text(card.bytes).match(/BEGIN:VCARD/g)).toHaveLength(2);
      const cards = await value(call('export.people', { eventId, personIds: null, format: 'vcards', delimiter: ',' }));
      expect(Object.keys(unzipSync(cards.bytes))).toEqual(['Ana Silva.vcf', 'Tom Becker.vcf']);
    },
  },
  {
    name: 'a workbook is read like a list, and each person knows their sheet',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const sheets = ['Guests', 'Speakers'].map((name) => ({ name, rows: [['Name', 'Email'], [`${name} One`, `${name.toLowerCase()}@x.example`]] }));
      const read = await value(call('import.list', { eventId, ...asIs, name: 'people.xlsx', bytes: workbook(sheets) }));
      expect(read).toMatchObject({ added: 2, layout: { sheet: 'Guests', sheets: ['Guests', 'Speakers'] } });
      const preview = await value(call('import.preview', { eventId, jobId: 'look', name: 'people.xlsx', bytes: workbook(sheets), replaces: read.importId, wanted: { sheet: 'Speakers', columns: [] } }));
      expect(preview).toMatchObject({ people: 2, layout: { sheet: 'Speakers', headerRow: 1 } });
      expect((await open(call, eventId)).people.map(({ origin }) => (origin.kind === 'list' ? origin.place : null))).toEqual([{ sheet: 'Guests', row: 2 }, { sheet: 'Speakers', row: 2 }]);
    },
  },
  {
    name: 'a backup comes back as a new event beside the old one, with everything in it',
    run: async ({ call }) => {
      const { event } = await value(call('event.sample', {}));
      const backup = await value(call('export.backup', { eventId: event.id, pictures: true }));
      expect(backup.count).toBe(1);
      const { events, problems } = await value(call('import.backup', { name: backup.fileName, bytes: backup.bytes }));
      expect(problems).toEqual([]);
      const [restored] = events;
      expect(restored?.id).not.toBe(event.id);
      const [kept, brought] = [await open(call, event.id), await open(call, restored?.id ?? '')];
      expect({ ...brought, id: kept.id, details: kept.details }).toEqual(kept);
      expect(brought.details.name.startsWith(kept.details.name)).toBe(true);
      expect(await call('import.backup', { name: 'a.json', bytes: new TextEncoder().encode('{"events":[]}') })).toMatchObject({ ok: false, error: { code: 'damaged-file' } });
      await value(call('event.remove', { eventId: restored?.id ?? '' }));
    },
  },
];
