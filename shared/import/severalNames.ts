import type { ContactFields } from '../contact/contact.ts';
import { isHonorific, parseName, type NameParts } from '../contact/name.ts';
import { particles, smallParticles, wordKey } from '../contact/nameWords.ts';
import { squash } from '../fold.ts';
import { said, type Said } from '../words/keys.ts';
import { countJobWords, countTradeWords, hasLegalForm } from './card/words.ts';

/** Names that stand together in one cell; `share` says that the last family name may be that of all. */
export interface NamesTogether {
  readonly names: readonly string[];
  readonly share: boolean;
}

const joint = String.raw`\s*&\s*|\s\+\s|\s(?:and|und|et|og|och|ve|и|та|και)\s`;
const strong = new RegExp(String.raw`${joint}|\s*[;\n]\s*|\s\/\s`, 'iu');
const weak = /\s(?:y|e|i|en|ja|és|と|和)\s|\s*,\s*/iu;
const mayBeSeveral = new RegExp(String.raw`${strong.source}|${weak.source}`, 'iu');
const couple = /^(?:familie|family|famille|familia|famiglia|ehepaar|the (?:family|couple))\s+\p{L}/iu;

/** The names of a cell that surely names several people, or null. */
export function namesTogether(text: string): NamesTogether | null {
  if (text.length > 160 || !strong.test(text) || hasLegalForm(text) || countTradeWords(text) > 0) return null;
  const names = partsOf(text, strong);
  if (names.length < 2 || names.length > 4 || !names.every(isNameLike) || names.some(endsInParticle)) return null;
  return { names, share: new RegExp(joint, 'iu').test(text) };
}

/** The names of a cell that may name several people, where something else has to say so: "Ana Silva, Tom Becker", "Ana Silva y Tom Becker". */
export function namesPerhaps(text: string): readonly string[] | null {
  if (text.length > 160 || !mayBeSeveral.test(text)) return null;
  const names = partsOf(text, mayBeSeveral);
  return names.length > 1 && names.length <= 4 && names.every(isWholeName) ? names : null;
}

/** True for "Mr. and Mrs. Silva" and "Familie Becker": more than one person, and no telling what each is called. */
export function isCouple(text: string): boolean {
  if (couple.test(text)) return true;
  const [first, ...rest] = partsOf(text, new RegExp(joint, 'iu'));
  return first !== undefined && rest.length === 1 && isHonorific(first);
}

const partsOf = (text: string, at: RegExp): readonly string[] => text.split(at).map((part) => part.trim()).filter((part) => part !== '');

const pronouns = /^\(?(?:she|he|they|sie|er|elle|il)\b/iu;
const word = /^["“„']?(?:\p{Lu}|\p{Lo})/u;

/** One to five words that could be somebody's name, and are no job, credential or company. */
function isNameLike(text: string): boolean {
  const { name } = parseName(text);
  const words = name.split(' ').filter((one) => one !== '');
  if (words.length === 0 || words.length > 5 || /[\d@]/.test(text) || pronouns.test(text)) return false;
  if (countJobWords(name) > 0 || isHonorific(text) || isCredential(text)) return false;
  return words.every((one) => word.test(one) || particles.has(wordKey(one)) || smallParticles.has(one));
}

function isCredential(text: string): boolean {
  const { suffix, lastName } = parseName(`Ana Silva, ${text}`);
  return suffix !== '' && lastName === 'Silva';
}

const endsInParticle = (text: string): boolean => particles.has(wordKey(text.split(/\s+/).at(-1) ?? ''));

/** A name with a given and a family name. */
export function isWholeName(text: string): boolean {
  const { firstName, lastName } = parseName(text);
  return firstName !== '' && lastName !== '' && isNameLike(text);
}

/** The contact without a name to greet by: nobody is to be written to as "Ana and Tom". */
export function asSeveral(contact: ContactFields, name: string): ContactFields {
  return { ...contact, name, prefix: '', firstName: '', lastName: '', suffix: '' };
}

/** The question about somebody who looks like several people. */
export function likeTwoPeople(text: string): Said {
  return said('lists.likeTwoPeople', { text: text.length > 60 ? `${text.slice(0, 59)}…` : text });
}

const guest =
  /\s*\(?\s*(?:\+|&|(?<=\s)(?:and|und|plus|et|y|mit|with)\s)\s*(?:\d|one|(?:\d |a |one |his |her )?(?:guests?|gast|begleitung|partner(?:in)?|wife|husband|spouse|ehefrau|ehemann|family|familie|team|colleagues?|kolleg(?:e|in|en|innen)|invitée?s?|acompañante|accompagnateur))\s*\)?\s*$/iu;

/** Somebody without a name whom a person brings ("Ana Silva + 1"): the name, and what was said behind it; null for any other text. */
export function withoutGuest(text: string): { readonly name: string; readonly guest: string } | null {
  const at = text.length > 160 ? -1 : text.search(guest);
  const name = at > 0 ? text.slice(0, at).trim() : '';
  return isWholeName(name) ? { name, guest: text.slice(at).trim() } : null;
}

/** Whose of several people an address is, as far as its letters tell; null where they don't. */
export function whose(address: string, people: readonly NameParts[]): number | null {
  const letters = squash(address.replace(/@.*$/s, '').replace(/^.*\/in\//i, ''));
  const scores = people.map(({ firstName, lastName }) => score(letters, squash(firstName), squash(lastName)));
  const best = Math.max(...scores);
  return best > 0 && scores.filter((one) => one === best).length === 1 ? scores.indexOf(best) : null;
}

function score(letters: string, first: string, last: string): number {
  const [hasFirst, hasLast] = [first, last].map((name) => name.length > 1 && letters.includes(name));
  const isShort = last !== '' && first !== '' && (letters.startsWith(first.slice(0, 1) + last) || letters.startsWith(last + first.slice(0, 1)));
  if (hasFirst && hasLast) return 4;
  return isShort ? 3 : hasFirst ? 2 : hasLast ? 1 : 0;
}
