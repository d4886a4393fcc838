import { fold } from '../fold.ts';
import { companyWords } from './company.ts';
import type { ContactFields } from './contact.ts';
import { hostOf, isProvider, isSharedMailbox, localOf, ownerOf } from './mailbox.ts';
import { createNameReader, findingForm, lookOf, nameMark, type NameMark, type NameReader, type NameWord } from './nameLikeness.ts';
import { phoneKey } from './phoneKey.ts';

/** What of a person tells whether somebody else is the same person; made once for each, compared with many. */
export interface DoubleMark {
  readonly name: NameMark;
  /** Addresses of this person alone, each in the one form that all its spellings have. */
  readonly emails: readonly string[];
  /** Numbers as E.164 with the desk behind them, faxes left out. */
  readonly phones: readonly string[];
  /** Those of the addresses that say who they belong to, and mobile numbers: few would share them. */
  readonly personal: readonly string[];
  readonly profile: string | null;
  readonly companies: readonly string[];
  /** Under these the person is found by others who may be the same. */
  readonly keys: readonly string[];
}

/** Makes the mark of a contact. */
export type DoubleMarker = (contact: ContactFields) => DoubleMark;

/** A marker that remembers names and companies it has seen: in long lists they come again and again. */
export function createDoubleMarker(): DoubleMarker {
  const read = createNameReader();
  const companies = new Map<string, string>();
  const companyKey = (company: string): string => {
    const key = companies.get(company) ?? companyKeyOf(company);
    companies.set(company, key);
    return key;
  };
  return (contact) => doubleMark(contact, read, companiesOf(contact, companyKey));
}

function doubleMark(contact: ContactFields, read: NameReader, companies: readonly string[]): DoubleMark {
  const emails = unique(contact.emails.filter((email) => email.indexOf('@') > 0 && !isSharedMailbox(email)).map(mailboxOf));
  const phones = unique(contact.phones.flatMap((phone) => (phone.kind === 'fax' || phone.e164 === null ? [] : [phoneKey(phone)])));
  const profile = contact.linkedin === null || /lnkd\.in\//i.test(contact.linkedin) ? null : contact.linkedin;
  const mobiles = unique(contact.phones.flatMap((phone) => (phone.kind === 'mobile' && phone.e164 !== null ? [phoneKey(phone)] : [])));
  const personal = [...emails.filter((email) => isNamedAfter(contact, email)), ...mobiles];
  const name = nameMark(contact, read, firstNameFromEmails(contact));
  const byName = nameKeys(name);
  const keys = [
    ...emails.map((email) => `e ${email}`),
    ...phones.map((phone) => `p ${phone}`),
    ...(profile === null ? [] : [`l ${profile}`]),
    ...companies.flatMap((company) => byName.map((key) => `${company} ${key}`)),
    ...(isFullName(name) ? [fullNameKey(name)] : []),
  ];
  return { name, emails, phones, personal, profile, companies, keys: unique(keys) };
}

/** Where everybody of one full name is found, whatever else is known of them. */
export const fullNameKey = (name: NameMark): string => `n ${name.sorted}`;

/** Given and family name, and none of them an initial. */
export function isFullName({ first, last }: NameMark): boolean {
  return first.length > 0 && last.length > 0 && [...first, ...last].every(({ plain }) => plain.length > 1);
}

const unique = (values: readonly string[]): readonly string[] => (values.length < 2 ? values : [...new Set(values)]);

/** "Ana.Silva+fair@googlemail.com" arrives where "anasilva@gmail.com" does. */
function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const host = email.slice(at + 1).toLowerCase();
  const local = localOf(email).replace(/(?<=.)\+.*$/, '');
  const isGoogle = host === 'gmail.com' || host === 'googlemail.com';
  return isGoogle ? `${local.replace(/\./g, '')}@gmail.com` : `${local}@${host}`;
}

/** "andre.silva@…" tells who A. Silva is; null where the name is written out or the address says nothing. */
function firstNameFromEmails(contact: ContactFields): string | null {
  if (contact.firstName.length > 3) return null;
  const initial = fold(contact.firstName).replace(/[^\p{L}]/gu, '');
  if (initial.length !== 1) return null;
  const last = fold(contact.lastName).replace(/[^\p{L}]/gu, '');
  for (const email of contact.emails) {
    const words = fold(localOf(email)).split(/[^\p{L}]+/u);
    const first = words.find((word) => word.length > 1 && word !== last && word.startsWith(initial));
    if (first !== undefined && last !== '' && words.includes(last)) return first;
  }
  return null;
}

/** "cindy.wang@…" and "cwang@…" are Cindy Wang's; "silva@…" may be a family's. */
function isNamedAfter({ firstName, lastName }: ContactFields, email: string): boolean {
  const letters = (text: string): string => fold(text).replace(/[^\p{L}]/gu, '');
  const [first, last] = [letters(firstName), letters(lastName)];
  const words = fold(localOf(email)).split(/[^\p{L}]+/u);
  const all = words.join('');
  if (first.length < 2) return false;
  return words.includes(first) || (last.length > 1 && [`${first}${last}`, `${last}${first}`, `${first.charAt(0)}${last}`, `${last}${first.charAt(0)}`].includes(all));
}

/** What people write who have no employer. */
const noCompany: ReadonlySet<string> = new Set(
  ('selfemployed freelance freelancer freelancing selbstandig selbststandig freiberuflich freiberufler independent independentconsultant ' +
    'independant autonomo autonoma liberoprofessionista zzp student studentin studierende retired rentner pensioner unemployed jobseeker none na ' +
    'private privat personal various confidential stealth stealthstartup stealthmode startup home company firma consultant consulting').split(' '),
);

function companyKeyOf(company: string): string {
  const words = companyWords(company).join('').replace(/[^\p{L}\p{N}]/gu, '');
  return words.length < 2 || noCompany.has(words) ? '' : `n${lookOf(words)}`;
}

/** The company by its name, and by the hosts of e-mail addresses and websites that are its own. */
function companiesOf({ company, emails, websites }: ContactFields, companyKey: (company: string) => string): readonly string[] {
  const named = companyKey(company);
  const found = named === '' ? [] : [named];
  for (const email of emails) found.push(...hostKey(email.slice(email.lastIndexOf('@') + 1)));
  for (const website of websites) found.push(...hostKey(hostOf(website)));
  return unique(found);
}

function hostKey(host: string): readonly string[] {
  if (host === '' || isProvider(ownerOf(host))) return [];
  return [`h${host.toLowerCase().split('.').slice(-3).join('.').replace(/^www\./, '')}`];
}

/**
 * One key for each way to find the name where one of its words is not quite right: a word that is right, in the form that all have
 * that look or sound like it, with the first letter of another word; nicknames go under the first letter of each of their forms.
 */
function nameKeys({ first, last, joinedLast, wholeLast }: NameMark): readonly string[] {
  const keys: string[] = [];
  const letters = lettersOf(first);
  const lastLetters = unique(last.map(({ key }) => key.charAt(0)));
  for (const { plain, key } of last) if (plain.length > 1) for (const letter of letters) keys.push(`${key} ${letter}`);
  for (const { plain, key } of first) if (plain.length > 1) for (const letter of lastLetters) keys.push(`${key} ${letter}`);
  // "van den Berg" and "Vandenberg", "Meier-Huber" and "Meierhuber".
  if (wholeLast !== joinedLast || last.length > 1) for (const letter of letters) keys.push(`${findingForm(wholeLast)} ${letter}`);
  return keys;
}

function lettersOf(words: readonly NameWord[]): readonly string[] {
  const [only, ...others] = words;
  return only !== undefined && others.length === 0 ? only.letters : unique(words.flatMap(({ letters }) => letters));
}
