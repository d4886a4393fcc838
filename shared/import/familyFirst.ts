import { isHonorific } from '../contact/name.ts';
import { particles, smallParticles, tidyName, wordKey, wordsOf } from '../contact/nameWords.ts';

/** A name whose column says that the family name comes first, with a comma behind it: "Dr. Nagy Péter" is "Dr. Nagy, Péter". */
export function commaBehindFamilyName(name: string): string {
  const words = wordsOf(tidyName(name));
  if (words.length < 2 || name.includes(',')) return name;
  let at = 0;
  while (at < words.length - 2 && (isHonorific(words[at] ?? '') || isParticle(words[at] ?? ''))) at += 1;
  return `${words.slice(0, at + 1).join(' ')}, ${words.slice(at + 1).join(' ')}`;
}

const isParticle = (word: string): boolean => particles.has(wordKey(word)) || smallParticles.has(word);
