import { fold } from '../../fold.ts';
import { wordsOf } from '../words.ts';
import type { Word } from '../words.ts';
import type { Check, CheckedNote, Finding } from './check.ts';
import { findGreeting } from './greeting.ts';
import type { Greeting } from './greeting.ts';
import { languageOf } from './language.ts';
import { ownWords } from './ownWords.ts';
import { told } from '../../words/say.ts';

const genders = ['man', 'woman', 'neither'] as const;
type Gender = (typeof genders)[number];

/** Titles by whom they are for, folded and without their points. */
const titles: Readonly<Record<Gender, readonly string[]>> = {
  man: 'mr mister sir herr herrn m monsieur sr senor signor signore sig dhr heer pan'.split(' '),
  woman: 'mrs ms miss madam frau fraulein mme mlle madame mademoiselle sra srta senora senorita signora sigra mevr mevrouw pani'.split(' '),
  neither: ['mx'],
};

/** Words of a greeting that go with the gender of whoever is greeted: for him, for her. */
const openerPairs: readonly (readonly [him: string, her: string])[] = [
  ['lieber', 'liebe'],
  ['geehrter', 'geehrte'],
  ['verehrter', 'verehrte'],
  ['werter', 'werte'],
  ['geschätzter', 'geschätzte'],
  ['cher', 'chère'],
  ['estimado', 'estimada'],
  ['querido', 'querida'],
  ['caro', 'cara'],
  ['prezado', 'prezada'],
];

function genderOf(title: string): Gender | null {
  const plain = fold(title).replace(/[^\p{L}]/gu, '');
  return genders.find((gender) => titles[gender].includes(plain)) ?? null;
}

/** The gender that titles say; null where none does. */
function genderIn(titles: readonly string[]): Gender | null {
  return titles.map(genderOf).find((gender) => gender !== null) ?? null;
}

/** Fires where the greeting is not for the person's title, or not for its own: "Sehr geehrter Frau"; and where a German note says both Sie and du. */
export const formOfAddress: Check = (note) => {
  const greeting = findGreeting(note.text);
  return [...(greeting === null ? [] : wrongTitle(greeting, note)), ...mixedAddress(greeting, note)];
};

function wrongTitle(greeting: Greeting, { addressee: { contact } }: CheckedNote): Finding[] {
  const known = genderIn(contact.prefix.split(/\s+/));
  const greeted = genderIn(greeting.titles.map(({ text }) => text));
  const wrong = greeting.titles.find(({ text }) => known !== null && genderOf(text) !== null && genderOf(text) !== known);
  if (wrong !== undefined) {
    const message = told('check.wrongTitle', { title: wrong.text, known: contact.prefix, person: contact.name || contact.lastName });
    return [{ id: 'wrong-greeting', level: 'warn', ...message, start: wrong.start, end: wrong.start + wrong.text.length }];
  }
  const right = rightOpener(greeting, greeted ?? known);
  if (right === null) return [];
  const { start, end } = greeting.opener;
  const message = told('check.article', { written: greeting.opener.text, right });
  return [{ id: 'wrong-greeting', level: 'warn', ...message, start, end, fix: right }];
}

/** The last word of the greeting as it goes with somebody's gender; null where it does. */
function rightOpener({ opener }: Greeting, gender: Gender | null): string | null {
  if (gender !== 'man' && gender !== 'woman') return null;
  const written = opener.text.normalize('NFC').toLowerCase();
  const [him, her] = openerPairs.find((pair) => pair.some((one) => fold(one) === fold(written))) ?? [];
  if (him === undefined || her === undefined) return null;
  const right = gender === 'man' ? him : her;
  if (fold(right) === fold(written)) return null;
  return /^\p{Lu}/u.test(opener.text) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}

const formal: ReadonlySet<string> = new Set(['sie', 'ihnen', 'ihr', 'ihre', 'ihren', 'ihrem', 'ihrer', 'ihres']);
const familiar: ReadonlySet<string> = new Set(['du', 'dich', 'dir', 'dein', 'deine', 'deinen', 'deinem', 'deiner', 'deines']);

/** Where one talks of the two forms: "per Du", "das Sie". */
const talkedOf = /(?:per|beim|zum|vom|das|ins|ans|aufs)\s+(?:du|sie)(?![\p{L}])/iu;
const quoted = /[„“"»«‚‘][^„“"»«‚‘\n]{1,200}[“”"»«‘’]/gu;

/** The words by which a German note says Sie or du; the rarer of the two is the slip. After Herr and Frau it is du. */
function mixedAddress(greeting: Greeting | null, note: CheckedNote): Finding[] {
  if (languageOf(note.text) !== 'de' || talkedOf.test(note.text)) return [];
  const own = ownWords(note);
  const words = wordsOf(note.text.replace(quoted, (piece) => ' '.repeat(piece.length))).filter(({ folded }) => !own.has(folded));
  const sie = words.filter(isFormal);
  const du = words.filter(({ folded }) => familiar.has(folded));
  const isTitled = greeting?.titled === true;
  const [slips, rest] = isTitled || isRarer(du, sie) ? [du, sie] : [sie, du];
  const [slip] = slips;
  const other = rest[0] ?? (isTitled ? greeting.titles[0] : undefined);
  if (slip === undefined || other === undefined) return [];
  return [{ id: 'wrong-greeting', level: 'warn', ...told('check.mixedAddress', { one: slip.text, other: other.text }), start: slip.start, end: slip.end }];
}

/** Fewer, or of as many the ones that come later. */
function isRarer(some: readonly Word[], others: readonly Word[]): boolean {
  return some.length === others.length ? (some[0]?.start ?? 0) > (others[0]?.start ?? 0) : some.length < others.length;
}

/** "Sie" inside of a sentence is whoever is written to; at its start it may be she or they. */
function isFormal({ text, folded, opens }: Word): boolean {
  return !opens && formal.has(folded) && /^[SI]/.test(text);
}
