import { languageOf } from './checks/language.ts';
import { placeholders } from './placeholders.ts';
import type { PlaceholderName } from './placeholders.ts';
import type { SlotWords } from './plainForm.ts';
import { wordsOf } from './words.ts';

/** A placeholder that is being typed: from its braces to the cursor, and what of its name stands there. */
export interface OpenSlot {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
}

/** The placeholder that is being typed at the cursor, behind one brace or two; null where none is. */
export function slotAt(text: string, cursor: number): OpenSlot | null {
  const open = /\{\{?-?[ \t]*((?:[\p{L}_][\p{L}_ ]*)?)$/u.exec(text.slice(0, cursor));
  if (open === null) return null;
  // What is closed already is not being typed; braces that an editor closed by itself go with the rest.
  const rest = /^([\p{L}_ \t]*)(\||\}\}?)?/u.exec(text.slice(cursor));
  const [whole = '', name = '', end] = rest ?? [];
  if (end === '|' || (end !== undefined && name.trim() !== '')) return null;
  return { start: open.index, end: cursor + (end === undefined ? 0 : whole.length), typed: open[1] ?? '' };
}

/** The placeholders that what was typed may become: by the beginning of what they are called, then by any part. */
export function offeredFor(typed: string, { shown }: SlotWords): readonly PlaceholderName[] {
  const plain = bare(typed);
  const names = placeholders.map(({ name }) => name);
  const starts = names.filter((name) => bare(shown[name]).startsWith(plain) || bare(name).startsWith(plain));
  return [...starts, ...names.filter((name) => !starts.includes(name) && (bare(shown[name]).includes(plain) || bare(name).includes(plain)))];
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[_\s]+/gu, '');
}

/** Words for those of whom nothing is known, where some always fit. They are English, as notes in other languages have none that do. */
const fallbacks: Readonly<Partial<Record<string, string>>> = { first_name: 'there', name: 'there', company: 'your company', title: 'your work' };
/** The user's own words on somebody: where they are missing, the sentence around them says nothing. */
const ownWords: ReadonlySet<string> = new Set(['talked_about', 'met_at', 'reason', 'offer', 'promise']);

/** Fewer words than this say nothing of a text's language. */
const minWords = 8;

/** Whether a base message is English; of a short one that is taken from the language of the screens. */
export function speaksEnglish(base: string, language: string): boolean {
  const text = base.replace(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/gu, ' ');
  return wordsOf(text).length < minWords ? language === 'en' : languageOf(text) === 'en';
}

/** What stands for those of whom nothing is known; null where nothing does, and the placeholder is better left out. */
export function fallbackFor(name: string, inEnglish: boolean): string | null {
  return inEnglish ? (fallbacks[name] ?? null) : null;
}

/** What goes in for a placeholder: a greeting needs a fallback, the user's own words may be missing, facts of the event never are. */
export function pieceFor(name: PlaceholderName, inEnglish: boolean): string {
  if (name === 'first_name') return fallbackFor(name, inEnglish) === null ? `{{ ${name} }}` : withFallback(`{{ ${name} }}`, name, inEnglish);
  return ownWords.has(name) ? `{% if ${name} %}{{ ${name} }}{% endif %}` : `{{ ${name} }}`;
}

/** The base message with a fallback given to a placeholder wherever it has none: words that fit, else nothing is said there. */
export function withFallback(base: string, name: string, inEnglish: boolean): string {
  const word = fallbackFor(name, inEnglish);
  if (word === null) return leaveOut(base, name);
  return base.replace(slotOf(name, 'g'), (_whole, before: string, filters: string, after: string) => {
    const kept = filters.trim() === '' ? '' : ` ${filters.trim()}`;
    return `{{${before} ${name} | default: "${word}"${kept} ${after}}}`;
  });
}

/** A placeholder that has no fallback. */
function slotOf(name: string, flags: string): RegExp {
  return new RegExp(String.raw`\{\{(-?)[ \t]*${name}[ \t]*((?:\|(?![ \t]*default)[^{}|]*)*)(-?)\}\}`, flags);
}

/** Puts every bare use of a placeholder under a condition, with what makes no sense without it. */
function leaveOut(base: string, name: string): string {
  const guarded = new RegExp(String.raw`(\{%-?[ \t]*if[ \t]+${name}\b[\s\S]*?\{%-?[ \t]*endif[ \t]*-?%\})`);
  const isGuarded = new RegExp(String.raw`^\{%-?[ \t]*if`);
  return base
    .split(guarded)
    .map((part) => (isGuarded.test(part) ? part : leaveOutIn(part, name)))
    .join('');
}

function leaveOutIn(part: string, name: string): string {
  const slot = slotOf(name, '').exec(part);
  if (slot === null) return part;
  const { start, end } = senseless(part, slot.index, slot.index + slot[0].length, name);
  return `${part.slice(0, start)}{% if ${name} %}${part.slice(start, end)}{% endif %}${leaveOutIn(part.slice(end), name)}`;
}

/** From where to where a text says nothing without its placeholder: the sentence, or the word before it and the space. */
function senseless(text: string, from: number, to: number, name: string): { readonly start: number; readonly end: number } {
  const before = text.slice(0, from);
  const after = text.slice(to);
  if (ownWords.has(name)) {
    const begun = Math.max(0, ...[...before.matchAll(/[.!?]["”’]?[ \t]+|\n|%\}/gu)].map((match) => match.index + match[0].length));
    const sentence = /^[^.!?\n{]*(?:\{\{[^{}]*\}\}[^.!?\n{]*)*[.!?]+["”’]?(?=\s|$|\{)[ \t]*/u.exec(after);
    // A greeting is never left out with the rest of its line.
    const greets = /\{\{-?[ \t]*(?:first_name|name|last_name)\b/u.test(text.slice(begun, from));
    if (sentence !== null && !greets) return { start: begun, end: to + sentence[0].length };
  }
  const word = /(?<=^|\s)[ \t]*(?:\b(?:in|at|on|from|im|am|bei|aus|vom)[ \t]+)?$|[ \t]+(?:(?:in|at|on|from|im|am|bei|aus|vom)[ \t]+)?$/u.exec(before);
  return { start: word === null ? from : word.index, end: to };
}
