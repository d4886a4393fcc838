import type { ContactFields } from './contact.ts';

/** The words of the whole name between given and family name; '' where there are none or the name is written otherwise. */
export function middleName({ name, firstName, lastName }: ContactFields): string {
  const says = (part: string, words: string): boolean => part.toLowerCase() === words.toLowerCase();
  const isAround = firstName !== '' && lastName !== '' && says(name.slice(0, firstName.length + 1), `${firstName} `) && says(name.slice(-lastName.length - 1), ` ${lastName}`);
  return isAround ? name.slice(firstName.length, -lastName.length).trim() : '';
}
