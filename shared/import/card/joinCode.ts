import type { ContactFields, Phone } from '../../contact/contact.ts';
import { foldedWords, similarity } from '../../fold.ts';
import { hostOf } from './evidence.ts';
import type { Box, CardFieldName, CardFields } from './reading.ts';

/** What a code says is exact; what remains is that it may be out of date. */
const codeConfidence = 0.99;

interface Joined {
  readonly contact: ContactFields;
  readonly fromCode: readonly CardFieldName[];
  readonly alternatives: CardFields['alternatives'];
}

/** Puts what a code says into the fields of its card. Where the print says something else, that stays as an alternative. */
export function joinCode(fields: CardFields, code: ContactFields, box: Box): CardFields {
  const joined = join(fields.contact, code);
  const mark = <T>(value: T): Partial<Record<CardFieldName, T>> =>
    Object.fromEntries(joined.fromCode.map((field) => [field, value]));
  return {
    contact: joined.contact,
    confidence: { ...fields.confidence, ...mark(codeConfidence) },
    source: { ...fields.source, ...mark('code' as const) },
    boxes: { ...mark([box]), ...fields.boxes },
    alternatives: { ...fields.alternatives, ...joined.alternatives },
  };
}

function join(print: ContactFields, code: ContactFields): Joined {
  const emails = joinList(code.emails, print.emails, (a, b) => similarity(a, b));
  const websites = joinList(code.websites, print.websites, similarSite);
  const phones = joinPhones(code.phones, print.phones);
  const said: readonly (readonly [CardFieldName, boolean, readonly string[]])[] = [
    ['name', code.name !== '', other(print.name, code.name)],
    ['title', code.title !== '', other(print.title, code.title)],
    ['company', code.company !== '', other(print.company, code.company)],
    ['email', code.emails.length > 0, emails.replaced],
    ['phone', code.phones.length > 0, phones.replaced],
    ['website', code.websites.length > 0, websites.replaced],
    ['linkedin', code.linkedin !== null, other(print.linkedin ?? '', code.linkedin ?? '')],
  ];
  const address = joinAddress(print.address, code.address);
  const name = code.name === '' ? print : code;
  return {
    contact: {
      ...print,
      name: name.name,
      prefix: name.prefix || print.prefix,
      firstName: name.firstName,
      lastName: name.lastName,
      suffix: name.suffix || print.suffix,
      title: code.title || print.title,
      company: code.company || print.company,
      department: code.department || print.department,
      emails: emails.values,
      phones: phones.values,
      websites: websites.values,
      linkedin: code.linkedin ?? print.linkedin,
      address: address.value,
      notes: code.notes || print.notes,
    },
    fromCode: [...said.filter(([, is]) => is).map(([field]) => field), ...(address.fromCode ? (['address'] as const) : [])],
    alternatives: Object.fromEntries(said.filter(([, is, others]) => is && others.length > 0).map(([field, , others]) => [field, others])),
  };
}

const other = (print: string, code: string): readonly string[] => (print !== '' && print !== code ? [print] : []);

/** Above this two readings are one value, misread; below it they are two values. */
const misread = 0.8;

interface JoinedList<T> {
  readonly values: readonly T[];
  readonly replaced: readonly string[];
}

/** The code's values, then the printed ones that are none of them misread. */
function joinList(code: readonly string[], print: readonly string[], like: (a: string, b: string) => number): JoinedList<string> {
  const same = (value: string): boolean => code.some((exact) => like(exact, value) >= misread);
  return {
    values: [...code, ...print.filter((value) => !same(value))],
    replaced: print.filter((value) => same(value) && !code.some((exact) => exact === value || like(exact, value) === 1)),
  };
}

/** "www.x.com" and "https://x.com" are the same place; "x.com/de" is another. */
function similarSite(a: string, b: string): number {
  const plain = (site: string): string => site.toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/^www\d?\./, '').replace(/\/$/, '');
  const sameHost = hostOf(a).toLowerCase() === hostOf(b).toLowerCase();
  return plain(a) === plain(b) ? 1 : sameHost ? 0 : similarity(plain(a), plain(b));
}

/** The last digits are the same however a number is written. */
const tail = (phone: Phone): string => (phone.e164 ?? phone.value).replace(/\D/g, '').slice(-8);

/** A printed number that the code has too keeps its printed form; its kind is what the print says, if the code says nothing. */
function joinPhones(code: readonly Phone[], print: readonly Phone[]): JoinedList<Phone> {
  const like = (a: Phone, b: Phone): number => similarity(tail(a), tail(b));
  const values = code.map((exact) => {
    const printed = print.find((one) => tail(one) === tail(exact));
    return printed === undefined ? exact : { ...printed, kind: exact.kind === 'other' ? printed.kind : exact.kind };
  });
  const same = (value: Phone): boolean => code.some((exact) => like(exact, value) >= misread);
  const replaced = print.filter((one) => same(one) && !code.some((exact) => tail(exact) === tail(one)));
  return { values: [...values, ...print.filter((one) => !same(one))], replaced: replaced.map(({ value }) => value) };
}

/** Codes often have only a part of the address; the print is taken when it says all that the code says, and more. */
function joinAddress(print: string | null, code: string | null): { readonly value: string | null; readonly fromCode: boolean } {
  if (code === null) return { value: print, fromCode: false };
  if (print === null) return { value: code, fromCode: true };
  const printed = new Set(foldedWords(print));
  const words = foldedWords(code);
  const shared = words.filter((word) => printed.has(word)).length;
  const richer = printed.size >= words.length && shared >= words.length * 0.6;
  return richer ? { value: print, fromCode: false } : { value: code, fromCode: true };
}
