import type { ContactFields } from '../../contact/contact.ts';
import { fold } from '../../fold.ts';
import { foldUmlauts } from '../words.ts';
import { companyWords } from './names.ts';

/** What of a person may give them away in somebody else's note. */
export type DetailKind = 'first name' | 'last name' | 'name' | 'company' | 'e-mail';

/** One such detail, as folded words. */
export interface Detail {
  readonly personId: string;
  readonly kind: DetailKind;
  readonly shown: string;
  readonly words: readonly string[];
}

/** Finds whose details a word may begin: built once for the queue, updated person by person. */
export interface QueueIndex {
  /** Details whose first word is this folded word. */
  startingWith(folded: string): readonly Detail[];
  /** The details of one person. */
  detailsOf(personId: string): readonly Detail[];
  /** Sets what is known of a person; null takes the person out. Time does not grow with the queue. */
  update(personId: string, contact: ContactFields | null): void;
}

export interface IndexedPerson {
  readonly id: string;
  readonly contact: ContactFields;
}

/** Builds the index of a queue. */
export function buildQueueIndex(people: readonly IndexedPerson[]): QueueIndex {
  const byWord = new Map<string, Map<string, Detail[]>>();
  const byPerson = new Map<string, readonly Detail[]>();

  const update = (personId: string, contact: ContactFields | null): void => {
    for (const { words } of byPerson.get(personId) ?? []) byWord.get(words[0] ?? '')?.delete(personId);
    byPerson.delete(personId);
    if (contact === null) return;
    const details = detailsFrom(personId, contact);
    byPerson.set(personId, details);
    for (const detail of details) {
      const word = detail.words[0] ?? '';
      const people = byWord.get(word) ?? new Map<string, Detail[]>();
      people.set(personId, [...(people.get(personId) ?? []), detail]);
      byWord.set(word, people);
    }
  };

  for (const { id, contact } of people) update(id, contact);
  return {
    startingWith: (folded) => [...(byWord.get(folded)?.values() ?? [])].flat(),
    detailsOf: (personId) => byPerson.get(personId) ?? [],
    update,
  };
}

/** Shorter words are initials and abbreviations, and stand everywhere. */
const minNameLength = 2;

function detailsFrom(personId: string, contact: ContactFields): Detail[] {
  const first = contact.firstName.trim();
  const last = contact.lastName.trim();
  const whole = contact.name.trim() || `${first} ${last}`.trim();
  const details: Detail[] = [];
  const add = (kind: DetailKind, shown: string, words: readonly string[]): void => {
    if ((words[0]?.length ?? 0) >= minNameLength) details.push({ personId, kind, shown, words });
  };
  addFoldings(first, (words) => add('first name', first, words));
  addFoldings(last, (words) => add('last name', last, words));
  if (whole.includes(' ')) addFoldings(whole, (words) => add('name', whole, words));
  const company = companyWords(contact.company);
  if (company.join('').length > 2) add('company', contact.company, company);
  for (const email of contact.emails) add('e-mail', email, [email.trim().toLowerCase()]);
  return details;
}

function addFoldings(name: string, add: (words: readonly string[]) => void): void {
  const plain = splitWords(fold(name));
  const umlauts = splitWords(foldUmlauts(name));
  add(plain);
  if (umlauts.join(' ') !== plain.join(' ')) add(umlauts);
}

function splitWords(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+(?:['&-][\p{L}\p{N}]+)*/gu) ?? [];
}
