import type { CheckedNote } from './check.ts';
import { languageOf } from './language.ts';

/** What a program wrote for a missing value: where, and whether it stands where a value belongs or may be meant. */
export interface MissingValue {
  readonly start: number;
  readonly piece: string;
  readonly isInPlace: boolean;
}

/** What programs say for a missing value; a capital makes a name of it, or a word of a language. */
const words = /(?<![\p{L}\p{N}_#/-])(?:null|NULL|Null|undefined|NaN|nan|Nan|None|N\/A|n\/a)(?![\p{L}\p{N}_-])/gu;
/** What nobody writes but machines. */
const ofMachines = /#(?:REF!|N\/A|NAME\?|VALUE!|NULL!|NUM!|DIV\/0!)|\[object Object\]/g;
/** These are missing values where one belongs, and words or names elsewhere. */
const alsoWords: ReadonlySet<string> = new Set(['None', 'nan', 'Nan', 'Null']);

/** The missing values of a text that stand where a fact was to stand, and those of which nobody can tell. */
export function missingValues(note: CheckedNote): readonly MissingValue[] {
  const { text } = note;
  const found = [...text.matchAll(words), ...text.matchAll(ofMachines)];
  if (found.length === 0) return [];
  const names = namedSo(note);
  const isGerman = languageOf(text) === 'de';
  return found.flatMap(({ index: start, 0: piece }): MissingValue[] => {
    const around: Around = { before: text.slice(0, start), piece, after: text.slice(start + piece.length) };
    if (isName(piece, note) || names.some((name) => start >= name.start && start < name.end) || isQuoted(around)) return [];
    if (isInPlace(around)) return [{ start, piece, isInPlace: true }];
    if (isTalkedOf(around, text)) return [];
    if (piece.startsWith('#') || piece.startsWith('[')) return [{ start, piece, isInPlace: true }];
    // In German null is a number: "bei null Grad".
    return alsoWords.has(piece) || (isGerman && piece === 'null') ? [] : [{ start, piece, isInPlace: false }];
  });
}

interface Around {
  readonly before: string;
  readonly piece: string;
  readonly after: string;
}

const greeting =
  /(?:^|\n)[ \t]*(?:hi|hello|hey|hiya|dear|hallo|moin|servus|guten tag|liebe[rs]?|sehr geehrter?|bonjour|ch(?:er|ère)|hola|estimad[oa]|ciao|gentile|car[oa]|olá|prezad[oa]|hoi|beste)[ \t]+(?:(?:\p{Lu}[\p{L}’'-]*\.?|null|undefined|nan|none|n\/a)[ \t]+){0,3}$/iu;
const aloneAfter = /^[ \t]*(?:[,!.:;\n]|$|(?:null|undefined|nan|none|n\/a)(?![\p{L}\p{N}]))/iu;
/** Where a sentence goes on behind the name of a company or an event. */
const goesOn = /^\s*(?:[,.!?;:)]|$)|^(?:['’]s)?[ \t]+(?:and|or|but|i|we|you|at|in|on|with|was|is|are|last|this|that|which|who|stayed|made|has|had|und|oder|aber|auf|am|hat|ist|war|sind|et|y|e|en)(?![\p{L}])/u;
const endsHere = /^\s*(?:[,.!?;:)]|$)/u;
const signOff = /(?:regards|best|cheers|wishes|sincerely|yours|thanks|grüße|grüssen|grüßen|gruß|gruss)[,\s]+(?:\p{Lu}\p{L}+[ \t]+)?$/iu;

/** Where a name, a company, an event or a topic belongs: what stands before it, and behind. */
const places: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [greeting, aloneAfter],
  [/,[ \t]*$/, /^\s*!/],
  [/^\s*$/, /^\s*,/],
  [/\n[ \t]*$/, /^[ \t]*(?:\n|$)/],
  [signOff, /^\s*$/],
  [/(?<!\p{L})(?:at|from|bei|chez|bij)[ \t]+$/iu, goesOn],
  [/(?<!\p{L})how (?:is|are|was)[ \t]+$/iu, endsHere],
  [/(?<!\p{L})(?:as|als)[ \t]+(?:an?[ \t]+)?$/iu, /^[ \t]+(?:at|of|in|bei|von)(?!\p{L})/iu],
  [/(?<!\p{L})(?:talking|talked|chatting|chatted|spoke|speaking|told me)[ \t]+about[ \t]+$/iu, endsHere],
];

function isInPlace({ before, after }: Around): boolean {
  return places.some(([first, last]) => first.test(before) && last.test(after));
}

/** Words that make of it something one talks about; the first part of each is enough. */
const technical =
  /^[ -](?:hypothes|model|result|behavio|value|safe|pointer|variable|check|reference|type|set\b|island|distribution|space|move|dereferenc|exception|terminat|state\b|symbol|scope|constant|term\b|function|method|propert|argument|index|object|character|byte|string|coalesc|operator|return|handling|vector|entr|row|column|key|step|problem|ptr|finding|effect|outcome|instruction|input|allele|mutant|error|cell|mistake|everywhere)/i;
/** Verbs of which it is the subject. */
const doing = /^[ \t]+(?:is|isn['’]t|was|wasn['’]t|are|has|can|cannot|can['’]t|does|doesn['’]t|never|should|would|will|means|comes|equals|ist|war|wird|hei(?:ß|ss)t|bedeutet|kann)(?!\p{L})/iu;
const talkedOf =
  /(?<!\p{L})(?:not|non|still|left|remain(?:s|ed)?|return(?:s|ed|ing)?|or|versus|vs\.?|(?:check|test|look|guard)(?:s|ed|ing)? (?:for|against)|afraid of|fear of|scared of|rid of|instead of|about|against|avoid(?:s|ed|ing)?|hates?|hated|fear(?:s|ed)?|loves?|ban(?:s|ned)?|than|(?:equals?|equal|compared?) to|is|are|was|were|be|says?|said|shows?|reads?|printed|prints|called)[ -]$/iu;
const pair = /^(?:null(?:,| and| or| vs\.?| versus) undefined|undefined(?:,| and| or| vs\.?| versus) null)(?!\p{L})/iu;
const secondOfPair = /(?:null|undefined)(?:,| and| or| vs\.?| versus) $/i;
/** A note about programs. */
const ofPrograms = /(?<!\p{L})(?:python|pandas|javascript|typescript|kotlin|java|rust|sql|null ?safety|nullsicherheit|compiler|type system|spreadsheets?|excel)(?!\p{L})/iu;

/** Whether the sentence is about it. */
function isTalkedOf({ before, piece, after }: Around, text: string): boolean {
  if (technical.test(after) || doing.test(after) || talkedOf.test(before)) return true;
  return pair.test(piece + after) || (secondOfPair.test(before) && /^(?:null|undefined)$/i.test(piece)) || ofPrograms.test(text);
}

function isQuoted({ before, after }: Around): boolean {
  return /[`"“”„‚‘«»]$/u.test(before) && /^[`"“”’‘«»]/u.test(after);
}

const isWord = (word: string): boolean => /^(?:null|undefined|nan|none|n\/a)$/i.test(word);

/** There are people called Null, None and Nan: in a name beside another, written as a name or all of it in capitals. */
function isName(piece: string, { addressee: { contact }, myName, details }: CheckedNote): boolean {
  if (!/^\p{Lu}/u.test(piece) || piece === 'NaN') return false;
  const names = [contact.name, `${contact.firstName} ${contact.lastName}`, myName, details.name].map((name) => name.split(/[\s-]+/).filter((word) => word !== ''));
  return names.some((parts) => {
    const isShouted = parts.every((word) => word === word.toUpperCase());
    const isNamed = parts.some((word) => word.toLowerCase() === piece.toLowerCase() && (isShouted || (/^\p{Lu}\p{Ll}/u.test(word) && word === piece)));
    return isNamed && parts.some((word) => !isWord(word));
  });
}

/** Where names of more words than one stand that may hold such a word: "Undefined Labs". */
function namedSo({ text, addressee: { contact }, details }: CheckedNote): { readonly start: number; readonly end: number }[] {
  const names = [contact.company, details.name].map((name) => name.trim()).filter((name) => /\s/.test(name) && !name.split(/\s+/).every(isWord));
  const forms = names.map((name) => new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'gi'));
  return forms.flatMap((form) => [...text.matchAll(form)].map(({ index, 0: name }) => ({ start: index, end: index + name.length })));
}
