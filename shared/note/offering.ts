import { placeholders } from './placeholders.ts';
import type { PlaceholderName } from './placeholders.ts';

/** A placeholder that is being typed: from its braces to the cursor, and what of its name stands there. */
export interface OpenSlot {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
}

/** The placeholder that is being typed at the cursor; null where none is. */
export function slotAt(text: string, cursor: number): OpenSlot | null {
  const open = /\{\{-?[ \t]*([A-Za-z_]*)$/.exec(text.slice(0, cursor));
  if (open === null) return null;
  // What is closed already is not being typed; braces that an editor closed by itself go with the rest.
  const rest = /^[A-Za-z_]*[ \t]*(\||\}\})?/.exec(text.slice(cursor));
  if (rest?.[1] === '|' || (rest?.[1] === '}}' && rest[0] !== '}}' && rest[0] !== ' }}')) return null;
  return { start: open.index, end: cursor + (rest?.[1] === '}}' ? rest[0].length : 0), typed: open[1] ?? '' };
}

/** The placeholders that what was typed may become: by the beginning of their names, then by any part. */
export function offeredFor(typed: string): readonly PlaceholderName[] {
  const plain = typed.toLowerCase().replaceAll('_', '');
  const names = placeholders.map(({ name }) => name);
  const bare = (name: string): string => name.replaceAll('_', '');
  const starts = names.filter((name) => bare(name).startsWith(plain));
  return [...starts, ...names.filter((name) => !starts.includes(name) && bare(name).includes(plain))];
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
