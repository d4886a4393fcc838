import type { CutField } from '../contact/fit.ts';
import { problem, type Problem } from '../problem.ts';
import { said, type Said } from '../words/keys.ts';
import { sayEnglish } from '../words/say.ts';

const shownRows = 5;

/** The first of some rows in words: "3, 4, 9, 11, 15, …". */
export function someRows(rows: readonly number[]): string | Said {
  const first = rows.slice(0, shownRows).join(', ');
  return rows.length > shownRows ? said('lists.someRows', { rows: first }) : first;
}

/** Why a row was left out, ready to be said of many rows: putting a sentence together takes longer than reading a row. */
export interface Reason {
  readonly reason: string;
  readonly said: Said;
}

/** Makes a reason; keep it for all its rows. */
export function reasonOf(why: Said): Reason {
  return { reason: sayEnglish(why), said: why };
}

/** Why a row of column names is nobody. */
export const repeatsNames = reasonOf(said('lists.repeatsNames'));

/** What to say when values were longer than can be kept; `fields` of the first of them. */
export function cutOff(rows: readonly number[], fields: readonly CutField[], thing: 'row' | 'card' = 'row'): Problem {
  const params = { count: rows.length, rows: someRows(rows), fields: sayFields(fields) };
  return problem('too-long-value', thing === 'row' ? said('lists.cutRows', params) : said('lists.cutCards', params));
}

/** Fields of a contact as they are called on the screen. */
export function sayFields(fields: readonly CutField[]): readonly Said[] {
  return fields.map((field) => said(`columns.fill-${field}`));
}

/** A column as it is called in a sentence: by its name, or by its place where a list has no names ("column 3"). */
export function sayColumn(header: string): string | Said {
  const number = /^column (\d+)$/.exec(header)?.[1];
  return number === undefined ? header.trim() : said('columns.unnamed', { number: Number(number) });
}

/** What to say of rows that name several people. */
export function partedProblems(rows: readonly number[]): readonly Problem[] {
  return rows.length === 0 ? [] : [problem('several-in-row', said('lists.severalInRows', { count: rows.length, rows: someRows(rows) }))];
}
