import type { ContactFields } from '../contact/contact.ts';
import { peopleTable } from './peopleTable.ts';
import { foreignPresets, presetTable } from './presets.ts';

/** The tables that people leave as: Wellmet's own, which loses nothing, and those of other programs. */
export const peopleTables = ['wellmet', ...foreignPresets] as const;
export type PeopleTable = (typeof peopleTables)[number];

/** Every form that people leave in: a table, all vCards in one file, or a file for each. */
export const peopleFormats = [...peopleTables, 'vcard', 'vcards'] as const;
export type PeopleFormat = (typeof peopleFormats)[number];

/** People as the rows of a table, its headers first. `event` is where they were met. */
export function peopleRows(table: PeopleTable, people: readonly ContactFields[], event: string): readonly (readonly string[])[] {
  if (table === 'wellmet') return peopleTable(people);
  const { headers, rows } = presetTable(table, people, event);
  return [headers, ...rows];
}
