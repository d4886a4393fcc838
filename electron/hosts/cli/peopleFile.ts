import type { ContactFields } from '../../../shared/contact/contact.ts';
import { peopleCsv } from '../../../shared/export/peopleCsv.ts';
import { vcardText } from '../../../shared/export/vcards.ts';

/** People as the text of a file by its name: vCards for a name that ends so, else Wellmet's own list. */
export function peopleFileText(name: string, people: readonly ContactFields[]): string {
  return /\.(?:vcf|vcard)$/i.test(name) ? vcardText(people) : peopleCsv(people);
}
