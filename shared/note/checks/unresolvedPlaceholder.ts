import type { Check, CheckedNote, Finding } from './check.ts';
import { bothGreeting, emptyGreeting, namelessGreeting } from './namelessGreeting.ts';
import { ownNames } from './ownWords.ts';
import { wordsOf } from '../words.ts';
import { isRoundSlot, isSlot, isSlotName } from './slots.ts';
import { told } from '../../words/say.ts';

/** A form that a placeholder has; where `isLeft` stands, what is between its signs has to be one as well. */
interface Leak {
  readonly form: RegExp;
  readonly isLeft?: (inside: string) => boolean;
}

/** What a leaked placeholder looks like; each form matches the whole of it. */
const leaks: readonly Leak[] = [
  { form: /\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{\{|\}\}|\{%|%\}/g },
  { form: /\$?\{\s*[a-z]+(?:[_ .][a-z]+)*\s*\}/gi },
  { form: /\[{1,2}\s*([^[\]\n]{1,60})\s*\]{1,2}/gu, isLeft: isSlot },
  { form: /\[[A-Z]+(?:[_ ][A-Z]+)+\]/g },
  { form: /%[A-Za-z][A-Za-z_]{0,30}%/g },
  { form: /%%[^%\n]{1,30}%%|\*\|[^|\n]{1,30}\|\*|##[^#\n]{1,30}##/g },
  { form: /<<\s*[^<>\n]{1,40}\s*>>/g },
  { form: /«(?!\s)([^«»\n]{1,40})(?<!\s)»/gu, isLeft: isSlot },
  { form: /<\s*([^<>@\n]{1,60})\s*>/gu, isLeft: (inside) => isSlot(inside) && !isElement(inside) },
  { form: /\(([^()\n]{1,60})\)/gu, isLeft: isRoundSlot },
  { form: /(?<![\w$])\$([A-Za-z]\w*)\$?/g, isLeft: isSlotName },
  { form: /(?<!\w)__([A-Za-z]+)__(?!\w)/g, isLeft: isSlot },
  { form: /(?<![\w@/.#?&=-]|\{\{\s*)([A-Za-z]+(?:_[A-Za-z]+)+)(?![\w=/]|\.\w)/g, isLeft: isSlotName },
  { form: /\b(?:first|last|full|company|event|sender|recipient|First|Last|Full|Company|Event|Sender|Recipient)Name\b|\b(?:[FL]|FIRST|LAST|FULL)NAME\b|\b[jJ]obTitle\b/g },
  { form: /(?<=[^\s_][ \t]*)(?<!\w)_{3,}(?!\w)|(?<!\w)_{3,}(?!\w)(?=[ \t]*[^\s_])/g },
  { form: /(?<![\p{L}\p{N}])(?:VORNAME|NACHNAME|FIRMENNAME|ANREDE|PRÉNOM|NOMBRE|APELLIDOS?|COGNOME|AZIENDA|SOBRENOME|VOORNAAM|ACHTERNAAM|BEDRIJFSNAAM|(?:FIRST|LAST|FULL|COMPANY|EVENT|YOUR)[ ]NAME|JOB[ ]TITLE)(?![\p{L}\p{N}])/gu },
  { form: /(?<![\p{L}\p{N}])(?:\p{Lu}{2,}[ ]){0,5}(?:EINFÜGEN|EINSETZEN|EINTRAGEN|ERGÄNZEN|AUSFÜLLEN)(?![\p{L}\p{N}])/gu },
  { form: /(?<=(?:[Ff]irma|[Cc]ompany|[Uu]nternehmen|Herrn?|Frau|Mr|Ms|Mrs|Dr)\.?[ ])XYZ?\b/g },
  { form: /(?<=\b(?:[Aa]m|[Vv]om|[Bb]is|[Dd]en|[Dd]er|[Oo]n|[Aa]t|[Ll]e|[Ee]l|[Ii]l|[Oo]p)[ ])(?:XX|TT|DD|JJ|GG)[./](?:XX|MM)(?:[./](?:XXXX|XX|JJJJ|YYYY|JJ|YY|AAAA)?)?(?!\w)/g },
  { form: /(?<![\p{L}\p{N}])(?:[Bb]ei|[Vv]on|[Ff]ür|[Mm]it)[ ]Firma(?=\s*(?:[,.!?;:]|$)|[ ](?:hat|ist|war|haben|sind|gefällt|gefiel|klingt|macht|interessiert|begeistert)(?!\p{L}))/gmu },
  { form: /\bX{3,}\b|\blorem ipsum\b|\bTODO:|\b(?:INSERT|ADD|ENTER)(?:[ ]+[A-Z]{2,}){1,6}\b|\bFIXME\b|\[object Object\]/g },
];

/** An element of a page of the same name as a slot. */
function isElement(inside: string): boolean {
  return inside.trim() === 'title';
}

/** Fires on anything that a template left behind: braces, bracketed slots, `null`, "Hi ,". */
export const unresolvedPlaceholder: Check = (note) => {
  const { text } = note;
  const found = leaks.flatMap(({ form, isLeft }) => [...text.matchAll(form)].filter((match) => isLeft?.(match[1] ?? '') ?? true).map((match) => leaked(match.index, match[0])));
  const nothings = missingValues(note).map(({ index, 0: piece }) => leaked(index, piece));
  const both = [...text.matchAll(bothGreeting)].map((match) => leaked(match.index, match[0]));
  const holes = [...text.matchAll(emptyGreeting), ...[...text.matchAll(namelessGreeting)].filter((match) => !isTheirs(match[0], note))];
  return withoutOverlaps([...found, ...both, ...nothings, ...holes.map((match) => greetsNobody(match.index, match[0]))]);
};

/** Whether the greeting ends on a name of theirs: there are people called Kunde. */
function isTheirs(greeting: string, { addressee }: CheckedNote): boolean {
  return ownNames(addressee.contact).has(wordsOf(greeting).at(-1)?.folded ?? '');
}

/** What programs say for a missing value. */
const missing = /\b(?:null|NULL|undefined|NaN)\b/g;

/** Words that make of it something one talks about; the first part of each is enough. */
const technical =
  /^[ -](?:hypothes|model|result|behavio|value|safe|pointer|variable|check|reference|type|set\b|island|distribution|space|move|dereferenc|exception|terminat|state\b|symbol|scope|constant|term\b|function|method|propert|argument|index|object|character|byte|string|coalesc|operator|return|handling|vector|entr|row|column|key|step|problem|ptr|finding|effect|outcome|instruction|input|allele|mutant)/i;
const talkedOf = /\b(?:not|non|still|left|remain(?:s|ed)?|return(?:s|ed|ing)?|or|versus|vs\.?)[ -]$/i;
const pair = /^(?:null(?:,| and| or| vs\.?| versus) undefined|undefined(?:,| and| or| vs\.?| versus) null)\b/i;

/** The missing values of a text that stand where a fact was to stand. */
function missingValues(note: CheckedNote): RegExpExecArray[] {
  const { text } = note;
  const found = [...text.matchAll(missing)];
  if (found.length === 0) return [];
  const meant = [...found.filter((match) => pair.test(text.slice(match.index))).map(({ index }) => ({ index, end: index + maxPair })), ...namedSo(note)];
  return found.filter(({ index, 0: word }) => {
    if (technical.test(text.slice(index + word.length)) || talkedOf.test(text.slice(0, index))) return false;
    return !meant.some((place) => index >= place.index && index < place.end);
  });
}

/** "null, versus undefined" is no longer. */
const maxPair = 24;

/** Where names of more words than one stand that may hold such a word: "Undefined Labs". */
function namedSo({ text, addressee: { contact }, details }: CheckedNote): { readonly index: number; readonly end: number }[] {
  const names = [contact.company, contact.name, details.name].map((name) => name.trim()).filter((name) => /\s/.test(name));
  const forms = names.map((name) => new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'gi'));
  return forms.flatMap((form) => [...text.matchAll(form)].map(({ index, 0: name }) => ({ index, end: index + name.length })));
}

function leaked(start: number, piece: string): Finding {
  return { id: 'unresolved-placeholder', level: 'block', ...told('check.notFilled', { piece: piece.trim() }), start, end: start + piece.length };
}

function greetsNobody(start: number, piece: string): Finding {
  return { id: 'unresolved-placeholder', level: 'block', ...told('check.greetsNobody', { greeting: piece.trim() }), start, end: start + piece.length };
}

function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Finding[] = [];
  for (const finding of sorted) if (finding.start >= (kept.at(-1)?.end ?? 0)) kept.push(finding);
  return kept;
}
