import { emptyContact } from '../../contact/contact.ts';
import type { ContactFields } from '../../contact/contact.ts';
import { linkedinProfile, normaliseEmail, normaliseWebsite } from '../../contact/web.ts';
import { readVCards } from '../vcard.ts';
import { readMecard } from './mecard.ts';

/** What a code says of a person, or null when it says nothing that a contact has; `country` is that of numbers without one. */
export function readCode(text: string, country: string | null = null): ContactFields | null {
  return readVCards(text, country === null ? {} : { country })[0] ?? readMecard(text, country) ?? readAddress(text.trim());
}

/** Many codes are nothing but an address on the web. */
function readAddress(text: string): ContactFields | null {
  const linkedin = linkedinProfile(text);
  if (linkedin !== null) return { ...emptyContact, linkedin };
  const email = /^(?:mailto:|MATMSG:TO:)/i.test(text) ? normaliseEmail(text.replace(/^MATMSG:TO:/i, '').replace(/;.*$/, '')) : null;
  if (email !== null) return { ...emptyContact, emails: [email] };
  const website = /^(?:https?:\/\/|www\.|URL(?:TO)?:)/i.test(text) ? normaliseWebsite(text.replace(/^URL(?:TO)?:/i, '')) : null;
  return website === null ? null : { ...emptyContact, websites: [website] };
}
