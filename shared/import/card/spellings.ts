import { squash } from '../../fold.ts';
import type { TextLine } from './reading.ts';

/** What readers see instead of "@" where they don't see it. */
const atSigns = '@|\\(D|[©®æéeaoQBG60&]';

/** A host as it may have been read, with its dots lost; it has letters, digits and hyphens alone. */
const loosely = (host: string): string => host.split('.').join('[.,\\s]*');

/**
 * The line with an address put right whose "@" was lost, where its host stands elsewhere on the card: "ana.silvaeorchard.com" beside
 * "www.orchard.com"; null when it holds none. Letters are only taken for an "@" behind what looks like a mailbox, or where one reader saw one.
 */
export function withLostAt({ text, alternatives }: TextLine, hosts: readonly string[]): string | null {
  const readings = [text, ...alternatives];
  const seen = readings.some((one) => /@|[\p{Ll}\d](?:Q|\(D)[\p{Ll}\d]/u.test(one));
  for (const host of hosts) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}._/-])(?<local>[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]*?)\\s?(?:${atSigns})\\s?${loosely(host)}(?![\\p{L}\\p{N}])`, 'iu');
    for (const reading of readings) {
      const match = pattern.exec(reading);
      const local = match?.groups?.local ?? '';
      if (match === null || /^w{2,4}\./i.test(local) || squash(local).length < 2) continue;
      if (seen || /\p{L}[._]\p{L}/u.test(local)) return `${reading.slice(0, match.index)}${local}@${host}${reading.slice(match.index + match[0].length)}`;
    }
  }
  return null;
}

const looksSame: Readonly<Record<string, string>> = { i: 'l', l: 'i', '1': 'l', j: 'i' };

/**
 * An address before its "@" in other ways in which it may have been printed: thin letters taken for each other, and, where the readers
 * differ on the line, one of them lost.
 */
export function spellings(email: string, { text, alternatives }: TextLine): readonly string[] {
  const at = email.lastIndexOf('@');
  const local = Array.from(email.slice(0, at));
  const swapped = local.flatMap((letter, index) => {
    const other = looksSame[letter];
    return other === undefined ? [] : [[...local.slice(0, index), other, ...local.slice(index + 1)]];
  });
  const differ = [text, ...alternatives].some((one) => !squash(one).includes(squash(local.join(''))));
  const filled = differ ? [...local, ''].flatMap((_, index) => ['i', 'l'].map((thin) => [...local.slice(0, index), thin, ...local.slice(index)])) : [];
  return [...swapped, ...filled].map((letters) => letters.join('') + email.slice(at));
}
