import type { ContactFields } from './contact.ts';

/** Names of no more letters, such as JP or AJ, are written in capitals. */
export const maxInitialsLength = 2;

/** What a person is greeted by: the first name, written with a capital where the card has only capitals. */
export function greetingName(contact: ContactFields): string {
  const first = contact.firstName.trim();
  const letters = first.replace(/[^\p{L}]/gu, '');
  const needsCase = letters.length > maxInitialsLength && (letters === letters.toUpperCase() || /^\p{Ll}\p{Lu}/u.test(letters));
  return needsCase ? first.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase()) : first;
}
