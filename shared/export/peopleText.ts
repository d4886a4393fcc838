import type { ContactFields } from '../contact/contact.ts';
import { csvText, type CsvDelimiter } from './csvText.ts';
import { peopleRows, type PeopleFormat } from './peopleFormats.ts';
import { vcardText } from './vcards.ts';

/** People as the text of one file. */
export function peopleText(format: Exclude<PeopleFormat, 'vcards'>, people: readonly ContactFields[], event: string, delimiter: CsvDelimiter): string {
  return format === 'vcard' ? vcardText(people) : csvText(peopleRows(format, people, event), delimiter);
}
