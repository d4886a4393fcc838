import type { ContactFields } from '../../shared/contact/contact.ts';
import { parseName } from '../../shared/contact/name.ts';
import { readPhone } from '../../shared/contact/phone.ts';
import { linkedinProfile, normaliseEmail } from '../../shared/contact/web.ts';
import { readPersonLine } from '../../shared/import/personLine.ts';
import type { TypedFields } from './typedFields.ts';

/** What a line comes to, field by field. */
export function typedFrom(line: string, country: string): TypedFields {
  const { prefix, name, suffix, title, company, emails, phones, linkedin, websites, notes } = readPersonLine(line, { country });
  const whole = [prefix, name].filter((part) => part !== '').join(' ');
  return {
    name: suffix === '' ? whole : `${whole}, ${suffix}`,
    title,
    company,
    email: emails.join(', '),
    phone: phones.map(({ value }) => value).join(', '),
    linkedin: linkedin ?? '',
    notes: [...websites, notes].filter((part) => part !== '').join('\n'),
  };
}

/** The person of a line, with what was corrected beneath it. A correction that is none of its kind is kept as it was typed. */
export function contactOf(line: string, corrected: Partial<TypedFields>, country: string): ContactFields {
  const read = readPersonLine(line, { country });
  const { name, title, company, email, phone, linkedin, notes } = corrected;
  const profile = linkedin === undefined ? read.linkedin : (linkedinProfile(linkedin) ?? (linkedin.trim() === '' ? null : linkedin.trim()));
  return {
    ...read,
    ...(name === undefined ? {} : parseName(name, { country })),
    title: (title ?? read.title).trim(),
    company: (company ?? read.company).trim(),
    emails: email === undefined ? read.emails : parts(email).map((text) => normaliseEmail(text) ?? text),
    phones: phone === undefined ? read.phones : parts(phone).map((text) => readPhone(text, { country }) ?? { value: text, kind: 'other' as const, e164: null }),
    websites: notes === undefined ? read.websites : [],
    linkedin: profile,
    notes: (notes ?? read.notes).trim(),
  };
}

const parts = (text: string): readonly string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
