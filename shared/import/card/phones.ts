import { phoneKindFromLabel, readPhone } from '../../contact/phone.ts';
import type { Phone, PhoneKind } from '../../contact/contact.ts';
import type { Found, Match } from './find.ts';
import { fold } from '../../fold.ts';

const pattern =
  /(?:(?<![\p{L}\p{N}#@_-])|(?<=(?:^|[\s|·])[TMFPCDHO]))(?:\(?\s?\+\s?|00\s?)?\(?\d[\d\s().\-–/·]{4,22}\d\)?(?:\s?(?:ext\.?|extension|x|durchwahl|dw|poste|toestel|#)\s?:?\s?\d{1,6}\b)?(?![\p{L}\p{N}@])/giu;

/** Numbers that companies, taxes, places and banks have. */
const otherNumbers =
  /\b(?:ust|vat|uid|mwst|tva|iva|nif|nie|cif|nip|regon|krs|ico|ic|dic|siret|siren|rcs|hrb|hra|hr|reg|registered|company|lic|license|licence|nmls|dre|kvk|btw|iban|bic|swift|cnpj|cpf|creci|rea|cod|org|cvr|abn|acn|ein|tax|steuer|steuernr|fiscal|piva|partita|bank|konto|blz|account|since|est|seit|depuis|dal|desde|npi|dea|bsb|duns|crd|id|po box|postfach|apartado|oab|crm|crea)\b[^\p{L}]*(?:in \p{L}+(?: and \p{L}+)?)?[^\p{L}]*(?:nr|no|number|idnr|id|num)?[^\p{L}]*$/u;

/** What postcodes look like that have as many digits as a phone number. */
const postcodes = /^(?:\d{5}-\d{3,4}|\d{4}-\d{3}|\d{2}-\d{3}|\d{3}\s\d{2}|\d{5}|\d{1,4}[.,]?\s\d{4,5})$/;

const digitOf: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', D: '0', l: '1', I: '1', i: '1', S: '5', B: '8', Z: '2' };

/** Digits that a reader took for letters: single letters that stand between digits. */
export function mendDigits(text: string): string {
  return text.replace(/(?<=[+\d][\s.\-/()]?)[OoQDlIiSBZ](?=[\s.\-/()]?\d)/g, (letter) => digitOf[letter] ?? letter);
}

/** Runs of digits that can be phone numbers. Two numbers without a separator are told apart by the second one's `+`. */
export function matchNumbers(text: string): readonly Match[] {
  // A dot in the middle parts two numbers when it stands by itself.
  const mended = mendDigits(text).replace(/(?<!\d)·|·(?!\d)/g, '|');
  return [...mended.matchAll(pattern)].flatMap((match) =>
    splitRun(match[0]).flatMap(([offset, run]) => {
      const value = run.trim();
      const digits = value.replace(/\D/g, '').length;
      if (digits < 6 || postcodes.test(value) || isOther(mended.slice(0, match.index))) return [];
      const start = match.index + offset;
      return [{ start, end: start + run.length, value }];
    }),
  );
}

const isOther = (before: string): boolean => otherNumbers.test(fold(before.slice(-28)).replace(/[.\s:-]+/g, ' '));

function splitRun(run: string): readonly (readonly [number, string])[] {
  const parts: (readonly [number, string])[] = [];
  let from = 0;
  for (const cut of run.matchAll(/(?<=\d)\s*[/–-]?\s*(?=\+\s?\d)|(?<=\d{3})\s+[/–-]\s+(?=0\d{2,})/g)) {
    parts.push([from, run.slice(from, cut.index)]);
    from = cut.index + cut[0].length;
  }
  return [...parts, [from, run.slice(from)]];
}

const letterKinds: ReadonlyMap<string, PhoneKind> = new Map([
  ['f', 'fax'],
  ['m', 'mobile'],
  ['c', 'mobile'],
  ['h', 'mobile'],
  ['t', 'work'],
  ['p', 'work'],
  ['o', 'work'],
  ['d', 'work'],
]);

/** A kind's label may be a single letter on a card, which means nothing elsewhere. */
function kindOf(before: string): PhoneKind | null {
  const words = before
    .replace(/[^\p{L}\s.:/&-]/gu, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const label = words.slice(-2).join(' ');
  const letter = /^(?:.*\s)?([a-z])\s*[.:)]?$/i.exec(label)?.[1]?.toLowerCase() ?? '';
  const named = letterKinds.get(letter);
  if (named !== undefined) return named;
  const last = phoneKindFromLabel(words.at(-1) ?? '');
  if (last !== null) return last;
  if (/t[eé]l|phone|fon|ph\b/i.test(words.at(-1) ?? '')) return 'work';
  return words.length > 1 ? phoneKindFromLabel(label) : null;
}

/** A phone number and what it was read from. */
export interface FoundPhone {
  readonly phone: Phone;
  readonly found: Found;
}

/**
 * The phone numbers among the runs of digits. "Tel" says less than the number itself does: a mobile number behind it is mobile.
 * A run without a label has to be a number that exists in the card's country.
 */
export function readPhones(found: readonly Found[], country: string | null): readonly FoundPhone[] {
  return found.flatMap((one) => {
    const label = kindOf(one.before);
    const hints = country === null ? {} : { country };
    const plain = readPhone(one.value, hints);
    if (plain === null) return [];
    if (label === null && plain.e164 === null && plain.value.replace(/\D/g, '').length < 8) return [];
    const kind = label === null || (label === 'work' && plain.kind === 'mobile') ? plain.kind : label;
    return [{ phone: { ...plain, kind: kind === 'other' ? 'work' : kind }, found: one }];
  });
}
