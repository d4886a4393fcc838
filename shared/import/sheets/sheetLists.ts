import { limits } from '../../limits.ts';
import { problem, type Problem } from '../../problem.ts';
import { said, type Said } from '../../words/keys.ts';
import type { TableRow } from '../csv.ts';
import { readTableList, type ListOptions } from '../csvList.ts';
import type { ImportedList } from '../importedList.ts';
import { findLayout, headerPlace } from '../layout.ts';
import { someRows } from '../listProblems.ts';
import { sheetRemarks } from '../sheetRemarks.ts';
import { joinLists, type SheetList } from './joinLists.ts';
import { placeLinks } from './links.ts';
import { fillMerged } from './mergedCells.ts';
import type { SheetTable } from './sheet.ts';
import type { Sheet } from './workbook.ts';

/** A sheet with anything on it; its rows count on from those of the sheets before. */
interface FilledSheet {
  readonly name: string;
  readonly table: SheetTable;
  readonly rows: readonly TableRow[];
  readonly before: number;
}

/** Reads every sheet of a workbook that looks like a list of people, and says of the others that they were left out. */
export function readSheetLists(sheets: readonly Sheet[], options: ListOptions): ImportedList {
  const hidden = sheets.filter(({ table }) => table === null).map(({ name }) => name);
  const filled = filledSheets(sheets);
  const [first, second] = filled;
  if (first === undefined) return { ...nobody, problems: [problem('empty-file', said('lists.emptyWorkbook', { file: options.name })), ...hiddenSheets(hidden)] };
  const people = second === undefined ? filled : filled.filter((sheet) => isWanted(sheet.name, options) || looksLikePeople(sheet.rows, options));
  // Where no sheet looks like people, the first is shown as any other list that nobody can tell.
  const taken = people.length === 0 ? [first] : people;
  const { wanted, ...asRecognised } = options;
  const spoken = taken.find(({ name }) => name === wanted?.sheet) ?? taken[0];
  const lists = taken.map((sheet): SheetList => {
    const isSpokenOf = wanted !== undefined && sheet === spoken;
    const wish = isSpokenOf ? wanted : wanted?.also?.find(({ sheet: name }) => name === sheet.name);
    const list = readSheetList(sheet, wish?.headerRow === undefined ? asRecognised : { ...asRecognised, wanted: wish });
    return { name: sheet.name, before: sheet.before, list, isSpokenOf, isTold: wish?.headerRow !== undefined };
  });
  const leftOut = filled.filter((sheet) => !taken.includes(sheet)).map(({ name }) => name);
  const joined = joinLists(lists, filled.map(({ name }) => name));
  return { ...joined, problems: [...joined.problems, ...leftOutSheets(leftOut), ...hiddenSheets(hidden)] };
}

/** A sheet that the user speaks of is read, whatever it looks like. */
const isWanted = (sheet: string, { wanted }: ListOptions): boolean => sheet === wanted?.sheet || wanted?.also?.some((wish) => wish.sheet === sheet) === true;

const nobody: ImportedList = { format: 'unknown', mapping: {}, people: [], skipped: [], problems: [], layout: null };

function filledSheets(sheets: readonly Sheet[]): readonly FilledSheet[] {
  const filled: FilledSheet[] = [];
  let before = 0;
  for (const { name, table } of sheets) {
    const last = table?.rows.at(-1);
    if (table === null || last === undefined) continue;
    filled.push({ name, table, rows: fillMerged(table.rows, table.merged), before });
    before += last.row;
  }
  return filled;
}

/** True for rows whose columns tell who somebody is, and more than that. Prices, rooms and sponsors have names too. */
function looksLikePeople(rows: readonly TableRow[], { remembered = {} }: ListOptions): boolean {
  const { columns, view } = findLayout(rows, { remembered });
  const fields = new Set(columns.map(({ field }) => field));
  const has = (...wanted: readonly (typeof columns)[number]['field'][]): boolean => wanted.some((field) => fields.has(field));
  if (has('emails')) return true;
  if (view.headerRow === null) return has('linkedin') && has('name', 'firstName');
  return has('firstName', 'lastName') || (has('name') && fields.size >= 2);
}

function readSheetList({ table, rows }: FilledSheet, options: ListOptions): ImportedList {
  const linked = placeLinks(rows, table.links, headerPlace(rows, options));
  const list = readTableList({ rows: linked, problems: [] }, options);
  return { ...list, problems: [...list.problems, ...tableProblems(table)] };
}

function tableProblems({ hiddenRows, beyond }: SheetTable): readonly Problem[] {
  const hidden = hiddenRows.length === 0 ? [] : [problem(sheetRemarks.hiddenRows, said('lists.hiddenRows', { count: hiddenRows.length, rows: someRows(hiddenRows) }))];
  return beyond === 0 ? hidden : [...hidden, problem('more-columns', said('lists.moreColumns', { count: beyond, columns: limits.sheetColumns }))];
}

const quoted = (names: readonly string[]): readonly Said[] => names.slice(0, 20).map((sheet) => said('lists.sheet', { sheet }));

function leftOutSheets(names: readonly string[]): readonly Problem[] {
  return names.length === 0 ? [] : [problem(sheetRemarks.sheetsLeftOut, said('lists.sheetsLeftOut', { count: names.length, sheets: quoted(names) }))];
}

function hiddenSheets(names: readonly string[]): readonly Problem[] {
  return names.length === 0 ? [] : [problem(sheetRemarks.hiddenSheets, said('lists.hiddenSheets', { count: names.length, sheets: quoted(names) }))];
}
