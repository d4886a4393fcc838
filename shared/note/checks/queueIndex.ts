import type { ContactFields } from '../../contact/contact.ts';
import { nameWords } from '../words.ts';
import { cleanCompany } from './names.ts';

/** What of a person may give them away in somebody else's note. */
export type DetailKind = 'first-name' | 'last-name' | 'name' | 'company' | 'e-mail';

/** One such detail, as folded words. */
export interface Detail {
  readonly personId: string;
  readonly kind: DetailKind;
  readonly shown: string;
  readonly words: readonly string[];
}

/** Finds whose details words may begin: built once for the queue, updated person by person. */
export interface QueueIndex {
  /**
   * Details that begin with this folded word and, where they have a second, go on with that one. Of people who share a detail, such
   * as a first name, two stand for all: a queue of thousands with one name costs no more than any other.
   */
  startingWith(folded: string, second?: string): readonly Detail[];
  /** Whether any detail begins with this folded word. */
  begins(folded: string): boolean;
  /** The details of one person. */
  detailsOf(personId: string): readonly Detail[];
  /** Sets what is known of a person; null takes the person out. Time does not grow with the queue. */
  update(personId: string, contact: ContactFields | null): void;
}

export interface IndexedPerson {
  readonly id: string;
  readonly contact: ContactFields;
}

/** Everybody who has the same detail: who asks is at most one of them, so two are enough to name another. */
type Sharers = Map<string, Detail>;
const enoughSharers = 2;

/** Builds the index of a queue. */
export function buildQueueIndex(people: readonly IndexedPerson[]): QueueIndex {
  const byStart = new Map<string, Map<string, Sharers>>();
  const firstWords = new Map<string, number>();
  const byPerson = new Map<string, readonly Detail[]>();

  const remove = (detail: Detail): void => {
    const [start, same] = keysOf(detail);
    const details = byStart.get(start);
    const sharers = details?.get(same);
    if (sharers?.delete(detail.personId) !== true) return;
    if (sharers.size === 0) details?.delete(same);
    if (details?.size === 0) byStart.delete(start);
    count(firstWords, detail, -1);
  };
  const add = (detail: Detail): void => {
    const [start, same] = keysOf(detail);
    const details = byStart.get(start) ?? new Map<string, Sharers>();
    byStart.set(start, details);
    const sharers: Sharers = details.get(same) ?? new Map<string, Detail>();
    details.set(same, sharers);
    if (!sharers.has(detail.personId)) count(firstWords, detail, 1);
    sharers.set(detail.personId, detail);
  };
  const update = (personId: string, contact: ContactFields | null): void => {
    for (const detail of byPerson.get(personId) ?? []) remove(detail);
    byPerson.delete(personId);
    if (contact === null) return;
    const details = detailsFrom(personId, contact);
    byPerson.set(personId, details);
    for (const detail of details) add(detail);
  };
  const at = (start: string): Detail[] => [...(byStart.get(start)?.values() ?? [])].flatMap((sharers) => firstOf(sharers.values(), enoughSharers));

  for (const { id, contact } of people) update(id, contact);
  return {
    startingWith: (folded, second) => (second === undefined ? at(folded) : [...at(folded), ...at(`${folded} ${second}`)]),
    begins: (folded) => firstWords.has(folded),
    detailsOf: (personId) => byPerson.get(personId) ?? [],
    update,
  };
}

/** Where a detail is found, by its first two words, and what it has in common with the same detail of others. */
function keysOf({ kind, words }: Detail): readonly [start: string, same: string] {
  return [words.slice(0, 2).join(' '), `${kind} ${words.join(' ')}`];
}

function count(firstWords: Map<string, number>, { words }: Detail, by: 1 | -1): void {
  const word = words[0] ?? '';
  const now = (firstWords.get(word) ?? 0) + by;
  if (now === 0) firstWords.delete(word);
  else firstWords.set(word, now);
}

function firstOf(details: Iterable<Detail>, most: number): Detail[] {
  const some: Detail[] = [];
  for (const detail of details) {
    if (some.length === most) break;
    some.push(detail);
  }
  return some;
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
  for (const words of nameWords(first)) add('first-name', first, words);
  for (const words of nameWords(last)) add('last-name', last, words);
  if (whole.includes(' ')) for (const words of nameWords(whole)) add('name', whole, words);
  for (const words of nameWords(cleanCompany(contact.company))) if (words.join('').length > 2) add('company', contact.company, words);
  for (const email of contact.emails) add('e-mail', email, [email.trim().toLowerCase()]);
  return details;
}
