import { fold } from '../../shared/fold.ts';
/** Where the selection goes on a key in a list; null when the key is none of the list's. */
export function nextIndex(key: string, index: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const keep = (wanted: number) => Math.min(count - 1, Math.max(0, wanted));
  switch (key) {
    case 'ArrowDown':
      return keep(index + 1);
    case 'ArrowUp':
      return index === -1 ? count - 1 : keep(index - 1);
    case 'PageDown':
      return keep(index + page);
    case 'PageUp':
      return keep(index - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The row that typed letters lead to: the next one whose words start with them, from the selected row on and round. */
export function typedIndex(typed: string, index: number, texts: readonly string[]): number | null {
  const wanted = fold(typed);
  if (wanted === '') return null;
  // A single letter typed again goes on to the next match; several letters narrow down the present one.
  const start = wanted.length === 1 ? index + 1 : Math.max(0, index);
  for (let step = 0; step < texts.length; step += 1) {
    const at = (start + step) % texts.length;
    const words = fold(texts[at] ?? '').split(/\s+/u);
    if (words.some((_, word) => words.slice(word).join(' ').startsWith(wanted))) return at;
  }
  return null;
}

/** The next text, from the present one on and round, that starts with the letter typed; null when none does. */
export function startingWith(letter: string, index: number, texts: readonly string[]): number | null {
  if (letter.length !== 1) return null;
  const order = texts.map((_, step) => (Math.max(-1, index) + 1 + step) % texts.length);
  return order.find((at) => fold(texts[at] ?? '').startsWith(fold(letter))) ?? null;
}
