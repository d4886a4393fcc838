import type { ContactFields } from '../contact/contact.ts';
import { csvText, type CsvDelimiter } from './csvText.ts';
import { peopleCsv } from './peopleCsv.ts';
import { foreignPresets, presetTable } from './presets.ts';
import { vcardText } from './vcards.ts';

/** The tables that people leave as: Wellmet's own, which loses nothing, and those of other programs. */
export const peopleTables = ['wellmet', ...foreignPresets] as const;
export type PeopleTable = (typeof peopleTables)[number];

/** Every form that people leave in: a table, all vCards in one file, or a file for each. */
export const peopleFormats = [...peopleTables, 'vcard', 'vcards'] as const;
export type PeopleFormat = (typeof peopleFormats)[number];

/** People as the text of one file; `event` is where they were met. */
export function peopleText(format: Exclude<PeopleFormat, 'vcards'>, people: readonly ContactFields[], event: string, delimiter: CsvDelimiter): string {
  if (format === 'vcard') return vcardText(people);
  if (format === 'wellmet') return peopleCsv(people, delimiter);
  const { headers, rows } = presetTable(format, people, event);
  return csvText([headers, ...rows], delimiter);
}
