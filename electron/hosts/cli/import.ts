import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import { limits } from '../../../shared/limits.ts';
import { vcardNames, vcardOf } from '../../../shared/export/vcards.ts';
import type { ImportedList, ImportedPerson } from '../../../shared/import/importedList.ts';
import type { Problem } from '../../../shared/problem.ts';
import { readList } from '../../../shared/import/list.ts';
import { sheetRemarks } from '../../../shared/import/sheetRemarks.ts';
import { decodeUtf8 } from '../../lists/utf8.ts';
import { readCommand } from './arguments.ts';
import { readBytes } from './files.ts';
import { cannotWriteTo, writeText } from './out.ts';
import { peopleFileText } from './peopleFile.ts';
import { personLine, type PersonJson } from './personJson.ts';
import { exitCodes, type ExitCode, type World } from './world.ts';

/** Reads one file of people; a file that can't be read is a list of nobody with a problem. */
export async function importFile(given: string, cwd: string, country: string | undefined): Promise<ImportedList> {
  const read = await readBytes({ given, path: resolve(cwd, given) }, limits.listBytes);
  if (!read.ok) return { format: 'unknown', mapping: {}, people: [], skipped: [], problems: [read.problem], layout: null };
  return readList({ name: given, bytes: read.bytes, utf8: decodeUtf8, ...(country === undefined ? {} : { country: country.toUpperCase() }) });
}

/** `wellmet import`: lists in, contacts out. */
export async function importLists(words: readonly string[], world: World): Promise<ExitCode> {
  const { values, files } = readCommand('import', words, 'CSV, Excel or vCard file');
  const { out } = values;
  const intoFolder = await isFolder(out, world);
  const outProblem = out === undefined || intoFolder ? null : await cannotWriteTo(out, world);
  if (outProblem !== null) {
    world.report(outProblem.message);
    return exitCodes.problem;
  }
  const people: ContactFields[] = [];
  let fine = true;
  for (const file of files) {
    const list = await importFile(file, world.cwd, values.country);
    if (out !== undefined) for (const { contact } of list.people) people.push(contact);
    fine &&= list.problems.every(({ code }) => code === sheetRemarks.sheetsRead);
    reportList(world, file, list);
    if (values.json) world.print(listJson(file, list));
    else for (const { contact } of list.people) world.print(personLine(contact));
  }
  const written = out === undefined ? null : await (intoFolder ? writeEach(out, world, people) : writeText(out, world, peopleFileText(out, people)));
  if (written !== null) world.report(written.message);
  return fine && written === null ? exitCodes.fine : exitCodes.problem;
}

async function isFolder(given: string | undefined, { cwd }: World): Promise<boolean> {
  const target = given === undefined ? null : await stat(resolve(cwd, given)).catch(() => null);
  return target?.isDirectory() === true;
}

/** A vCard for each person in a folder, named after them. A file that was there stays under a numbered name: one can't be asked about each. */
async function writeEach(folder: string, world: World, people: readonly ContactFields[]): Promise<Problem | null> {
  const names = vcardNames(people, 'Somebody');
  for (const [at, contact] of people.entries()) {
    const problem = await writeText(join(folder, names[at] ?? ''), { ...world, ask: null }, vcardOf(contact));
    if (problem !== null) return problem;
  }
  return null;
}

/** Says what became of a file, each row left out with its reason. */
export function reportList(world: World, file: string, { format, people, skipped, problems }: ImportedList): void {
  world.report(`${file}: ${people.length === 1 ? '1 person' : `${people.length} people`}, ${skipped.length} left out (${format})`);
  for (const { message } of problems) world.report(`  ${message}`);
  for (const { row, place, reason } of skipped) world.report(`  Row ${place === undefined ? row : `${place.row} of “${place.sheet}”`} was left out: ${reason}`);
}

/** People are written out some at a time, so that those of a long list don't stand in memory twice. */
function listJson(file: string, { format, mapping, people, skipped, problems }: ImportedList): string {
  let written = '';
  for (let at = 0; at < people.length; at += peopleAtOnce) {
    const part = JSON.stringify(people.slice(at, at + peopleAtOnce).map(personWithRow)).slice(1, -1);
    written += at === 0 ? part : `,${part}`;
  }
  const [before, after] = [JSON.stringify({ file, format, mapping }), JSON.stringify({ skipped, problems })];
  return `${before.slice(0, -1)},"people":[${written}],${after.slice(1)}`;
}

const peopleAtOnce = 1_000;

/** Written out: copying with "..." takes longer than all the rest for a hundred thousand people. */
function personWithRow({ row, place, contact }: ImportedPerson): PersonJson & { readonly notes: string; readonly row: number; readonly sheet?: string } {
  const { name, firstName, lastName, title, company, emails, phones, websites, linkedin, address, notes } = contact;
  const read = { name, firstName, lastName, title, company, emails, phones, websites, linkedin, address, notes, row: place?.row ?? row };
  return place === undefined ? read : { ...read, sheet: place.sheet };
}
