import type { ContactFields } from './contact.ts';

/** The words of the whole name between given and family name; '' where there are none or the name is written otherwise. */
export function middleName({ name, firstName, lastName }: ContactFields): string {
  const isAround = firstName !== '' && lastName !== '' && name.startsWith(`${firstName} `) && name.endsWith(` ${lastName}`);
  return isAround ? name.slice(firstName.length, -lastName.length).trim() : '';
}
