import type { ContactFields, Phone, PhoneKind } from '../contact/contact.ts';
import { displayName } from '../contact/contact.ts';
import { saysSame } from '../contact/mergeContacts.ts';
import { middleName } from '../contact/middleName.ts';

/** Lists for other programs, by the program that reads them. */
export const foreignPresets = ['google', 'outlook', 'hubspot', 'salesforce'] as const;
export type ForeignPreset = (typeof foreignPresets)[number];

/** A table for another program: headers, and a row for each person. */
export interface PresetTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A person's values as a list for another program gives them away one by one: what no column asks for ends up in the notes. */
interface Person {
  readonly contact: ContactFields;
  readonly event: string;
  readonly emails: string[];
  readonly phones: Phone[];
  readonly websites: string[];
  profile: string;
  department: string;
  prefix: string;
  suffix: string;
  address: string;
}

type Cells = readonly (readonly [header: string, read: (person: Person) => string])[];

const first = ({ contact }: Person): string => contact.firstName || (contact.lastName === '' ? nameOf(contact) : '');
const last = ({ contact }: Person): string => contact.lastName;
const title = ({ contact }: Person): string => contact.title;
const company = ({ contact }: Person): string => contact.company;
const nameOf = (contact: ContactFields): string => (displayNameIsName(contact) ? displayName(contact, '') : '');
const displayNameIsName = ({ name, firstName, lastName }: ContactFields): boolean => `${name}${firstName}${lastName}` !== '';

const middle = ({ contact }: Person): string => middleName(contact);
/** For programs without a column for it: names in the middle stand behind the first, as one says them. */
const firstAndMiddle = (person: Person): string => [first(person), middle(person)].filter((part) => part !== '').join(' ');

/** The whole name where it says more than its parts, such as one in other letters; '' where they say it. */
function nameLeft({ name, firstName, lastName }: ContactFields, middleNames: string): string {
  const parts = [firstName, middleNames, lastName].filter((part) => part !== '').join(' ');
  return parts === '' || saysSame(parts, name) ? '' : name;
}

const email = ({ emails }: Person): string => emails.shift() ?? '';
const website = ({ websites }: Person): string => websites.shift() ?? '';

function taken(key: 'profile' | 'department' | 'prefix' | 'suffix' | 'address'): (person: Person) => string {
  return (person) => {
    const value = person[key];
    person[key] = '';
    return value;
  };
}

/** The next number of one of these kinds, in this order. */
function phone(...kinds: readonly PhoneKind[]): (person: Person) => string {
  return ({ phones }) => {
    const kind = kinds.find((one) => phones.some((other) => other.kind === one));
    const at = phones.findIndex((one) => one.kind === kind);
    return phones.splice(at, kind === undefined ? 0 : 1)[0]?.value ?? '';
  };
}

/** The notes, and below them every value that found no column. Read last. */
function notesWithRest({ contact, emails, phones, websites, profile, department, prefix, suffix, address }: Person): string {
  const numbers = phones.map(({ value, kind }) => (kind === 'fax' ? `Fax ${value}` : value));
  const rest = [nameLeft(contact, middleName(contact)), prefix, suffix, department, ...emails, ...numbers, profile, ...websites, address].filter((value) => value !== '');
  return [contact.notes, ...rest].filter((value) => value !== '').join('\n');
}

const outlook: Cells = [
  ['First Name', first],
  ['Middle Name', middle],
  ['Last Name', last],
  ['Title', taken('prefix')],
  ['Suffix', taken('suffix')],
  ['E-mail Address', email],
  ['E-mail 2 Address', email],
  ['E-mail 3 Address', email],
  ['Business Phone', phone('work')],
  ['Business Phone 2', phone('work')],
  ['Mobile Phone', phone('mobile')],
  ['Business Fax', phone('fax')],
  ['Other Phone', phone('other')],
  ['Job Title', title],
  ['Department', taken('department')],
  ['Company', company],
  ['Business Street', taken('address')],
  ['Web Page', (person) => website(person) || taken('profile')(person)],
  ['Notes', notesWithRest],
];

const hubspot: Cells = [
  ['First name', firstAndMiddle],
  ['Last name', last],
  ['Salutation', taken('prefix')],
  ['Email', email],
  ['Phone number', phone('work', 'other')],
  ['Mobile phone number', phone('mobile')],
  ['Fax number', phone('fax')],
  ['Job title', title],
  ['Company name', company],
  ['Street address', taken('address')],
  ['Website URL', website],
  ['LinkedIn URL', taken('profile')],
  ['Notes', notesWithRest],
];

const salesforce: Cells = [
  ['Salutation', taken('prefix')],
  ['First Name', firstAndMiddle],
  ['Last Name', last],
  ['Company', company],
  ['Title', title],
  ['Email', email],
  ['Phone', phone('work', 'other')],
  ['Mobile', phone('mobile')],
  ['Fax', phone('fax')],
  ['Website', (person) => website(person) || taken('profile')(person)],
  ['Street', taken('address')],
  ['Lead Source', ({ event }) => event],
  ['Description', notesWithRest],
];

const googlePhones: Readonly<Record<PhoneKind, string>> = { work: 'Work', mobile: 'Mobile', fax: 'Work Fax', other: 'Other' };

/** The columns of Google Contacts, as many of each kind as somebody of the list has values. */
function google(people: readonly ContactFields[]): Cells {
  const most = (count: (contact: ContactFields) => number): readonly number[] => upTo(people.reduce((so, contact) => Math.max(so, count(contact)), 1));
  const sites = ({ websites, linkedin }: ContactFields): readonly (readonly [string, string])[] => [
    ...(linkedin === null ? [] : [['LinkedIn', linkedin] as const]),
    ...websites.map((site) => ['Work', site] as const),
  ];
  return [
    ['First Name', first],
    ['Middle Name', middle],
    ['Last Name', last],
    ...['Phonetic First Name', 'Phonetic Middle Name', 'Phonetic Last Name'].map((header) => [header, () => ''] as const),
    ['Name Prefix', taken('prefix')],
    ['Name Suffix', taken('suffix')],
    ['Nickname', () => ''],
    ['File As', () => ''],
    ['Organization Name', company],
    ['Organization Title', title],
    ['Organization Department', taken('department')],
    ['Birthday', () => ''],
    ['Notes', ({ contact }) => [contact.notes, nameLeft(contact, middleName(contact))].filter((text) => text !== '').join('\n')],
    ['Photo', () => ''],
    ['Labels', ({ event }) => (event === '' ? '* myContacts' : `${event.replaceAll(':::', ' ')} ::: * myContacts`)],
    ...most(({ emails }) => emails.length).flatMap((n) => labelled(`E-mail ${n}`, ({ contact }) => pair('* Work', contact.emails[n - 1]))),
    ...most(({ phones }) => phones.length).flatMap((n) =>
      labelled(`Phone ${n}`, ({ contact }) => pair(googlePhones[contact.phones[n - 1]?.kind ?? 'other'], contact.phones[n - 1]?.value)),
    ),
    ['Address 1 - Label', ({ contact }) => (contact.address === null ? '' : 'Work')],
    ['Address 1 - Street', ({ contact }) => contact.address ?? ''],
    ...most((contact) => sites(contact).length).flatMap((n) => labelled(`Website ${n}`, ({ contact }) => sites(contact)[n - 1] ?? ['', ''])),
  ];
}

const pair = (label: string, value: string | undefined): readonly [string, string] => (value === undefined ? ['', ''] : [label, value]);

function labelled(name: string, read: (person: Person) => readonly [string, string]): Cells {
  return [
    [`${name} - Label`, (person) => read(person)[0]],
    [`${name} - Value`, (person) => read(person)[1]],
  ];
}

/** 1, 2, … count. */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

/** People as a table for another program; `event` is where they were met. What the program has no column for stands in its notes. */
export function presetTable(preset: ForeignPreset, people: readonly ContactFields[], event = ''): PresetTable {
  const cells = preset === 'google' ? google(people) : { outlook, hubspot, salesforce }[preset];
  return {
    headers: cells.map(([header]) => header),
    rows: people.map((contact) => {
      const person = giving(contact, event);
      return cells.map(([, read]) => read(person));
    }),
  };
}

function giving(contact: ContactFields, event: string): Person {
  const { emails, phones, websites, linkedin, department, prefix, suffix, address } = contact;
  return {
    contact,
    event,
    emails: [...emails],
    phones: [...phones],
    websites: [...websites],
    profile: linkedin ?? '',
    department,
    prefix,
    suffix,
    address: address ?? '',
  };
}
