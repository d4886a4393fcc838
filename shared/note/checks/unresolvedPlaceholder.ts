import type { Check, CheckedNote, Finding } from './check.ts';
import { missingValues } from './missingValues.ts';
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
  // In the plain form of a base message, and whatever was begun in braces.
  { form: /\$?(?<!\{)\{\s*\p{L}[^{}\n]*\}|(?<![{:;=])\{\s*\p{L}[^{}\n]*$/gmu },
  // What a base message leaves out where a placeholder is empty begins or ends with its own space.
  { form: /\[(?:[\s,][^[\]]*|[^[\]]*\s)\]/gu },
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
  { form: /\bX{3,}\b|\blorem ipsum\b|\bTODO:|\b(?:INSERT|ADD|ENTER)(?:[ ]+[A-Z]{2,}){1,6}\b|\bFIXME\b/g },
];

/** An element of a page of the same name as a slot. */
function isElement(inside: string): boolean {
  return inside.trim() === 'title';
}

/** Fires on anything that a template left behind: braces, bracketed slots, `null`, "Hi ,". */
export const unresolvedPlaceholder: Check = (note) => {
  const { text } = note;
  const found = leaks.flatMap(({ form, isLeft }) => [...text.matchAll(form)].filter((match) => isLeft?.(match[1] ?? '') ?? true).map((match) => leaked(match.index, match[0])));
  const nothings = missingValues(note).map(({ start, piece, isInPlace }) => (isInPlace ? leaked(start, piece) : perhapsMeant(start, piece)));
  const both = [...text.matchAll(bothGreeting)].map((match) => leaked(match.index, match[0]));
  const holes = [...text.matchAll(emptyGreeting), ...[...text.matchAll(namelessGreeting)].filter((match) => !isTheirs(match[0], note))];
  return withoutOverlaps([...found, ...both, ...nothings, ...holes.map((match) => greetsNobody(match.index, match[0]))]);
};

/** Whether the greeting ends on a name of theirs: there are people called Kunde. */
function isTheirs(greeting: string, { addressee }: CheckedNote): boolean {
  return ownNames(addressee.contact).has(wordsOf(greeting).at(-1)?.folded ?? '');
}

function leaked(start: number, piece: string): Finding {
  return { id: 'unresolved-placeholder', level: 'block', ...told('check.notFilled', { piece: piece.trim() }), start, end: start + piece.length };
}

function perhapsMeant(start: number, piece: string): Finding {
  return { id: 'unresolved-placeholder', level: 'warn', ...told('check.perhapsMissing', { piece }), start, end: start + piece.length };
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
