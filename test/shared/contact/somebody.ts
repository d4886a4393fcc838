import { emptyContact, type ContactFields } from '../../../shared/contact/contact.ts';
import { parseName } from '../../../shared/contact/name.ts';

/**
 * A person in one line, "name | what is known, each by its look": "Ana Silva | Orchard Labs | ana@orchard.example | +351 912 345 678 |
 * in/ana-silva". What is no address, number or profile is the company. A number with "fax" is a fax, one with "mobile" a mobile.
 */
export function somebody(line: string): ContactFields {
  const [name = '', ...rest] = line.split('|').map((part) => part.trim());
  let contact: ContactFields = { ...emptyContact, ...parseName(name) };
  for (const part of rest) contact = { ...contact, ...known(contact, part) };
  return contact;
}

function known(contact: ContactFields, part: string): Partial<ContactFields> {
  if (part.includes('@')) return { emails: [...contact.emails, part] };
  if (part.startsWith('in/')) return { linkedin: `https://www.linkedin.com/${part}/` };
  if (part.startsWith('www.')) return { websites: [...contact.websites, part] };
  if (!/^(?:fax |mobile )?\+/.test(part)) return { company: part };
  const kind = part.startsWith('fax') ? 'fax' : part.startsWith('mobile') ? 'mobile' : 'work';
  return { phones: [...contact.phones, { value: part, kind, e164: part.replace(/[^+\d]/g, '') }] };
}
