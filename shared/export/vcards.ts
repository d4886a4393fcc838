import type { ContactFields, PhoneKind } from '../contact/contact.ts';
import { displayName } from '../contact/contact.ts';
import { differentNames, safeFileName } from './fileNames.ts';
import { middleName } from '../contact/middleName.ts';

/** People as one text of vCards 3.0, one after the other. */
export function vcardText(people: readonly ContactFields[]): string {
  return people.map(vcardOf).join('');
}

/** What a file for each person is called: their name, none twice; `somebody` where there is none. */
export function vcardNames(people: readonly ContactFields[], somebody: string): readonly string[] {
  return differentNames(people.map((contact) => safeFileName(displayName(contact, somebody)) || somebody)).map((name) => `${name}.vcf`);
}

const phoneTypes: Readonly<Record<PhoneKind, string>> = { work: 'WORK,VOICE', mobile: 'CELL,VOICE', fax: 'WORK,FAX', other: 'OTHER,VOICE' };

/** One person as a vCard 3.0 with labelled phones, the profile, and the notes. */
export function vcardOf(contact: ContactFields): string {
  const { name, firstName, lastName, prefix, suffix, company, department, title, emails, phones, websites, linkedin, address, notes } = contact;
  const hasParts = firstName !== '' || lastName !== '';
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${[lastName, hasParts ? firstName : name, middleName(contact), prefix, suffix].map(escape).join(';')}`,
    // Empty where there is nothing to call them: a word of ours would come back as their name.
    `FN:${escape(name === '' ? displayName(contact, '') : name)}`,
    ...(company === '' && department === '' ? [] : [`ORG:${[company, ...(department === '' ? [] : [department])].map(escape).join(';')}`]),
    ...(title === '' ? [] : [`TITLE:${escape(title)}`]),
    ...emails.map((email) => `EMAIL;TYPE=INTERNET:${escape(email)}`),
    ...phones.map(({ value, kind }) => `TEL;TYPE=${phoneTypes[kind]}:${escape(value)}`),
    ...websites.map((website) => `URL:${escape(website)}`),
    ...(linkedin === null ? [] : [`X-SOCIALPROFILE;TYPE=linkedin:${escape(linkedin)}`]),
    ...(address === null ? [] : [`ADR;TYPE=WORK:;;${escape(address)};;;;`]),
    ...(notes === '' ? [] : [`NOTE:${escape(notes)}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** Signs that mean something in a vCard are escaped; control characters mean nothing to anybody and stay behind. */
function escape(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');
}

const longestLine = 75;

/** Lines of at most 75 bytes, each further one led by a space; no character is cut in two. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const sign of line) {
    const size = bytesOf(sign);
    if (bytes + size > longestLine) {
      lines.push(current);
      [current, bytes] = ['', 1];
    }
    current += sign;
    bytes += size;
  }
  return [...lines, current].join('\r\n ');
}

/** How many bytes a character has in UTF-8. */
function bytesOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
