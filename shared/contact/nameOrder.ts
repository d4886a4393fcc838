/** Japanese, Chinese and Korean names are written with the family name in front. */
const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/** A whole name of its given and its family names, in the order in which such names are written: "Ana Silva", "山田 太郎", "王小明". */
export function inWrittenOrder(given: readonly string[], family: readonly string[]): string {
  const [first, last] = [given.join(' '), family.join(' ')];
  if (!eastAsian.test(first) || !eastAsian.test(last)) return [...given, ...family].join(' ');
  return isWrittenInOne(last, first) ? last + first : `${last} ${first}`;
}

/** Where the halves can be told without a space between them, as `parseName` does. */
function isWrittenInOne(last: string, first: string): boolean {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(last + first)) return false;
  const whole = last.length + first.length;
  return last.length === 1 ? whole <= 3 : last.length === 2 && whole === 4 && /^\p{Script=Hangul}/u.test(last);
}

/** "Иванович", "Олексіївна": stands between given and family name, and nobody is called by it alone. */
export function isPatronymic(word: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:[оеёєїь]?в?ич|[оеёії]вна|ична)$/u.test(word) && /^\p{Script=Cyrillic}+$/u.test(word);
}
