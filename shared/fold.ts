/** Small letters without accents and without the special letters of European languages: what two spellings have in common. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ|ð/g, 'd')
    .replace(/þ/g, 'th')
    .replace(/ı/g, 'i')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/[‘’ʼ`´]/g, "'");
}

/** Only the folded letters and digits, as in an address on the web: "Bürger & Söhne" is `burgersohne`. */
export function squash(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '');
}

/** The squashed forms that a text can have in an address: with `u` and with `ue` for `ü`. */
export function squashes(text: string): readonly string[] {
  const german = text
    .normalize('NFC')
    .replace(/[äÄ]/g, 'ae')
    .replace(/[öÖ]/g, 'oe')
    .replace(/[üÜ]/g, 'ue')
    .replace(/[åÅ]/g, 'aa')
    .replace(/[øØ]/g, 'oe');
  const both = [squash(text), squash(german)];
  return both[0] === both[1] ? both.slice(0, 1) : both;
}

/** Folded words of letters and digits. */
export function foldedWords(text: string): readonly string[] {
  return fold(text)
    .split(/[^a-z0-9']+/)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '');
}

/** Edits (insert, delete, replace) that turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      now.push(Math.min((before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, replaced));
    }
    before = now;
  }
  return before[b.length] ?? 0;
}

/** 1 for the same text, 0 for texts with nothing in common. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}
