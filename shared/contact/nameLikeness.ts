import { fold } from '../fold.ts';
import type { ContactFields } from './contact.ts';
import { parseName } from './name.ts';
import { particles, smallParticles } from './nameWords.ts';
import { firstNameForms, sameFirstName } from './nicknames.ts';

/**
 * How two names go together, from certain to not at all. `spelling` is Meier and Mayer, `misread` is Silva and Siiva, `married` is a
 * name that the other one has beside a second, `close` is one letter off, `unknown` says that one of them lacks a half of the name,
 * `half` that only the given name is the same.
 */
export type NameLikeness =
  | 'same'
  | 'nickname'
  | 'spelling'
  | 'misread'
  | 'swapped'
  | 'married'
  | 'initial'
  | 'close'
  | 'unknown'
  | 'half'
  | 'different';

/** A word of a name in the forms that it is compared in. */
export interface NameWord {
  readonly plain: string;
  readonly spelled: string;
  readonly sound: string;
  readonly look: string;
  /** The same for all words that sound or look alike, to find them by. */
  readonly key: string;
  /** How it may begin, as a card shows it: with the first letter of the word or of one of its short or long forms. */
  readonly letters: readonly string[];
}

/** A name made ready to be compared with many others; made once for each person. */
export interface NameMark {
  readonly first: readonly NameWord[];
  readonly last: readonly NameWord[];
  readonly joinedFirst: string;
  readonly joinedLast: string;
  /** The family name in one word, with "von der" and the like. */
  readonly wholeLast: string;
  readonly sorted: string;
  /** "jr", "sr", "2", "3", … where the name says whose son it is, else ''. */
  readonly generation: string;
}

/** Takes a text apart into words of a name. */
export type NameReader = (text: string) => readonly NameWord[];

/** A reader that remembers the words it has seen: in long lists nearly all names come again. */
export function createNameReader(): NameReader {
  const known = new Map<string, readonly NameWord[]>();
  return (text) => {
    const seen = known.get(text) ?? nameWords(text);
    known.set(text, seen);
    return seen;
  };
}

/** The mark of somebody's name; `firstName` stands in for a given name of which the contact has only the initial. */
export function nameMark(contact: ContactFields, read: NameReader, firstName: string | null = null): NameMark {
  const parts = contact.firstName === '' && contact.lastName === '' && contact.name !== '' ? parseName(contact.name) : contact;
  const isCompany = contact.company.length === contact.name.length && fold(contact.name) === fold(contact.company);
  const [first, last] = isCompany ? [[], []] : [read(firstName ?? parts.firstName), read(parts.lastName)];
  const bare = last.filter(({ plain }) => !particles.has(plain) && !smallParticles.has(plain));
  const given = first.filter(({ plain }, at) => at === 0 || plain.length > 1);
  const family = bare.length === 0 ? last : bare;
  return {
    first: given,
    last: family,
    joinedFirst: joined(given),
    joinedLast: joined(family),
    wholeLast: joined(last),
    sorted: [...given, ...family].map(({ spelled }) => spelled).sort().join(' '),
    generation: generationOf(parts === contact ? contact.suffix : `${parts.suffix} ${contact.suffix}`),
  };
}

const generations: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[\s,])(?:jr|jun|junior|jnr)(?:$|[\s,.])/i, 'jr'],
  [/(?:^|[\s,])(?:sr|sen|senior|snr)(?:$|[\s,.])/i, 'sr'],
  [/(?:^|[\s,])(?:ii|2nd)(?:$|[\s,.])/i, '2'],
  [/(?:^|[\s,])(?:iii|3rd)(?:$|[\s,.])/i, '3'],
  [/(?:^|[\s,])(?:iv|4th)(?:$|[\s,.])/i, '4'],
];

function generationOf(suffix: string): string {
  if (suffix === '') return '';
  return generations.find(([pattern]) => pattern.test(suffix))?.[1] ?? '';
}

function nameWords(text: string): readonly NameWord[] {
  const words = fold(text).replace(/['’.]/g, (sign) => (sign === '.' ? ' ' : '')).split(/[^\p{L}\p{N}|]+/u);
  return words.filter((word) => word !== '').map(nameWord);
}

function nameWord(plain: string): NameWord {
  const spelled = plain.length > 3 ? plain.replace(/([aou])e/g, '$1') : plain;
  const key = findingForm(spelled);
  const letters = [...new Set([key, plain, ...firstNameForms(plain)].map((form) => lookOf(form[0] ?? '')))];
  return { plain, spelled, sound: soundOf(spelled), look: lookOf(spelled), key, letters };
}

/** The one form that all words have which sound or look like this one. */
export function findingForm(word: string): string {
  const read = word.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/1/g, 'i').replace(/0/g, 'o').replace(/5/g, 's').replace(/8/g, 'b');
  return soundOf(read).replace(/[i|]/g, 'l').replace(/q/g, 'g').replace(/(.)\1+/g, '$1');
}

/** What sounds alike in Europe's languages is written alike: Stephan and Stefan, Meyer and Maier, Gomes and Gómez. */
function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/sch|sh/g, '$')
    .replace(/ch/g, 'x')
    .replace(/dt|th/g, 't')
    .replace(/tz|z/g, 's')
    .replace(/ck|c(?![ei])/g, 'k')
    .replace(/y/g, 'i')
    .replace(/ai/g, 'ei')
    .replace(/ie/g, 'i')
    .replace(/(?<=.)h/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** What looks alike on a card is written alike: Siiva and Silva, 0rtega and Ortega, Bumett and Burnett. */
export function lookOf(word: string): string {
  return word
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')
    .replace(/[i1|]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
    .replace(/q/g, 'g');
}

const joined = (words: readonly NameWord[]): string => words.map(({ spelled }) => spelled).join('');
const isInitials = (words: readonly NameWord[]): boolean => words.length > 0 && words.every(({ plain }) => plain.length === 1);

/** How far each likeness is from certain. */
const distances: Readonly<Record<NameLikeness, number>> = {
  same: 0,
  nickname: 1,
  spelling: 2,
  misread: 3,
  swapped: 3,
  married: 4,
  initial: 5,
  close: 6,
  unknown: 7,
  half: 8,
  different: 9,
};

/** How two people's names go together; the same both ways. */
export function compareNames(a: NameMark, b: NameMark): NameLikeness {
  if (a.generation !== b.generation && a.generation !== '' && b.generation !== '') return 'different';
  if (a.sorted === '' || b.sorted === '') return 'unknown';
  if (a.sorted === b.sorted) return a.joinedFirst === b.joinedFirst ? 'same' : 'swapped';
  if (isSwapped(a, b)) return 'swapped';
  const first = compareFirst(a, b);
  const last = compareLast(a, b);
  if (last === 'different') return ['same', 'nickname', 'spelling'].includes(first) ? 'half' : 'different';
  return bothHalves(first, last);
}

/** What two halves of a name come to: the less certain of the two, but an initial says so little that the other half has to be right. */
function bothHalves(first: NameLikeness, last: NameLikeness): NameLikeness {
  if (first === 'different') return 'different';
  const isWhole = first !== 'unknown' && last !== 'unknown';
  if (isWhole && distances[first] + distances[last] > distances.unknown) return 'different';
  return distances[first] >= distances[last] ? first : last;
}

/** "Jean-Pierre Martin" and "Martin Jeanpierre": what has the same words in another order is caught before. */
function isSwapped(a: NameMark, b: NameMark): boolean {
  return a.joinedFirst === b.joinedLast && a.joinedLast === b.joinedFirst && a.joinedFirst !== '' && a.joinedLast !== '';
}

function compareFirst({ first: a, joinedFirst }: NameMark, { first: b, joinedFirst: other }: NameMark): NameLikeness {
  const [x, y] = [a[0], b[0]];
  if (x === undefined || y === undefined) return 'unknown';
  if (joinedFirst === other) return 'same';
  if (isInitials(a) || isInitials(b)) return compareInitials(a, b);
  const isPart = isAmong(a, b) || isAmong(b, a);
  if (x.spelled === y.spelled) return isPart ? 'same' : 'close';
  if (x.sound === y.sound) return 'spelling';
  if (isPart || sameFirstName(x.plain, y.plain)) return 'nickname';
  if (x.look === y.look) return 'misread';
  return isSlip(x.spelled, y.spelled) && !isOtherForm(x.plain, y.plain) ? 'close' : 'different';
}

const isAmong = (part: readonly NameWord[], whole: readonly NameWord[]): boolean =>
  part.every(({ spelled }) => whole.some((word) => word.spelled === spelled));

/** "A." is Ana, "J. P." is Jean-Pierre; "A." and "A." may be anybody. */
function compareInitials(a: readonly NameWord[], b: readonly NameWord[]): NameLikeness {
  const [short, long] = isInitials(a) ? [a, b] : [b, a];
  if (isInitials(long)) return short[0]?.plain === long[0]?.plain ? 'initial' : 'different';
  return short.every(({ plain }, at) => at >= long.length || long[at]?.look.startsWith(lookOf(plain)) === true) ? 'initial' : 'different';
}

/** Daniel and Daniela, Andrea and Andreas, Jan and Jana are two people. */
function isOtherForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /^[aeios]$/.test(long.slice(short.length));
}

function compareLast(a: NameMark, b: NameMark): NameLikeness {
  if (a.last.length === 0 || b.last.length === 0) return 'unknown';
  const [x, y] = [a.joinedLast, b.joinedLast];
  if (x === y || a.wholeLast === b.wholeLast) return 'same';
  if (isInitials(a.last) || isInitials(b.last)) return isInitials(a.last) && isInitials(b.last) ? 'different' : compareInitials(a.last, b.last);
  if (isAmong(a.last, b.last) || isAmong(b.last, a.last)) return 'married';
  if (sameIn('sound', a.last, b.last)) return 'spelling';
  if (sameIn('look', a.last, b.last)) return 'misread';
  return isSlip(x, y) && y.startsWith(x.charAt(0)) ? 'close' : 'different';
}

const sameIn = (form: 'sound' | 'look', a: readonly NameWord[], b: readonly NameWord[]): boolean =>
  a.length === b.length && a.every((word, at) => word[form] === b[at]?.[form]);

const shortestSlip = 5;

/** One letter off in a word that is long enough for it to be a slip. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short.length < shortestSlip) return false;
  let at = 0;
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at += 1;
  const rest = short.slice(short.length === long.length ? at + 1 : at);
  return rest === long.slice(at + 1);
}
