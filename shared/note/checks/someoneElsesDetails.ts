import { fold } from '../../fold.ts';
import { wordsOf } from '../words.ts';
import type { Word } from '../words.ts';
import type { Check, CheckedNote, Finding, QueueView } from './check.ts';
import { findGreeting } from './greeting.ts';
import { companyWords, isPlainWord, sameFirstName } from './names.ts';
import type { Detail, DetailKind } from './queueIndex.ts';
import { said } from '../../words/keys.ts';
import type { WordKey } from '../../words/keys.ts';
import { told } from '../../words/say.ts';

/** Fires when another person's name, company or e-mail stands in the note and is not this person's as well. */
export const someoneElsesDetails: Check = (note) => {
  if (note.queue === null) return [];
  const addresses = [...note.text.matchAll(/\S+@\S+|\b(?:https?:\/\/|www\.)\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const words = wordsOf(note.text).filter((word) => !addresses.some(({ start, end }) => word.start >= start && word.end <= end));
  const own = ownWords(note);
  const greeting = findGreeting(note.text);
  const isGreeted = (word: Word): boolean => greeting !== null && word.start >= greeting.start && word.end <= greeting.end;
  const found: Finding[] = [];
  let end = 0;
  words.forEach((word, at) => {
    if (word.start < end) return;
    const place: Place = { words, at, isGreeted: isGreeted(word) };
    const leak = longest(note.queue?.index.startingWith(word.folded, words[at + 1]?.folded).filter((detail) => isLeak(detail, place, own)) ?? []);
    if (leak === null || note.queue === null) return;
    end = words[at + leak.words.length - 1]?.end ?? word.end;
    found.push(finding(leak, note.text, word.start, end, note.queue));
  });
  return [...found, ...leakedEmails(note, note.queue)];
};

interface Place {
  readonly words: readonly Word[];
  readonly at: number;
  readonly isGreeted: boolean;
}

interface Own {
  readonly personId: string;
  readonly firsts: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** What may stand in the note: the person's own details, the event's and the writer's. */
function ownWords({ addressee, details, myName }: CheckedNote): Own {
  const { contact } = addressee;
  const texts = [contact.name, contact.firstName, contact.lastName, contact.department, contact.title, contact.notes, details.name, details.place, myName];
  const words = new Set(texts.flatMap((text) => wordsOf(text).map(({ folded }) => folded)));
  for (const word of companyWords(contact.company)) words.add(word);
  return { personId: addressee.id, firsts: wordsOf(contact.firstName).map(({ folded }) => folded), words };
}

function isLeak(detail: Detail, place: Place, own: Own): boolean {
  if (detail.personId === own.personId || detail.kind === 'e-mail') return false;
  const written = place.words.slice(place.at, place.at + detail.words.length);
  if (written.length < detail.words.length || !detail.words.every((word, index) => written[index]?.folded === word)) return false;
  if (detail.words.every((word) => own.words.has(word))) return false;
  if (detail.kind === 'first name' && own.firsts.some((first) => sameFirstName(first, detail.words[0] ?? ''))) return false;
  return isMeant(detail, written, place);
}

/** Whether the words mean the name here, and not the plain word or the place of that name. */
function isMeant(detail: Detail, written: readonly Word[], place: Place): boolean {
  if (place.isGreeted && detail.kind !== 'company') return true;
  const capitals = written.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text));
  const plain = detail.words.every((word) => isPlainWord(word) || word.length < 3);
  if (detail.words.length > 1) return capitals || !plain;
  return capitals && isMeantAlone(detail, place, plain);
}

/** For a single word with a capital, which may be there because a sentence begins. */
function isMeantAlone(detail: Detail, place: Place, plain: boolean): boolean {
  if (detail.kind !== 'company' && isPlace(detail.words[0] ?? '', place)) return false;
  const opens = place.words[place.at]?.opens ?? false;
  if (detail.kind === 'last name') return !plain && (!opens || isTitled(place));
  return !plain || !opens;
}

const cities: ReadonlySet<string> = new Set(
  'paris london sydney austin charlotte florence madison brooklyn dallas houston jackson lincoln washington berlin vienna geneva victoria milan roma sofia lyon bergen cork york chelsea devon adelaide alexandria savannah phoenix orlando denver carson dakota georgia carolina virginia india china israel jordan chad kenya'.split(
    ' ',
  ),
);

function isPlace(word: string, { words, at }: Place): boolean {
  return cities.has(word) && /^(?:in|from|to|near|around|through|at|of|via|for|visit|visiting)$/.test(words[at - 1]?.folded ?? '');
}

function isTitled({ words, at }: Place): boolean {
  return /^(?:mr|mrs|ms|miss|dr|prof|professor|herr|frau|madame|monsieur|signor|signora|senor|senora)$/.test(words[at - 1]?.folded ?? '');
}

function longest(leaks: readonly Detail[]): Detail | null {
  return leaks.reduce<Detail | null>((best, leak) => (best === null || leak.words.length > best.words.length ? leak : best), null);
}

const whoseWords = {
  company: 'check.companyOf',
  'e-mail': 'check.emailOf',
  'first name': 'check.firstNameOf',
  'last name': 'check.lastNameOf',
  name: 'check.nameOf',
} as const satisfies Readonly<Record<DetailKind, WordKey>>;

function finding(detail: Detail, text: string, start: number, end: number, queue: QueueView): Finding {
  const whose = queue.nameOf(detail.personId);
  const written = text.slice(start, end);
  const isWhole = detail.kind !== 'company' && fold(written) === fold(whose);
  const what = isWhole ? said('check.anotherPerson') : said(whoseWords[detail.kind], { name: whose });
  return { id: 'someone-elses-details', level: 'block', ...told('check.someoneElses', { written, what }), start, end };
}

function leakedEmails(note: CheckedNote, queue: QueueView): Finding[] {
  const own = new Set(note.addressee.contact.emails.map((email) => email.trim().toLowerCase()));
  return [...note.text.matchAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[\p{L}\p{N}]+/gu)].flatMap((match) => {
    const email = match[0].toLowerCase();
    const detail = own.has(email) ? undefined : queue.index.startingWith(email).find(({ kind, personId }) => kind === 'e-mail' && personId !== note.addressee.id);
    return detail === undefined ? [] : [finding(detail, note.text, match.index, match.index + match[0].length, queue)];
  });
}
