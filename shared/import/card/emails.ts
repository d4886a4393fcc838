import { hasRealDomain, normaliseEmail } from '../../contact/web.ts';
import type { Match } from './find.ts';

const pattern =
  /(?<local>(?:(?<![\p{L}\p{N}.])(?!e-?mail|mail|courriel|correo|posta|web|tel|fax|cell|mob|phone)[\p{L}]{3,}(?:[._-]\s|\s[._-]))?[\p{L}\p{N}][\p{L}\p{N}._%+'-]*)\s?(?:@|©|®|\(at\)|\[at\])\s?(?<host>[\p{L}\p{N}-]+(?:\s?[.,]\s?[\p{L}\p{N}-]+)+)/giu;

/** Endings that readers get wrong, and what was printed. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\.(corn|c0m|comn|cem|cam|con|gom|ccm|oom|coni|corm|cormn|corni|eom)$/, '.com'],
  [/\.(nel|nef|ner|met|nct)$/, '.net'],
  [/\.(0rg|orq|arg|ora)$/, '.org'],
  [/\.c0\.uk$/, '.co.uk'],
  [/\.(cle|ce|d3)$/, '.de'],
  [/\.(i0|lo|1o)$/, '.io'],
  [/\.(1t|ir|lt)$/, '.it'],
  [/\.(eti|cu|eo)$/, '.eu'],
];

/** `.example`, `.test` and `.invalid` belong to made-up people (RFC 2606). */
const madeUp = /\.(example|test|invalid)$/;

export const isDomain = (host: string): boolean => madeUp.test(host) || hasRealDomain(host);

/** The host as it must have been printed, or null when no such domain can exist. */
export function repairHost(read: string): string | null {
  const host = read
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/,/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '');
  if (isDomain(host)) return host;
  for (const [wrong, right] of endings) {
    const repaired = host.replace(wrong, right);
    if (repaired !== host && isDomain(repaired)) return repaired;
  }
  const shorter = host.slice(0, Math.max(0, host.lastIndexOf('.')));
  return shorter.includes('.') ? repairHost(shorter) : null;
}

/** What the second reader makes of "@": as long as what was read, so that places in the line stay the same. */
const atSigns = /(?<=[\p{Ll}\d])(?:\(D|\(a\)?|Q|æ)(?=[\p{Ll}\d])/gu;

/** The line with such signs put right, where it has no "@" of its own. */
const mendAt = (text: string): string => (text.includes('@') ? text : text.replace(atSigns, (sign) => '@'.padStart(sign.length)));

/** Where an address ends inside of what was read as its host: before a website, or at the end of a sentence. */
function wholeHost(host: string): string {
  // "ana@orchard.example.w.www.orchard.example": hardly a sign stands between them.
  const before = /^(?<whole>\S+?)[.,\s|·–-]+(?:w[.:]?\s?)?www\b/iu.exec(host)?.groups?.whole ?? '';
  if (isDomain(before)) return before;
  // A dot and a space end a sentence when what stands before is an address already.
  const sentence = /^(?<whole>\S+)[.,]\s/.exec(host)?.groups?.whole ?? '';
  return isDomain(sentence) ? sentence : host;
}

/** E-mail addresses in a line, their hosts repaired where a reader's usual slip made them impossible. */
export function matchEmails(given: string): readonly Match[] {
  const text = mendAt(given);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { local: read = '', host = '' } = match.groups ?? {};
    // A website and an address with hardly a sign between them.
    const website = /^(?:https?:\/\/)?www\.[\p{L}\p{N}.-]+?\.[a-z]{2,3}[.·|](?=[\p{L}\p{N}])/iu.exec(read)?.[0].length ?? 0;
    const label = /^e-?mail[.:]\s?(?=\p{L}{2})/iu.exec(read.slice(website))?.[0].length ?? 0;
    const local = read.slice(website + label);
    const whole = wholeHost(host);
    const domain = repairHost(whole);
    if (domain === null) return [];
    const value = normaliseEmail(`${local.replace(/\s/g, '').replace(/\.+$/, '')}@${domain}`);
    const end = match.index + match[0].length - (host.length - whole.length);
    return value === null ? [] : [{ start: match.index + website + label, end, value }];
  });
}
