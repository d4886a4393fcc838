import type { ContactFields } from '../../contact/contact.ts';
import { nameWords, wordsOf } from '../words.ts';
import type { CheckedNote } from './check.ts';
import { cleanCompany } from './names.ts';

/** The folded words of a person's name and company, however they are typed: they differ between notes without making them personal. */
export function ownNames(contact: ContactFields): ReadonlySet<string> {
  return wordSet([contact.name, contact.firstName, contact.lastName, contact.prefix, contact.suffix, cleanCompany(contact.company)]);
}

/** The folded words that stand rightly in a note: the person's own details, the event's and the writer's name. */
export function ownWords({ addressee: { contact }, details, myName }: Pick<CheckedNote, 'addressee' | 'details' | 'myName'>): ReadonlySet<string> {
  const known = wordSet([contact.department, contact.title, contact.notes, details.name, details.place, myName]);
  return new Set([...ownNames(contact), ...known]);
}

/** With double names both as one word and as two. */
function wordSet(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const { folded } of wordsOf(text)) words.add(folded);
    for (const folded of nameWords(text)) for (const word of folded) words.add(word);
  }
  return words;
}
