import { describe, expect, it } from 'vitest';
import type { ColumnChoice } from '../../shared/import/choices.ts';
import { suiteApp } from '../support/app.ts';
import { workbook, type MadeSheet } from '../support/workbook.ts';
import { bytesOf, webDays } from './support.ts';

const app = suiteApp();

const guests: MadeSheet = { name: 'Guests', rows: [['Name', 'Email', 'Remark'], ['Ana Silva', 'ana@x.example', 'likes soil'], ['Tom Bee', 'tom@y.example', 'likes rain']] };
const speakers: MadeSheet = { name: 'Speakers', rows: [['Name', 'Email', 'Subject'], ['Mei Tan', 'mei@z.example', 'likes sun'], ['Jo Park', 'jo@z.example', 'likes wind']] };
const csv = bytesOf('Name,Email,Remark\nAna Silva,ana@x.example,likes soil\nTom Bee,tom@y.example,likes rain\n');
const asIs = { jobId: 'job-list', wanted: null, replaces: null, ask: false } as const;
const both = { ...asIs, name: 'people.xlsx', bytes: workbook([guests, speakers]) } as const;

const newEvent = async (): Promise<string> => (await app.get('event.create', { details: webDays })).id;
const read = (eventId: string, name: string, bytes: Uint8Array) => app.get('import.list', { ...asIs, eventId, name, bytes });
const peopleOf = async (eventId: string) => (await app.get('event.open', { eventId })).people;
const columns: readonly ColumnChoice[] = ['name', 'emails', 'title'];

describe('workbooks', () => {
  it.each([
    ['a workbook twice', [['a.xlsx', workbook([guests])], ['b.xlsx', workbook([guests])]]],
    ['a CSV and then its workbook', [['a.csv', csv], ['a.xlsx', workbook([guests])]]],
    ['a workbook and then its CSV', [['a.xlsx', workbook([guests])], ['a.csv', csv]]],
    ['a workbook that is called a CSV', [['a.xlsx', workbook([guests])], ['a.csv', workbook([guests])]]],
    ['a CSV that is called a workbook', [['a.csv', csv], ['a.xlsx', csv]]],
  ] as const)('%s adds nobody twice', async (_what, files) => {
    const eventId = await newEvent();
    const counts: number[] = [];
    for (const [name, bytes] of files) counts.push((await read(eventId, name, bytes)).added);
    expect(counts).toEqual([2, 0]);
    expect(await peopleOf(eventId)).toHaveLength(2);
  });

  it('each person remembers sheet and row', async () => {
    const eventId = await newEvent();
    await read(eventId, 'people.xlsx', both.bytes);
    expect((await peopleOf(eventId)).map(({ origin }) => origin)).toMatchObject([
      { kind: 'list', file: 'people.xlsx', place: { sheet: 'Guests', row: 2 } },
      { place: { sheet: 'Guests', row: 3 } },
      { place: { sheet: 'Speakers', row: 2 } },
      { place: { sheet: 'Speakers', row: 3 } },
    ]);
  });

  it('read again with other columns for one sheet, the people of the other stay as they are', async () => {
    const eventId = await newEvent();
    const { importId } = await read(eventId, 'people.xlsx', both.bytes);
    const [ana, , mei] = await peopleOf(eventId);
    if (ana === undefined || mei === undefined) throw new Error('nobody came');
    await app.get('contact.edit', { eventId, personId: ana.id, contact: { ...ana.contact, company: 'Orchard' }, reviewed: true });
    const again = await app.get('import.list', { ...both, eventId, replaces: importId, wanted: { sheet: 'Speakers', headerRow: 1, columns } });
    expect(again).toMatchObject({ added: 4, layout: { sheet: 'Speakers', sheets: ['Guests', 'Speakers'] } });
    const now = await peopleOf(eventId);
    expect(now.map(({ contact }) => [contact.name, contact.company, contact.title])).toEqual([['Ana Silva', 'Orchard', ''], ['Tom Bee', '', ''], ['Mei Tan', '', 'likes sun'], ['Jo Park', '', 'likes wind']]);
    expect([now[0]?.id, now[2]?.id]).toEqual([ana.id, mei.id]);
  });

  it('both sheets can be told what their columns are at once', async () => {
    const eventId = await newEvent();
    await app.get('import.list', { ...both, eventId, wanted: { sheet: 'Speakers', headerRow: 1, columns, also: [{ sheet: 'Guests', headerRow: 1, columns: ['name', 'emails', 'company'] }] } });
    const told = [['likes soil', ''], ['likes rain', ''], ['', 'likes sun'], ['', 'likes wind']];
    expect((await peopleOf(eventId)).map(({ contact }) => [contact.company, contact.title])).toEqual(told);
    const next = await newEvent();
    expect(await read(next, 'people.xlsx', both.bytes)).toMatchObject({ added: 4, layout: { remembered: true } });
    expect((await peopleOf(next)).map(({ contact }) => [contact.company, contact.title]), 'both are remembered').toEqual(told);
  });

  it('who was removed from one sheet stays away, and whoever stands in the same row of another stays', async () => {
    const eventId = await newEvent();
    const { importId } = await read(eventId, 'people.xlsx', both.bytes);
    const mei = (await peopleOf(eventId)).find(({ contact }) => contact.name === 'Mei Tan');
    await app.get('contact.remove', { eventId, personIds: [mei?.id ?? ''] });
    const again = await app.get('import.list', { ...both, eventId, replaces: importId, wanted: { sheet: 'Guests', headerRow: 1, columns } });
    expect((await peopleOf(eventId)).map(({ contact }) => contact.name)).toEqual(['Ana Silva', 'Tom Bee', 'Jo Park']);
    expect(again.skipped.rows).toMatchObject([{ place: { sheet: 'Speakers', row: 2 } }]);
  });

  it('a preview shows the first people of the sheet whose columns it shows', async () => {
    const eventId = await newEvent();
    const first = async (sheet: string) => (await app.get('import.preview', { jobId: 'look', name: 'people.xlsx', bytes: both.bytes, replaces: null, eventId, wanted: { sheet, columns: [] } })).first.map(({ contact }) => contact.name);
    expect([await first('Guests'), await first('Speakers')]).toEqual([['Ana Silva', 'Tom Bee'], ['Mei Tan', 'Jo Park']]);
  });

  it('a sheet in doubt is asked about, whichever it is', async () => {
    const eventId = await newEvent();
    const doubtful: MadeSheet = { name: 'Booth', rows: [['Email', 'Whom'], ['kim@z.example', 'Kim Lee'], ['bo@z.example', 'Bo Berg']] };
    const asked = await app.get('import.list', { ...asIs, eventId, name: 'people.xlsx', bytes: workbook([guests, doubtful]), ask: true });
    expect(asked).toMatchObject({ asks: true, added: 0, layout: { sheet: 'Booth' } });
  });
});
