import type { ContactFields } from '../contact/contact.ts';
import { csvText, type CsvDelimiter } from './csvText.ts';
import { peopleTable } from './peopleTable.ts';

/** People as Wellmet's own list: everything that is known, so that importing it gives the same people again. */
export function peopleCsv(people: readonly ContactFields[], delimiter: CsvDelimiter = ','): string {
  return csvText(peopleTable(people), delimiter);
}
