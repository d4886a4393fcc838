import { parsePhoneNumberFromString, type CountryCode, type PhoneNumberType } from 'libphonenumber-js/max';
import type { Phone, PhoneKind } from './contact.ts';
import { extension } from './phoneKey.ts';
import { kindOfPlain, readPlainNumber } from './plainNumber.ts';

/** What is known beside the number itself: `kind` from its label or column, `country` a two-letter code for numbers without `+`. */
export interface PhoneHints {
  readonly kind?: PhoneKind;
  readonly country?: string;
}

const labels: readonly (readonly [RegExp, PhoneKind])[] = [
  [/fax|telefaks|téléc|faks|факс|ファックス|ファクス|传真|傳真|팩스|φαξ|فاكس|פקס/, 'fax'],
  [/mob|cell|cel\b|celular|handy|portable|móvil|movil|telemóvel|cellulare|gsm|iphone|natel|komórk|whatsapp|\bcep|matkapuh|kännyk|мобил|мобіл|сотов|携帯|手机|手機|移动|行動|휴대|핸드폰|κινητ|جوال|موبايل|محمول|נייד|סלולרי|פלאפון|^m$|^c$/, 'mobile'],
  [/work|office|business|büro|buero|arbeit|dienst|gesch|firma|zentrale|direct|direkt|main|hq|bureau|travail|pro\b|oficina|trabajo|ufficio|lavoro|escrit|kantoor|werk|comercial|switchboard|durchwahl|landline|festnetz|fixe?\b|fijo|рабоч|робоч|офис|会社|勤務先|直通|代表|办公|辦公|公司|座机|회사|직장|사무실|εργασ|γραφε|عمل|בעבודה|משרד|^[todw]$/, 'work'],
  [/home|private?|privat|domicile|casa|thuis|other|personal|домаш|自宅|住宅|자택|منزل|בבית/, 'other'],
];

/** The kind that a label names in one of six languages ("Mobile", "Fax pro", "Handy", "M"), or null when it names none. */
export function phoneKindFromLabel(label: string): PhoneKind | null {
  if (label === '') return null;
  const text = label.normalize('NFC').toLowerCase().replace(/[.:*_\s-]+/g, ' ').trim();
  return labels.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * Reads one phone number. `value` is the number as printed without its label, `e164` null where the country is unknown or
 * the length can't be right. Null when the text is no phone number.
 */
export function readPhone(text: string, hints: PhoneHints = {}): Phone | null {
  if (/^\+\d(?:[\d.-]| (?! ))*\d$/.test(text)) return readInternational(text, hints.kind);
  const { label, value } = isPlain(text) ? { label: '', value: text } : splitLabel(text);
  if (!looksLikePhone(value)) return null;
  const number = parse(value, hints.country);
  const kind = phoneKindFromLabel(label) ?? hints.kind ?? number?.kind() ?? 'other';
  return { value, kind, e164: number === null ? null : number.e164 };
}

/** "+49 30 123456": what nearly all numbers of long lists look like when they are no national ones. */
function readInternational(value: string, kind: PhoneKind | undefined): Phone | null {
  const digits = countDigits(value);
  if (digits < leastDigits || digits > mostDigits) return null;
  const number = toNumber(value, undefined, true);
  return { value, kind: kind ?? number?.kind() ?? 'other', e164: number === null ? null : number.e164 };
}

const [leastDigits, mostDigits] = [5, 17];

function countDigits(value: string): number {
  let count = 0;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) count += 1;
  }
  return count;
}

/** Nothing but a number, as in nearly all rows of long lists: no label or extension has to be looked for. */
const isPlain = (text: string): boolean => /^[+(]?\d(?:[\d().\/-]| (?! ))*\d$/.test(text);

/** "Tel.: +49 30 123" and "+1 404 555 0162 (mobile)" carry their label with them; so does "tel:+49…". */
function splitLabel(text: string): { readonly label: string; readonly value: string } {
  const clean = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const parts = /^(?<before>[^\d+(]*?(?:\([^\d)]*\)[^\d+(]*?)?)\s*(?<value>[+(]*\d.*)$/u.exec(clean)?.groups;
  const rest = parts?.value ?? '';
  const after = /[\s,]*\(?(?<after>\p{L}[\p{L} .]*)\)?$/u.exec(rest);
  const behind = after?.groups?.after ?? '';
  const isLabel = after !== null && phoneKindFromLabel(behind) !== null && behind.length > 1;
  const value = isLabel ? rest.slice(0, after.index) : rest;
  const before = (parts?.before ?? '').replace(/[(+]+$/, '');
  return { label: isLabel && phoneKindFromLabel(before) === null ? behind : before, value: value.replace(/[\s,;.]+$/, '') };
}

function looksLikePhone(value: string): boolean {
  const plain = isPlain(value) ? value : value.replace(extension, '');
  const digits = (isVanity(plain) ? dial(plain) : plain).replace(/\D/g, '');
  if (digits.length < leastDigits || digits.length > mostDigits) return false;
  if (/^\d{4}-\d{1,2}-\d{1,2}(?!\d)|^\d{1,2}[./]\d{1,2}[./](19|20)\d{2}$/.test(plain)) return false;
  if (/\de[+-]?\d/i.test(plain)) return false;
  return /^[+\d\s().\-/·•]+$/.test(plain) || isVanity(plain);
}

/** "1-800-FLOWERS": capitals that stand for digits. */
function isVanity(plain: string): boolean {
  return /^\+?[\d\s().-]{3,}[A-Z][A-Z\d\s-]{2,}$/.test(plain) && plain.replace(/[^A-Z\d]/g, '').length >= 7;
}

const keypad = 'ABC2DEF3GHI4JKL5MNO6PQRS7TUV8WXYZ9';

function dial(value: string): string {
  if (!/[A-Z·•/]/.test(value)) return value;
  return value
    .replace(/[A-Z]/g, (letter) => /\d/.exec(keypad.slice(keypad.indexOf(letter)))?.[0] ?? letter)
    .replace(/[·•/]/g, ' ');
}

interface ReadNumber {
  readonly e164: string;
  /** By the number itself, which is asked only where no label or column says it. */
  readonly kind: () => PhoneKind;
}

function parse(value: string, country: string | undefined): ReadNumber | null {
  const tail = isPlain(value) ? '' : (extension.exec(value)?.[0] ?? '');
  const main = dial(value.slice(0, value.length - tail.length));
  const international = main.trim().replace(/^\(?\s*(?:\+|00)\s*(\d{1,3})\s*\)?/, '+$1 ');
  const plus = international.startsWith('+');
  // "(0)" is what to dial at home; with a country code in front it is no digit.
  const number = plus ? international.replace(/\(\s*0\s*\)/, ' ') : main;
  return toNumber(number, plus ? undefined : country?.toUpperCase(), plus);
}

function toNumber(number: string, region: string | undefined, plus: boolean): ReadNumber | null {
  const plain = readPlainNumber(number, region);
  if (plain === 'unsure') return parseAny(number, region, plus);
  if (plain === 'none') return null;
  // Any ten digits have the length of a North American number, among them many that begin with another country's 0.
  if (!plus && plain.callingCode === '1' && kindOfPlain(plain) === null) return null;
  return { e164: plain.e164, kind: () => kindOfPlain(plain) ?? 'other' };
}

function parseAny(number: string, region: string | undefined, plus: boolean): ReadNumber | null {
  const parsed = parsePhoneNumberFromString(number, region as CountryCode | undefined);
  if (parsed?.isPossible() !== true) return null;
  if (!plus && parsed.countryCallingCode === '1' && !parsed.isValid()) return null;
  return { e164: parsed.number, kind: () => kindOfType(parsed.getType()) };
}

const kinds: Readonly<Partial<Record<PhoneNumberType, PhoneKind>>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'work',
  FIXED_LINE_OR_MOBILE: 'work',
  TOLL_FREE: 'work',
  SHARED_COST: 'work',
  PREMIUM_RATE: 'work',
  UAN: 'work',
  VOIP: 'work',
};

const kindOfType = (type: PhoneNumberType | undefined): PhoneKind => (type && kinds[type]) ?? 'other';

/** The two-letter country that a number with `+` belongs to (`DE`), or null when the number does not say. */
export function phoneCountry(phone: Phone): string | null {
  return phone.e164 === null ? null : (parsePhoneNumberFromString(phone.e164)?.country ?? null);
}
