import { placeholders } from './placeholders.ts';
import type { PlaceholderName } from './placeholders.ts';
import type { SlotWords } from './plainForm.ts';

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

/** Words for those of whom nothing is known, where some always fit. */
const fallbacks: Readonly<Partial<Record<string, string>>> = { first_name: 'there', name: 'there', company: 'your company', title: 'your work' };
const conditional: ReadonlySet<string> = new Set(['talked_about', 'met_at', 'reason', 'offer', 'promise']);

/** What goes in for a placeholder: a greeting needs a fallback, the user's own words may be missing, facts of the event never are. */
export function pieceFor(name: PlaceholderName): string {
  if (name === 'first_name') return withFallbackIn(`{{ ${name} }}`, name);
  return conditional.has(name) ? withFallbackIn(`{{ ${name} }}`, name) : `{{ ${name} }}`;
}

/** The base message with a fallback given to a placeholder wherever it has none: words that fit, else nothing is said there. */
export function withFallback(base: string, name: string): string {
  return withFallbackIn(base, name);
}

function withFallbackIn(base: string, name: string): string {
  const word = fallbacks[name];
  return base.replace(new RegExp(String.raw`\{\{(-?)[ \t]*${name}[ \t]*((?:\|(?![ \t]*default)[^{}|]*)*)(-?)\}\}`, 'g'), (whole, before: string, filters: string, after: string) => {
    if (word === undefined) return `{% if ${name} %}${whole}{% endif %}`;
    const kept = filters.trim() === '' ? '' : ` ${filters.trim()}`;
    return `{{${before} ${name} | default: "${word}"${kept} ${after}}}`;
  });
}
