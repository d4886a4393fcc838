import { emptyContact } from '../../contact/contact.ts';
import type { ContactFields } from '../../contact/contact.ts';
import { parseName } from '../../contact/name.ts';
import type { NameParts } from '../../contact/name.ts';
import { readPhone } from '../../contact/phone.ts';
import { linkedinProfile, normaliseEmail, normaliseWebsite } from '../../contact/web.ts';

/** Semicolons, colons, commas and backslashes inside of values have a backslash in front. */
const unescape = (text: string): string => text.replace(/\\(.)/g, '$1').trim();

const splitAt = (text: string, sign: ';' | ','): readonly string[] => text.split(sign === ';' ? /(?<!\\);/ : /(?<!\\),/);

/** Reads a MECARD code into what it says of a person, or null when the text is none. Unknown fields are left out. */
export function readMecard(text: string, country: string | null = null): ContactFields | null {
  const body = /^\s*MECARD:(?<body>[\s\S]*)$/i.exec(text)?.groups?.body;
  if (body === undefined) return null;
  const fields = splitAt(body, ';').flatMap((part) => {
    const colon = part.indexOf(':');
    return colon < 0 ? [] : [{ key: part.slice(0, colon).trim().toUpperCase(), raw: part.slice(colon + 1) }];
  });
  const values = (...keys: readonly string[]): readonly string[] =>
    fields.filter(({ key }) => keys.includes(key)).map(({ raw }) => unescape(raw));
  const first = (...keys: readonly string[]): string => values(...keys)[0] ?? '';
  const raw = (key: string): string => fields.find((field) => field.key === key)?.raw ?? '';
  const urls = values('URL');
  return {
    ...emptyContact,
    ...readName(raw('N')),
    title: first('TITLE', 'ROLE'),
    company: first('ORG'),
    emails: values('EMAIL').flatMap((value) => normaliseEmail(value) ?? []),
    phones: values('TEL', 'TEL-AV').flatMap((value) => readPhone(value, country === null ? {} : { country }) ?? []),
    websites: urls.filter((url) => linkedinProfile(url) === null).flatMap((url) => normaliseWebsite(url) ?? []),
    linkedin: urls.map(linkedinProfile).find((profile) => profile !== null) ?? null,
    address: splitAt(raw('ADR'), ',').map(unescape).filter((part) => part !== '').join(', ') || null,
    notes: values('NOTE', 'MEMO').join('\n'),
  };
}

/** "Last,First": said apart, so nothing has to be guessed. */
function readName(raw: string): NameParts {
  const [family = '', given = ''] = splitAt(raw, ',').map(unescape);
  const parts = parseName(`${given} ${family}`.trim());
  return given === '' || family === '' || parts.prefix !== '' ? parts : { ...parts, firstName: given, lastName: family };
}
