import { isEmptyContact } from '../contact/contact.ts';
import { fitContact } from '../contact/fit.ts';
import { problem } from '../problem.ts';
import { said } from '../words/keys.ts';
import type { ListOptions } from './csvList.ts';
import type { ImportedList, ImportedPerson, SkippedRow } from './importedList.ts';
import { cutOff, reasonOf } from './listProblems.ts';
import { readPersonLine } from './personLine.ts';
import { asSeveral, isCouple, likeTwoPeople, namesTogether } from './severalNames.ts';
import { listRemark } from './summaryRows.ts';

/** True for text as people write it, one person a line: no tabs between cells, and lines that are no longer than one would type. */
export function isPlainLines(text: string): boolean {
  const lines = linesOf(text);
  return !text.includes('\t') && lines.length <= 20_000 && lines.every((line) => line.length <= 600);
}

/** Reads text of one person a line into people; a line that says nothing is skipped with that reason. */
export function readLineList(text: string, { name, country }: ListOptions): ImportedList {
  const people: ImportedPerson[] = [];
  const skipped: SkippedRow[] = [];
  const cut: number[] = [];
  for (const [at, line] of linesOf(text).entries()) {
    if (line.trim() === '') continue;
    const fitted = fitContact(readPersonLine(line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/, ''), country === undefined ? {} : { country }));
    const remark = listRemark([line], fitted.contact);
    // Signs alone are nobody's name.
    if (remark !== null) skipped.push({ row: at + 1, ...remark });
    else if (!/[\p{L}\p{N}]/u.test(line) || isEmptyContact(fitted.contact)) skipped.push({ row: at + 1, ...emptyLine });
    else people.push(lookedAt({ row: at + 1, contact: fitted.contact }));
    if (fitted.cut.length > 0) cut.push(at + 1);
  }
  const nobody = people.length > 0 ? [] : [problem('no-people', said('lists.nobodyInText', { file: name }))];
  return { format: 'lines', mapping: {}, people, skipped, problems: [...nobody, ...(cut.length === 0 ? [] : [cutOff(cut, ['notes'])])], layout: null };
}

function lookedAt(person: ImportedPerson): ImportedPerson {
  const { name } = person.contact;
  if (namesTogether(name) === null && !isCouple(name)) return person;
  return { ...person, contact: asSeveral(person.contact, name), question: likeTwoPeople(name) };
}

const emptyLine = reasonOf(said('lists.emptyLine'));

const linesOf = (text: string): readonly string[] => text.replace(/\r\n?/g, '\n').split('\n');
