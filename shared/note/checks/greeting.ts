import { fold } from '../../fold.ts';

/** A piece of a greeting, and where it stands in the note. */
export interface GreetingPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * How a note greets. `name` is what stands where the name belongs, `start` and `end` are its offsets in the note; `opener` is the word
 * that greets (of "Sehr geehrte" the last), `titles` those between it and the name.
 */
export interface Greeting {
  readonly name: string;
  readonly titled: boolean;
  readonly opener: GreetingPiece;
  readonly titles: readonly GreetingPiece[];
  readonly start: number;
  readonly end: number;
}

const openers =
  "hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|moin|servus|gr[uü]ezi|gr[uü](?:ß|ss) (?:gott|dich|sie)|liebe[rs]?|guten (?:tag|morgen|abend)|sehr (?:geehrte|verehrte)r?|werter?|gesch[aä]tzter?|" +
  'bonjour|bonsoir|salut|ch[eè]re?|hola|buenos d[ií]as|estimad[oa]|querid[oa]|ciao|buongiorno|gentile|gentilissim[oa]|car[oa]|ol[aá]|prezad[oa]|car[oa]|' +
  'beste|hoi|hej|hei|cze[sś][cć]|dzie[nń] dobry|ahoj|dobr[yý] den';

const opening = new RegExp(String.raw`^\s*(?:${openers})(?:\s+again)?[\s,]+(?=\S)`, 'iu');

const titles = 'mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herr|frau|m|mme|mlle|monsieur|madame|se[nñ]or|se[nñ]ora|sr|sra|signor|signora|dott|dottssa|ing|dhr|mevr|pan|pani';
const titleWord = new RegExp(String.raw`^(?:${titles})\.?$`, 'iu');

/** Words that greet everybody or nobody by name. */
const everybody = /^(?:there|all|everyone|everybody|folks|team|both|you|again|zusammen|alle|allerseits|damen|kollegen|kolleginnen|freund|freunde|freundin|freundinnen|à tous|a todos|tutti|friend|friends|colleagues?)$/i;

/** The greeting at the start of a note, or null when there is none that names anybody. */
export function findGreeting(text: string): Greeting | null {
  const opened = opening.exec(text)?.[0];
  if (opened === undefined) return null;
  const rest = text.slice(opened.length);
  const [before = ''] = /^[^,!:;\n–—]{0,80}/u.exec(rest) ?? [];
  const { words, isSentence } = wordsBefore(before, opened);
  let from = 0;
  while (from < words.length - 1 && titleWord.test(words[from]?.text ?? '')) from += 1;
  const isClosed = isSentence || /^[,!:;\n–—]/.test(rest.slice(before.length)) || before.length === rest.length;
  const named = namedWords(words.slice(from), isClosed, opened.includes(','));
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined || everybody.test(stripSigns(first.text))) return null;
  const isInitial = /^\p{L}\.$/u.test(last.text);
  const end = last.at + (isInitial ? last.text : last.text.replace(/[.,?]+$/, '')).length;
  const titles = words.slice(0, from).map((word) => pieceAt(word.text, word.at));
  return { name: text.slice(first.at, end), titled: from > 0, opener: lastWord(opened), titles, start: first.at, end };
}

function pieceAt(text: string, start: number): GreetingPiece {
  return { text, start, end: start + text.length };
}

function lastWord(opened: string): GreetingPiece {
  const word = /[\p{L}\p{M}]+(?=[\s,]*$)/u.exec(opened.replace(/\s+again[\s,]*$/i, ''));
  return word === null ? pieceAt('', 0) : pieceAt(word[0], word.index);
}

/** The words of a greeting as far as its sentence goes: "Hi Ana. Good to meet you". */
function wordsBefore(before: string, opened: string): { readonly words: readonly Piece[]; readonly isSentence: boolean } {
  const all = [...before.matchAll(/\S+/g)].map((match) => ({ text: match[0], at: opened.length + match.index }));
  const stop = opened.includes(',') ? -1 : all.findIndex(({ text: word }) => endsSentence(word));
  return { words: stop < 0 ? all : all.slice(0, stop + 1), isSentence: stop >= 0 };
}

/** "Ana." and not "M." or "Dr." */
function endsSentence(word: string): boolean {
  return /\p{L}{2,}\.$/u.test(word) && !titleWord.test(word);
}

const maxNameWords = 5;

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The words between greeting and sign, where they can be a name; else those with a capital: "Hi Ana good to meet you". */
function namedWords(words: readonly Piece[], isClosed: boolean, isAfterComma: boolean): readonly Piece[] {
  const leading = leadingNames(words);
  const isName = isClosed && words.length <= maxNameWords && (words.length === 1 || leading.length === words.length);
  if (isName && !(isAfterComma && leading.length === 0)) return words;
  return isAfterComma ? [] : leading;
}

const particles = /^(?:de|la|del|da|do|dos|das|di|du|le|van|von|der|den|ter|ten|zu|zum|y|e|el|al|bin|ibn|af|av)$/i;

function leadingNames(words: readonly Piece[]): Piece[] {
  const end = words.findIndex(({ text }, index) => !/^\p{Lu}/u.test(text) && !(index > 0 && particles.test(text)));
  return words.slice(0, end === -1 ? maxNameWords : Math.min(end, maxNameWords));
}

function stripSigns(word: string): string {
  return fold(word).replace(/[^\p{L} ]/gu, '');
}
