import type { Phone, PhoneKind } from '../contact/contact.ts';
import { readPhone } from '../contact/phone.ts';
import { isPlainEmail, linkedinProfile, normaliseEmail, normaliseWebsite } from '../contact/web.ts';
import { unguardFormula } from './formula.ts';

const nothing = /^(?:null|NULL|undefined|n\/a|N\/A|#N\/A|n\.a\.|none|nan|NaN|(?:N\/A|n\/a) (?:N\/A|n\/a)|TBD|tbd|TBA|tba|k\. ?A\.|-+|–|—|\?+|#REF!|#NAME\?|#VALUE!)$/;

/** What a cell says: the guard of spreadsheets undone, trimmed, and '' for the many ways to write nothing. */
export function cellText(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  const text = plainText(unguardFormula(cell).replace(/[\u0000\ufeff]/g, '').trim());
  return text.length < 10 && nothing.test(text) ? '' : text;
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&#039;': "'", '&apos;': "'", '&nbsp;': ' ' };

/** Without what Excel (`="+49 30 901820"`) and web pages (`Hart &amp; Sons`) put around what was meant. */
function plainText(text: string): string {
  const formula = text.startsWith('="') ? /^="([^"]*)"$/.exec(text)?.[1] : undefined;
  const plain = formula === undefined ? text : formula.trim();
  return plain.includes('&') ? plain.replace(/&(?:amp|quot|#0?39|apos|nbsp);/g, (entity) => entities[entity] ?? entity) : plain;
}

/** What was read out of one cell, and whether something in it could not be used. */
export interface CellValues<Value> {
  readonly values: readonly Value[];
  readonly whole: boolean;
}

/** All e-mail addresses of a cell, whatever stands between them. */
export function emailsOf(cell: string): CellValues<string> {
  if (isPlainEmail(cell)) return { values: [cell], whole: true };
  const plain = cell.split(/[,;] ?/);
  if (plain.every(isPlainEmail)) return { values: plain, whole: true };
  const one = normaliseEmail(cell);
  if (one !== null) return { values: [one], whole: true };
  const pieces = cell.split(/\s*:::\s*|[\s,;|/]+/).filter((piece) => piece !== '');
  const read = pieces.map((piece) => ({ piece, address: normaliseEmail(piece) }));
  return {
    values: read.flatMap(({ address }) => (address === null ? [] : [address])),
    whole: read.every(({ piece, address }) => address !== null || !piece.includes('@')) && read.some(({ address }) => address !== null),
  };
}

/** From what surely stands between two numbers to what may also stand within one. */
const phoneSeparators = [
  /\s*:::\s*|\s*[\n|;]\s*/,
  /\s*[\n|;,]\s*|\s*:::\s*|\s+(?:or|oder|ou|o|und|and|et|y|e|en|of|&)\s+/,
  /\s*\/\s*(?=[+(]|00)|\s*[\n|;,]\s*/,
];

/** All phone numbers of a cell; `kind` as in `readPhone`, `countries` gives where a number without `+` may belong, likeliest first. */
export function phonesOf(cell: string, kind: PhoneKind | null, countries: () => readonly string[]): CellValues<Phone> {
  const one = phoneOf(cell, kind, countries);
  if (one !== null) return { values: [one], whole: true };
  let most: readonly Phone[] = [];
  for (const separator of phoneSeparators) {
    const pieces = cell.split(separator).filter((piece) => piece !== '');
    const phones = pieces.map((piece) => phoneOf(piece, kind, countries)).filter((phone) => phone !== null);
    if (phones.length > 0 && phones.length === pieces.length) return { values: phones, whole: true };
    if (phones.length > most.length) most = phones;
  }
  return { values: most, whole: false };
}

/** The number as the first country reads it that makes a whole number of it. */
function phoneOf(text: string, kind: PhoneKind | null, countries: () => readonly string[]): Phone | null {
  const hint = kind === null ? {} : { kind };
  const plain = readPhone(text, hint);
  if (plain?.e164 !== null) return plain;
  for (const country of countries()) {
    const phone = readPhone(text, { ...hint, country });
    if (typeof phone?.e164 === 'string') return phone;
  }
  return plain;
}

/** What an address of the web is: a profile, a website, or neither. */
export type WebAddress = { readonly tag: 'linkedin' | 'website'; readonly value: string } | { readonly tag: 'text'; readonly value: string };

/** All web addresses of a cell in order; words that are none come as text. */
export function webAddressesOf(cell: string): readonly WebAddress[] {
  const whole = webAddress(cell);
  if (whole.tag !== 'text') return [whole];
  const read = cell
    .split(/\s*:::\s*|[\s,;|]+/)
    .filter((piece) => piece !== '')
    .map(webAddress);
  return read.every(({ tag }) => tag === 'text') ? [{ tag: 'text', value: cell }] : read;
}

function webAddress(text: string): WebAddress {
  const profile = linkedinProfile(text);
  if (profile !== null) return { tag: 'linkedin', value: profile };
  const website = normaliseWebsite(text);
  return website === null ? { tag: 'text', value: text } : { tag: 'website', value: website };
}

/** The profile in a cell of a LinkedIn column, where a slug alone ("ana-silva-12") is one too; null when there is none. */
export function profileOf(cell: string): string | null {
  const read = webAddressesOf(cell).find(({ tag }) => tag === 'linkedin');
  if (read !== undefined) return read.value;
  return /^@?[\p{L}\d]{2,}(?:-[\p{L}\d]+)+$/u.test(cell) ? linkedinProfile(`in/${cell.replace(/^@/, '')}`) : null;
}
