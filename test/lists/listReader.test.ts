import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createListThreads, type ListThreads } from '../../electron/lists/listReader.ts';
import { projectDir } from '../../scripts/build.mjs';
import { readList } from '../../shared/import/list.ts';
import type { ImportedList } from '../../shared/import/importedList.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { workbook } from '../support/workbook.ts';

const workerFile = join(projectDir, 'dist', 'lists', 'worker.cjs');

const folder = temporaryFolder();
afterAll(() => folder.remove());

const open: ListThreads[] = [];

function threads(file = workerFile): ListThreads {
  const started = createListThreads({ workerFile: file });
  open.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

function listOf(rows: number): { readonly name: string; readonly bytes: Uint8Array } {
  const lines = Array.from({ length: rows }, (_, at) =>
    at % 7 === 0 ? ',,"nothing to know somebody by"' : `Ana,Silva${at},CTO,ana${at}@example.com,+49 172 65${String(at).padStart(5, '0')}`,
  );
  return { name: 'people.csv', bytes: new TextEncoder().encode(['First Name,Last Name,Job Title,Email,Phone', ...lines].join('\r\n')) };
}

const codes = (list: ImportedList): readonly string[] => list.problems.map(({ code }) => code);

/** A thread that dies the first time, and works ever after. */
function diesOnce(): string {
  const file = join(folder.path, 'worker.cjs');
  const mark = JSON.stringify(join(folder.path, 'died'));
  const text = `const fs = require('node:fs'); if (!fs.existsSync(${mark})) { fs.writeFileSync(${mark}, ''); throw new Error('on purpose'); } require(${JSON.stringify(workerFile)});`;
  writeFileSync(file, text);
  return file;
}

describe('lists read in threads', () => {
  it.each([0, 1, 1_499, 1_500, 1_501, 8_000])('%i rows come out as they do without a thread', async (rows) => {
    const file = listOf(rows);
    expect(await threads().read(file, { country: 'US' })).toEqual(readList({ ...file, country: 'US' }));
  });

  it('a workbook comes out as it does without a thread', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => ['Ana', `Silva${at}`, `ana${at}@example.com`]);
    const file = { name: 'people.xlsx', bytes: workbook([{ name: 'A', rows: [['First name', 'Last name', 'Email'], ...rows] }, { name: 'B', rows: [['Name', 'Email'], ['Tom', 'tom@example.com']] }]) };
    const list = await threads().read(file, { country: 'US' });
    expect(list).toEqual(readList({ ...file, country: 'US' }));
    expect(list.people).toHaveLength(2_001);
  });

  it('the country is that of the call', async () => {
    const file = { name: 'x.csv', bytes: new TextEncoder().encode('Name,Phone\nAna Silva,0172 6554858') };
    const list = await threads().read(file, { country: 'DE' });
    expect(list.people[0]?.contact.phones[0]?.e164).toBe('+491726554858');
  });

  it('what else there is to do goes on meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    const list = await threads().read(listOf(40_000), { country: 'US' });
    clearInterval(timer);
    expect(list.people.length + list.skipped.length).toBe(40_000);
    expect(turns).toBeGreaterThan(15);
  });

  it('several lists at once come out whole, each with its own people', async () => {
    const reader = threads();
    const lists = await Promise.all([100, 2_000, 10].map((rows) => reader.read(listOf(rows), { country: 'US' })));
    expect(lists.map(({ people, skipped }) => people.length + skipped.length)).toEqual([100, 2_000, 10]);
  });

  it('a cancelled list has nobody and says so, and the next one is read', async () => {
    const reader = threads();
    const stop = new AbortController();
    const first = reader.read(listOf(100_000), { country: 'US', signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    const list = await first;
    expect([list.people.length, ...codes(list)]).toEqual([0, 'cancelled']);
    expect((await reader.read(listOf(10), { country: 'US' })).people).toHaveLength(8);
  });

  it('a list that was cancelled before its turn is never begun', async () => {
    expect(codes(await threads().read(listOf(10), { country: 'US', signal: AbortSignal.abort() }))).toEqual(['cancelled']);
  });

  it('a thread that dies costs its own list only, and says what to do', async () => {
    const reader = threads(diesOnce());
    const [first, second] = await Promise.all([reader.read(listOf(10), { country: 'US' }), reader.read(listOf(10), { country: 'US' })]);
    expect(codes(first)).toEqual(['worker-died']);
    expect(first.problems[0]?.message).toContain('“people.csv”');
    expect(second.people).toHaveLength(8);
  });

  it('a thread that is not there is a problem, not a crash', async () => {
    expect(codes(await threads(join(folder.path, 'missing.cjs')).read(listOf(10), { country: 'US' }))).toEqual(['worker-died']);
  });

  it('closing ends the list under way and those that wait', async () => {
    const reader = threads();
    const lists = [reader.read(listOf(100_000), { country: 'US' }), reader.read(listOf(10), { country: 'US' })];
    await reader.close();
    expect((await Promise.all(lists)).map(codes)).toEqual([['cancelled'], ['cancelled']]);
  });
});
