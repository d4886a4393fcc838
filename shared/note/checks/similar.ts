import { wordsOf } from '../fold.ts';

/** A note as the number of times each folded word stands in it, the person's own name and company left out. */
export interface NoteBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Notes whose shared words make up this part of both are one letter sent twice. */
export const similarShare = 0.9;

/** Shorter notes are alike by chance. */
const minWords = 6;

/** The bag of a note; `own` are the folded words of the person's name and company. */
export function bagOf(text: string, own: ReadonlySet<string>): NoteBag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const { folded } of wordsOf(text)) {
    if (own.has(folded)) continue;
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
}

/** Twice the shared words over all words of both, 0 to 1. */
export function similarity(a: NoteBag, b: NoteBag): number {
  if (a.size + b.size === 0) return 1;
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of small.counts) shared += Math.min(count, large.counts.get(word) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** The first other note that is as good as the same, or null. Sizes that can't be near enough are passed over unread. */
export function findSimilar(personId: string, note: NoteBag, others: Iterable<readonly [string, NoteBag]>): string | null {
  if (note.size < minWords) return null;
  for (const [id, other] of others) {
    if (id === personId || other.size < minWords) continue;
    const best = (2 * Math.min(note.size, other.size)) / (note.size + other.size);
    if (best >= similarShare && similarity(note, other) >= similarShare) return id;
  }
  return null;
}
