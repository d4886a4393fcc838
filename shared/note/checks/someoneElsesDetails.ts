import { fold } from '../../fold.ts';
import { foldings, wordsOf } from '../words.ts';
import type { Check, CheckedNote, Finding, QueueView } from './check.ts';
import { findGreeting } from './greeting.ts';
import type { Greeting } from './greeting.ts';
import { languageOf } from './language.ts';
import { isAbbreviation, isCommonAnywhere, isPlainWord } from './names.ts';
import { ownNames, ownWords } from './ownWords.ts';
import type { Detail, DetailKind } from './queueIndex.ts';
import { said } from '../../words/keys.ts';
import type { WordKey } from '../../words/keys.ts';
import { told } from '../../words/say.ts';

/** Fires when another person's name, company or e-mail stands in the note and is not this person's as well. */
export const someoneElsesDetails: Check = (note) => {
  const { queue } = note;
  if (queue === null) return [];
  const addresses = [...note.text.matchAll(/\S+@\S+|\b(?:https?:\/\/|www\.)\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const pieces = piecesOf(note.text, languageOf(note.text) === 'de').filter((piece) => !addresses.some(({ start, end }) => piece.start >= start && piece.end <= end));
  const own: Own = { personId: note.addressee.id, names: ownNames(note.addressee.contact), words: ownWords(note) };
  const greeting = findGreeting(note.text) ?? bareGreeting(note.text);
  const found: Finding[] = [];
  let end = 0;
  pieces.forEach((piece, at) => {
    if (piece.start < end || !piece.isStart) return;
    const place: Place = { pieces, at, isGreeted: greeting !== null && piece.start >= greeting.start && piece.end <= greeting.end };
    const leak = longest(detailsAt(place, queue).filter((detail) => isLeak(detail, place, own)));
    if (leak === null) return;
    end = pieces[at + leak.words.length - 1]?.end ?? piece.end;
    found.push(finding(leak, note.text, piece.start, end, queue));
  });
  return [...found, ...leakedEmails(note, queue)];
};

/** "Mark, good to meet you": a name alone in front of a comma. Of other words there, none is looked for. */
function bareGreeting(text: string): Pick<Greeting, 'start' | 'end'> | null {
  const match = /^\s*(\p{Lu}[\p{L}\p{M}'’-]+)(?=\s*[,!])/u.exec(text);
  const name = match?.[1];
  return match === null || name === undefined ? null : { start: match[0].length - name.length, end: match[0].length };
}

/** A word of the note, or one part of a word with dashes; `forms` are the ways it may be folded, `stems` those without a German genitive's s. */
interface Piece {
  readonly text: string;
  readonly forms: readonly string[];
  readonly stems: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

/** Names that end on the s that others take in the genitive. */
const endOnS: ReadonlySet<string> = new Set(
  'andreas agnes boris charles claus denis dennis doris elias hannes ines iris james jannis jens johannes jonas klaus lars linus louis lucas lukas magnus marius markus mathias matthias mercedes nicolas niklas nils olivers silas thomas tobias'.split(' '),
);
const minGenitive = 5;

function genitiveStems(word: string): readonly string[] {
  if (word.length < minGenitive || !/^\p{Lu}.*[^s]s$/u.test(word) || endOnS.has(fold(word))) return [];
  return foldings(word.slice(0, -1));
}

function piecesOf(text: string, isGerman: boolean): Piece[] {
  return wordsOf(text).flatMap((word) => {
    const parts = [...word.text.matchAll(/[^-]+/g)];
    return parts.map((part, at): Piece => {
      const start = word.start + part.index;
      return { text: part[0], forms: foldings(part[0]), stems: isGerman ? genitiveStems(part[0]) : [], start, end: start + part[0].length, opens: word.opens && at === 0, isStart: at === 0, isEnd: at === parts.length - 1 };
    });
  });
}

interface Place {
  readonly pieces: readonly Piece[];
  readonly at: number;
  readonly isGreeted: boolean;
}

/** What may stand in the note: anywhere what is known of the person, the event and the writer, in the greeting only the person's names. */
interface Own {
  readonly personId: string;
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function detailsAt({ pieces, at }: Place, { index }: QueueView): Detail[] {
  const formsAt = (index: number): readonly string[] => [...(pieces[index]?.forms ?? []), ...(pieces[index]?.stems ?? [])];
  const seconds = pieces[at + 1] === undefined ? [undefined] : formsAt(at + 1);
  return formsAt(at).flatMap((first) => seconds.flatMap((second) => index.startingWith(first, second)));
}

function isLeak(detail: Detail, place: Place, own: Own): boolean {
  if (detail.personId === own.personId || detail.kind === 'e-mail') return false;
  const written = place.pieces.slice(place.at, place.at + detail.words.length);
  if (written.length < detail.words.length || written.at(-1)?.isEnd !== true || !written.every((piece, index) => says(piece, detail, index))) return false;
  const rightly = place.isGreeted ? own.names : own.words;
  return !written.every(({ forms, stems }) => [...forms, ...stems].some((form) => rightly.has(form))) && isMeant(detail, written, place);
}

/** Only the last word of a person's name takes the genitive. */
function says({ forms, stems }: Piece, { kind, words }: Detail, index: number): boolean {
  const word = words[index] ?? '';
  return forms.includes(word) || (kind !== 'company' && index === words.length - 1 && stems.includes(word));
}

/** Whether the words mean the name here, and not the plain word or the place of that name. */
function isMeant(detail: Detail, written: readonly Piece[], place: Place): boolean {
  if (place.isGreeted && detail.kind !== 'company') return true;
  const capitals = written.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text));
  const plain = detail.words.every((word) => isPlainWord(word) || word.length < 3);
  if (detail.words.length > 1) return capitals || !plain;
  return capitals && !isAbbreviation(written[0]?.text ?? '', detail.shown) && isMeantAlone(detail, place, plain);
}

/** For a single word with a capital, which may be there because a sentence begins. */
function isMeantAlone(detail: Detail, place: Place, plain: boolean): boolean {
  if (detail.kind !== 'company' && (isPlace(detail.words[0] ?? '', place) || isSomebodyKnown(detail, place))) return false;
  if (isTime(detail.words[0] ?? '', place)) return false;
  const opens = place.pieces[place.at]?.opens ?? false;
  if (detail.kind === 'last-name') return isTitled(place) || (!plain && !opens);
  return !plain || !opens;
}

const cities: ReadonlySet<string> = new Set(
  'paris london sydney austin charlotte florence madison brooklyn dallas houston jackson lincoln washington berlin vienna geneva victoria milan roma sofia lyon bergen cork york chelsea devon adelaide alexandria savannah phoenix orlando denver carson dakota georgia carolina virginia india china israel jordan chad kenya'.split(
    ' ',
  ),
);

function isPlace(word: string, { pieces, at }: Place): boolean {
  return cities.has(word) && /^(?:in|from|to|near|around|through|at|of|via|for|visit|visiting)$/.test(pieces[at - 1]?.forms[0] ?? '');
}

const times: ReadonlySet<string> = new Set('march april may june august summer autumn winter spring sommer herbst fruhling monday friday sunday montag freitag sonntag'.split(' '));

/** "in May", "on May 5", "the end of May". */
function isTime(word: string, { pieces, at }: Place): boolean {
  if (!times.has(word)) return false;
  const [twoBefore = '', before = '', , after = ''] = [-2, -1, 0, 1].map((by) => pieces[at + by]?.forms[0] ?? '');
  if (/^\d/.test(before) || /^\d/.test(after)) return true;
  if (before === 'of') return /^(?:end|beginning|middle|start|month|week)$/.test(twoBefore);
  return /^(?:in|on|by|since|until|till|this|next|last|early|late|mid|every|im|am|ab|bis|seit|anfang|mitte|ende|nachsten|letzten|diesen|kommenden)$/.test(before);
}

/** "Tom Hanks", "Boris Becker" and "Becker Hall" are others than Tom Becker: a second name stands beside his. */
function isSomebodyKnown(detail: Detail, { pieces, at }: Place): boolean {
  const [before, here, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  const isBeside = (first: Piece | undefined, second: Piece | undefined): boolean => first !== undefined && second !== undefined && second.start - first.end === 1 && !second.opens;
  const isNamed = (piece: Piece | undefined): boolean => piece !== undefined && /^\p{Lu}\p{L}/u.test(piece.text) && !piece.forms.some(isCommonAnywhere);
  if (here?.stems.includes(detail.words[0] ?? '') === true && !here.forms.includes(detail.words[0] ?? '')) return false;
  const followed = isBeside(here, after) && isNamed(after);
  return detail.kind === 'last-name' ? followed || (isBeside(before, here) && isNamed(before) && !isTitled({ pieces, at, isGreeted: false })) : followed;
}

function isTitled({ pieces, at }: Place): boolean {
  return /^(?:mr|mrs|ms|miss|dr|prof|professor|herr|frau|madame|monsieur|signor|signora|senor|senora)$/.test(pieces[at - 1]?.forms[0] ?? '');
}

function longest(leaks: readonly Detail[]): Detail | null {
  return leaks.reduce<Detail | null>((best, leak) => (best === null || leak.words.length > best.words.length ? leak : best), null);
}

const whoseWords = {
  company: 'check.companyOf',
  'e-mail': 'check.emailOf',
  'first-name': 'check.firstNameOf',
  'last-name': 'check.lastNameOf',
  name: 'check.nameOf',
} as const satisfies Readonly<Record<DetailKind, WordKey>>;

function finding(detail: Detail, text: string, start: number, end: number, queue: QueueView): Finding {
  const whose = queue.nameOf(detail.personId);
  const written = text.slice(start, end);
  const isWhole = typeof whose === 'string' && detail.kind !== 'company' && fold(written) === fold(whose);
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
