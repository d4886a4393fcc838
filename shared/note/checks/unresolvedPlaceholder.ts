import type { Check, Finding } from './check.ts';
import { told } from '../../words/say.ts';

/** Words that templates put between brackets; other brackets, such as [sic], are the user's own. */
const slotWords =
  'name|first|last|surname|firstname|lastname|company|organi[sz]ation|employer|event|conference|title|role|position|date|place|city|topic|reason|offer|subject|sender|insert|your|their|xxx?';

/** What a leaked placeholder looks like; each pattern matches the whole of it. */
const leaks: readonly RegExp[] = [
  /\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{\{|\}\}|\{%|%\}/g,
  /\{\s*[a-z]+(?:[_ ][a-z]+)*\s*\}/gi,
  new RegExp(String.raw`\[\s*(?:[\w' -]*[_ ])?(?:${slotWords})(?:[_ -][\w' -]*)?\s*\]`, 'gi'),
  /\[[A-Z][A-Z_ -]+\]/g,
  /%[A-Za-z][A-Za-z_]{0,30}%/g,
  /%%[^%\n]{1,30}%%|\*\|[^|\n]{1,30}\|\*/g,
  /<<\s*[^<>\n]{1,40}\s*>>|«\s*[A-Za-z_]{1,40}\s*»/g,
  /\b(?:null|undefined|NaN)\b(?! hypothes| model| result| behavio| value)|\[object Object\]/g,
];

/** A greeting with a hole where the name was to stand. */
const emptyGreeting = /\b(?:(?:hi|hello|hey|hallo|bonjour|hola|ciao)\s+(?=[,!.:;])|dear\s*(?=[,!.:;]))[,!.:;]/gi;

/** Fires on anything that a template left behind: braces, bracketed slots, `null`, "Hi ,". */
export const unresolvedPlaceholder: Check = ({ text }) => {
  const found = leaks.flatMap((leak) => [...text.matchAll(leak)].map((match) => leaked(match.index, match[0])));
  const greetings = [...text.matchAll(emptyGreeting)].map((match) => nameless(match.index, match[0]));
  return withoutOverlaps([...found, ...greetings]);
};

function leaked(start: number, piece: string): Finding {
  return { id: 'unresolved-placeholder', level: 'block', ...told('check.notFilled', { piece }), start, end: start + piece.length };
}

function nameless(start: number, piece: string): Finding {
  return { id: 'unresolved-placeholder', level: 'block', ...told('check.greetsNobody', { greeting: piece.trim() }), start, end: start + piece.length };
}

function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Finding[] = [];
  for (const finding of sorted) if (finding.start >= (kept.at(-1)?.end ?? 0)) kept.push(finding);
  return kept;
}
