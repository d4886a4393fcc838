import { scriptSigns } from './scriptSigns.ts';
import type { Signs } from './scriptSigns.ts';

/** One line of print as a reader of Latin and Chinese letters sees it; `confidence` is 0 to 1. */
export interface RoughLine {
  readonly text: string;
  readonly confidence: number;
}

/** Writing that isn't Latin: by its name, or `unknown` where it isn't clear which it is. `Han` is Chinese or Japanese. */
export const scripts = ['Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Thai', 'Devanagari', 'Georgian', 'Armenian', 'Han', 'unknown'] as const;
export type Script = (typeof scripts)[number];

/** Latin print in any light is read more surely than this, as a mean over a line; other scripts hardly ever are. */
const latinSure = 0.93;
/** Chinese print is read as surely as this; what only looks a little like it, as Korean does, is not. */
const hanSure = 0.75;
/** Below this nothing was made out at all. */
const unreadable = 0.5;
/** How clear the signs have to be; those of Latin print stay below 3. */
const clear = 4.5;
const clearerThanNext = 1.5;

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Addresses, links and numbers are Latin on every card and say nothing of it. Numbers that aren't surely read may be letters. */
function isNeutral({ text, confidence }: RoughLine): boolean {
  const digits = text.replace(/\D/g, '').length;
  const solid = text.replace(/\s/g, '').length;
  return /@|www|https?:|\.\p{L}{2,3}$/iu.test(text) || (digits > 0.3 * solid && digits > 0 && confidence >= latinSure - 0.08);
}

/** The script of a line's own print when it isn't Latin, as far as the line alone can tell. */
export function isForeign(line: RoughLine): boolean {
  return !isNeutral(line) && (isHan(line.text) || line.confidence < latinSure);
}

function isHan(text: string): boolean {
  const letters = text.match(/[\p{L}]/gu)?.length ?? 0;
  return (text.match(han)?.length ?? 0) > 0.4 * letters && letters > 0;
}

/** Names the script of a card whose print isn't Latin; null when it is, or when hardly any of it isn't. */
export function nameScript(lines: readonly RoughLine[]): Script | null {
  const print = lines.filter((line) => !isNeutral(line));
  const foreign = print.filter(isForeign);
  if (foreign.length < Math.max(2, 0.3 * print.length)) return null;
  if (foreign.filter(({ text, confidence }) => isHan(text) && confidence >= hanSure).length >= 0.5 * foreign.length) return 'Han';
  const sure = foreign.reduce((sum, { confidence }) => sum + confidence, 0) / foreign.length;
  const [best, next] = rank(foreign.map(({ text }) => text));
  if (best !== undefined && best.score >= clear && best.score - (next?.score ?? 0) >= clearerThanNext) return best.script;
  return sure < unreadable && foreign.length >= 3 ? 'unknown' : null;
}

interface Ranked {
  readonly script: Script;
  readonly score: number;
}

function rank(texts: readonly string[]): readonly Ranked[] {
  const plain = texts.map((text) => text.replace(han, '').replace(/[\d\s]+/g, ' '));
  const length = Math.max(1, plain.join('').length);
  const score = (signs: Signs): number => plain.reduce((sum, text) => sum + weigh(text, signs), 0) / Math.sqrt(length);
  return Object.entries(scriptSigns)
    .map(([script, signs]) => ({ script: script as keyof typeof scriptSigns, score: score(signs) }))
    .sort((a, b) => b.score - a.score);
}

/** Single signs, and pairs within a word. */
function weigh(text: string, signs: Signs): number {
  const letters = Array.from(text);
  return letters.reduce((sum, letter, index) => {
    const pair = letter + (letters[index + 1] ?? '');
    return sum + (signs[letter] ?? 0) + (pair === letter || pair.includes(' ') ? 0 : (signs[pair] ?? 0));
  }, 0);
}
