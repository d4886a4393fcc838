/** One character of a reading and how sure its reader is, 0 to 1. A space has the sureness of its neighbours. */
export interface Letter {
  readonly text: string;
  readonly confidence: number;
}

/** What two readers together make of one line. */
export interface Merged {
  readonly text: string;
  readonly confidence: number;
}

/** Letters with a stroke, which isn't an accent of its own to Unicode. */
const struck: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd' };

const plain = (text: string): string => {
  const letter = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return struck[letter] ?? letter;
};

const alike: readonly string[] = ['0oODQ', '1lI|i!jJ', '5sS$', '8B', '2zZ', '6G', '9gq', ',.', "'’`´", '-–—', ':;', 'cC(', '@®©'];

const lookAlike = (a: string, b: string): boolean => alike.some((group) => group.includes(a) && group.includes(b));

function cost(a: string, b: string): number {
  if (a === b) return 0;
  if (plain(a) === plain(b)) return 0.25;
  return lookAlike(a, b) ? 0.4 : 1;
}

type Pair = readonly [Letter | null, Letter | null];
const skip = 0.7;

/** Puts the letters of two readings beside each other so that as few as possible differ. */
function align(a: readonly Letter[], b: readonly Letter[]): readonly Pair[] {
  const wide = b.length + 1;
  const costs = new Float32Array((a.length + 1) * wide);
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 || j === 0) {
        costs[i * wide + j] = (i + j) * skip;
        continue;
      }
      const both = (costs[(i - 1) * wide + j - 1] ?? 0) + cost(a[i - 1]?.text ?? '', b[j - 1]?.text ?? '');
      costs[i * wide + j] = Math.min(both, (costs[(i - 1) * wide + j] ?? 0) + skip, (costs[i * wide + j - 1] ?? 0) + skip);
    }
  }
  return trace(a, b, costs);
}

/** The way back through the table of costs, from its last corner. */
function trace(a: readonly Letter[], b: readonly Letter[], costs: Float32Array): readonly Pair[] {
  const wide = b.length + 1;
  const at = (i: number, j: number): number => (i < 0 || j < 0 ? Infinity : (costs[i * wide + j] ?? Infinity));
  const pairs: Pair[] = [];
  for (let [i, j] = [a.length, b.length]; i > 0 || j > 0; ) {
    const [left, right] = [a[i - 1] ?? null, b[j - 1] ?? null];
    const both = at(i - 1, j - 1) + cost(left?.text ?? '', right?.text ?? '');
    const withoutRight = at(i - 1, j) + skip;
    const withoutLeft = at(i, j - 1) + skip;
    const pair = both <= Math.min(withoutRight, withoutLeft) ? ([left, right] as const) : withoutRight <= withoutLeft ? ([left, null] as const) : ([null, right] as const);
    pairs.push(pair);
    if (pair[0] !== null) i -= 1;
    if (pair[1] !== null) j -= 1;
  }
  return pairs.reverse();
}

const isDigit = (text: string): boolean => /^\d$/.test(text);

/** Among look-alikes, a digit belongs between digits and a letter between letters. */
function byNeighbours(a: Letter, b: Letter, before: string, after: string): Letter | null {
  if (isDigit(a.text) === isDigit(b.text) || !lookAlike(a.text, b.text)) return null;
  const digits = [before, after].filter((text) => /[\d+]/.test(text)).length;
  const letters = [before, after].filter((text) => /\p{L}/u.test(text)).length;
  if (digits === letters) return null;
  return isDigit(a.text) === digits > letters ? a : b;
}

/** Between spaces a stroke is a rule that parts two things; the first reader takes it for a number or a letter. */
const isBar = (first: Letter, second: Letter, before: string, after: string): boolean =>
  second.text === '|' && /[1lIi]/.test(first.text) && before.trim() === '' && after === ' ';

/** Signs so narrow that the first reader steps over them. */
const thin = /^[.,:;'’`\-–/|!]$/;

/** A letter that only one reader saw: the second one's have to be surer, since the first one is the better reader. */
function only(first: Letter | null, second: Letter | null): Letter | null {
  if (first !== null) return first.text === ' ' || first.confidence >= 0.5 ? first : null;
  if (second === null || second.text === ' ') return second;
  return second.confidence >= (thin.test(second.text) ? 0.7 : 0.93) ? second : null;
}

/** `first` reads characters best; `second` knows accents, and spaces. */
function choose([first, second]: Pair, before: string, after: string): Letter | null {
  if (first === null || second === null) return only(first, second);
  if (first.text === second.text) return { text: first.text, confidence: Math.max(first.confidence, second.confidence) };
  if (first.text === ' ') return second;
  if (second.text === ' ') return first;
  if (plain(first.text) === plain(second.text)) return accented(first, second);
  // The first reader doesn't know the letter, and sees a B, an 8 or an s.
  if (second.text === 'ß' && /[Bb8sf]/.test(first.text) && /\p{Ll}/u.test(before)) return second;
  if (isBar(first, second, before, after)) return second;
  return byNeighbours(first, second, before, after) ?? (second.confidence - first.confidence > 0.35 ? second : first);
}

function accented(first: Letter, second: Letter): Letter {
  const bare = (text: string): boolean => plain(text) === text.toLowerCase();
  if (bare(first.text) && !bare(second.text)) return second.confidence >= 0.7 ? second : first;
  return first;
}

const mean = (letters: readonly Letter[]): number => {
  const read = letters.filter((letter) => letter.text !== ' ');
  return read.length === 0 ? 0 : read.reduce((sum, letter) => sum + letter.confidence, 0) / read.length;
};

export const textOf = (letters: readonly Letter[]): string => letters.map((letter) => letter.text).join('');

/** How alike two readings are without their spaces, 0 to 1. */
export function agreement(first: readonly Letter[], second: readonly Letter[]): number {
  const solid = (letters: readonly Letter[]): readonly Letter[] => letters.filter((letter) => letter.text !== ' ');
  const [a, b] = [solid(first), solid(second)];
  if (a.length === 0 || b.length === 0) return 0;
  const total = align(a, b).reduce((sum, [x, y]) => sum + (x === null || y === null ? 1 : cost(x.text, y.text)), 0);
  return Math.max(0, 1 - total / Math.max(a.length, b.length));
}

const han = /\p{Script=Han}/u;

/** Icons and dirt look like Chinese characters to the first reader; a line that is Chinese has more of them. */
function withoutStrayHan(letters: readonly Letter[]): readonly Letter[] {
  const count = letters.filter((letter) => han.test(letter.text)).length;
  return count === 0 || count > 0.4 * letters.length ? letters : letters.filter((letter) => !han.test(letter.text));
}

/** Below this the second reader saw something else, and would only spoil what the first one read. */
const sameLine = 0.55;

/** One text from two readings of a line; each may be empty. */
export function mergeReadings(given: readonly Letter[], second: readonly Letter[]): Merged {
  const first = withoutStrayHan(given);
  const agreed = agreement(first, second);
  if (agreed < sameLine) {
    const surer = mean(first) >= 0.6 || mean(first) >= mean(second) ? first : second;
    return { text: textOf(surer).trim(), confidence: mean(surer) * (second.length === 0 ? 0.9 : 0.7) };
  }
  const pairs = align(first, second);
  const chosen: Letter[] = [];
  pairs.forEach((pair, index) => {
    const next = pairs[index + 1];
    if (isHalfOfEszett(pair, next)) return;
    const after = (next?.[0] ?? next?.[1])?.text ?? '';
    const letter = choose(pair, chosen.at(-1)?.text ?? '', after);
    if (letter !== null) chosen.push(letter);
  });
  const spaced = textOf(chosen).replace(/\s+/g, ' ').trim();
  const text = plainAddresses(closeAddresses(spaced, textOf(first)), textOf(first));
  return { text, confidence: mean(chosen) * (0.8 + 0.2 * agreed) };
}

/** The first reader makes two letters of one that it doesn't know: "Weifs" for "Weiß". */
const isHalfOfEszett = ([first, second]: Pair, next: Pair | undefined): boolean =>
  second === null && next?.[1]?.text === 'ß' && /[fs]/.test(first?.text ?? '');

/** Addresses on the web have accents only where the first reader sees them too; the second one puts them into words it knows. */
function plainAddresses(text: string, first: string): string {
  if (first.normalize('NFD').length !== first.length) return text;
  return text.replace(/\S*(?:@|www\.|\.[a-z]{2,3}(?:\/|$))\S*/gi, (address) => address.normalize('NFD').replace(/\p{M}/gu, ''));
}

const brokenAddress = /((?:\S+@|www|https?:)\S*[.\-_/]) (\S+)|((?:\S+@|www|https?:)\S*) ([.\-_/]\S+)/gi;

/** The second reader puts spaces behind the dots of addresses on the web; the first one never does. */
function closeAddresses(given: string, first: string): string {
  const solid = first.toLowerCase();
  const text = given.replace(/(\S) ?@ ?(\S)/g, '$1@$2');
  const closed = text.replace(brokenAddress, (address) => {
    const joined = address.replace(/ /g, '');
    return solid.includes(joined.toLowerCase()) ? joined : address;
  });
  return closed === text ? text : closeAddresses(closed, first);
}
