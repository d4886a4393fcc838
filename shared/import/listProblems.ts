import { problem, type Problem } from '../problem.ts';

/** Some rows in words: "Row 7", or "12 rows (3, 4, 9, 11, 15, …)". `thing` is what one of them is called. */
export function sayRows(thing: string, rows: readonly number[]): string {
  if (rows.length === 1) return `${thing} ${rows[0] ?? 0}`;
  return `${rows.length} ${thing.toLowerCase()}s (${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ', …' : ''})`;
}

/** What to say when values were longer than can be kept; `fields` of the first of them. */
export function cutOff(rows: readonly number[], fields: readonly string[], thing = 'Row'): Problem {
  const what = `${sayRows(thing, rows)} ${rows.length === 1 ? 'has' : 'have'} more under ${fields.join(', ')} than can be kept`;
  return problem('too-long-value', `${what}, so the rest was cut off. Look whether a quotation mark is missing in the file.`);
}
