import Papa from 'papaparse';
import { guardFormula } from '../import/formula.ts';

/** What stands between cells: European spreadsheets want the semicolon. */
export type CsvDelimiter = ',' | ';';

/** Rows as the text of a CSV file that opens right everywhere: byte order mark, CRLF, quotes where needed, no cell that runs as a formula. */
export function csvText(rows: readonly (readonly string[])[], delimiter: CsvDelimiter): string {
  const guarded = rows.map((row) => row.map(guardFormula));
  return `\ufeff${Papa.unparse(guarded, { delimiter, newline: '\r\n' })}\r\n`;
}
