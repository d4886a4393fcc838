import { wordsOf } from '../words.ts';

/**
 * A note as the number of times each folded word stands in it, the person's own name and company left out.
 * `marks` has one bit set for each word, by a hash of it: a bit that only one of two notes has is a word that the other lacks.
 */
export interface NoteBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
  readonly marks: Uint32Array;
}

/** Notes whose shared words make up this part of both are one letter sent twice. */
export const similarShare = 0.9;

/** Shorter notes are alike by chance. */
const minWords = 6;

const markBits = 256;

/** The bag of a note; `own` are the folded words of the person's name and company. */
export function bagOf(text: string, own: ReadonlySet<string>): NoteBag {
  const counts = new Map<string, number>();
  const marks = new Uint32Array(markBits / 32);
  let size = 0;
  for (const { folded } of wordsOf(text)) {
    if (own.has(folded)) continue;
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    const bit = hash(folded) % markBits;
    marks[bit >>> 5] = (marks[bit >>> 5] ?? 0) | (1 << (bit & 31));
    size += 1;
  }
  return { counts, size, marks };
}

/** FNV-1a over UTF-16 code units. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** Twice the shared words over all words of both, 0 to 1. */
export function similarity(a: NoteBag, b: NoteBag): number {
  if (a.size + b.size === 0) return 1;
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of small.counts) shared += Math.min(count, large.counts.get(word) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** `similarity` is never above this, which takes no look at a word. */
export function similarityBound(a: NoteBag, b: NoteBag): number {
  let onlyA = 0;
  let onlyB = 0;
  for (let index = 0; index < a.marks.length; index += 1) {
    const [bitsA, bitsB] = [a.marks[index] ?? 0, b.marks[index] ?? 0];
    onlyA += countBits(bitsA & ~bitsB);
    onlyB += countBits(bitsB & ~bitsA);
  }
  return (2 * Math.min(a.size - onlyA, b.size - onlyB)) / (a.size + b.size);
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Whether two notes are one letter sent twice; short ones are alike by chance. */
export function isSameLetter(a: NoteBag, b: NoteBag): boolean {
  return a.size >= minWords && b.size >= minWords && isAlike(a, b);
}

function isAlike(a: NoteBag, b: NoteBag): boolean {
  // Lengths tell most of them apart, and cost nothing.
  if (2 * Math.min(a.size, b.size) < similarShare * (a.size + b.size)) return false;
  return similarityBound(a, b) >= similarShare && similarity(a, b) >= similarShare;
}

/** The first other note that is as good as the same, or null. */
export function findSimilar(personId: string, note: NoteBag, others: Iterable<readonly [string, NoteBag]>): string | null {
  if (note.size < minWords) return null;
  for (const [id, other] of others) {
    if (id === personId || other.size < minWords) continue;
    if (isAlike(note, other)) return id;
  }
  return null;
}
