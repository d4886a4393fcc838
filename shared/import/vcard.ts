import { emptyContact, type ContactFields, type Phone } from '../contact/contact.ts';
import { joinName, parseName, type NameCells, type NameParts } from '../contact/name.ts';
import { phoneKindFromLabel, readPhone } from '../contact/phone.ts';
import { linkedinProfile, normaliseEmail, normaliseWebsite } from '../contact/web.ts';
import { addressLine } from './address.ts';
import type { Language } from '../words/keys.ts';
import { say } from '../words/say.ts';
import { pictureOf, type CardPicture } from './vcardPhoto.ts';
import { readVCardLines, splitValue, unescapeValue, type VCardProperty } from './vcardLines.ts';

/** What helps to read a card: `country` (two letters) is where phone numbers without `+` belong, `language` that of labels of ours in the notes. */
export interface VCardOptions {
  readonly country?: string;
  readonly language?: Language;
}

/**
 * Reads all vCards (2.1, 3.0, 4.0) in the text, in order; one that says nothing comes as an empty contact. Text without a vCard
 * gives none. Total: what can't be read as what it says it is goes to the notes.
 */
export function readVCards(text: string, options: VCardOptions = {}): readonly ContactFields[] {
  return readVCardLines(text).map((properties) => contactOf(properties, options));
}

/** One card with its picture. */
export interface PicturedCard {
  readonly contact: ContactFields;
  readonly picture: CardPicture | null;
}

/** The same as `readVCards`, with the picture that each card has. */
export function readPicturedCards(text: string, options: VCardOptions = {}): readonly PicturedCard[] {
  return readVCardLines(text).map((properties) => ({ contact: contactOf(properties, options), picture: pictureOf(properties) }));
}

function contactOf(properties: readonly VCardProperty[], options: VCardOptions): ContactFields {
  const label = (what: Label): string => say(options.language ?? 'en', `lists.label-${what}`);
  const all = (...names: readonly string[]): readonly VCardProperty[] =>
    properties.filter(({ name, value }) => names.includes(name) && value.trim() !== '');
  const text = (...names: readonly string[]): string => unescapeValue(all(...names)[0]?.value ?? '');
  const [organisation = '', ...otherOrganisations] = all('ORG').map(({ value }) => value);
  const [company = '', ...units] = splitValue(organisation, ';');
  const [title = '', ...otherTitles] = [...all('TITLE'), ...all('ROLE')].map(({ value }) => unescapeValue(value));
  const [address = null, ...otherAddresses] = addressesOf(all('ADR'));
  const phones = all('TEL').map((property) => ({ property, read: phoneOf(property, properties, options) }));
  const emails = all('EMAIL').map((property) => ({ property, read: normaliseEmail(unescapeValue(property.value)) }));
  const web = all('URL', 'X-SOCIALPROFILE', 'SOCIALPROFILE', 'X-LINKEDIN', 'X-SOCIAL-PROFILE').map((property) => ({
    property,
    read: webOf(property),
  }));
  const leftovers = [...phones, ...emails, ...web].filter(({ read }) => read === null).map(({ property }) => unescapeValue(property.value));
  const profiles = web.flatMap(({ read }) => (read?.tag === 'linkedin' ? [read.value] : []));
  return {
    ...emptyContact,
    ...nameOf(all, company),
    title,
    company,
    department: units.filter((unit) => unit !== '').join(', '),
    emails: [...new Set(emails.flatMap(({ read }) => read ?? []))],
    phones: phones.flatMap(({ read }) => read ?? []),
    websites: [...new Set([...web.flatMap(({ read }) => (read?.tag === 'website' ? [read.value] : [])), ...profiles.slice(1)])],
    linkedin: profiles[0] ?? null,
    address: address ?? (text('LABEL').replace(/\s*\n\s*/g, ', ') || null),
    notes: [
      ...all('NOTE').map(({ value }) => unescapeValue(value)),
      ...otherLines(label('otherTitle'), otherTitles, [title]),
      ...otherLines(label('otherCompany'), otherOrganisations.map((value) => splitValue(value, ';').filter((part) => part !== '').join(', ')), [company, organisation]),
      ...otherLines(label('otherAddress'), otherAddresses, [address ?? '']),
      ...keptInNotes.flatMap(([name, what]) => otherLines(label(what), all(name).map(({ value }) => splitValue(value, ';').filter((part) => part !== '').join(', ')), [first(all('FN'))])),
      ...leftovers,
    ]
      .join('\n')
      .replace(/\r\n?/g, '\n'),
  };
}

/** What a contact has no field for. */
const keptInNotes = [
  ['NICKNAME', 'nickname'],
  ['BDAY', 'birthday'],
  ['ANNIVERSARY', 'anniversary'],
  ['IMPP', 'chat'],
  ['X-SKYPE', 'skype'],
  ['X-SKYPE-USERNAME', 'skype'],
  ['X-TWITTER', 'twitter'],
  ['RELATED', 'related'],
  ['CATEGORIES', 'categories'],
] as const;

type Label = 'otherTitle' | 'otherCompany' | 'otherAddress' | (typeof keptInNotes)[number][1];

/** Lines for the notes, of values that say more than what is known already. */
function otherLines(label: string, values: readonly string[], known: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '' && !known.includes(value)).map((value) => `${label}: ${value}`);
}

type Lookup = (...names: readonly string[]) => readonly VCardProperty[];

function nameOf(all: Lookup, company: string): NameParts {
  const full = first(all('FN'));
  const cells = nameCells(all('N')[0]?.value ?? '');
  const { firstName, lastName, prefix, suffix } = cells;
  if (firstName !== '' && lastName !== '') return agreed(joinName(cells), parseName(full));
  const isCompany = company !== '' && full === company && firstName === '' && ['', company].includes(lastName);
  if (isCompany) return parseName('');
  const written = [full, joined([prefix, firstName, lastName]), first(all('NICKNAME'))];
  return withEnds(parseName(written.find((word) => word !== '') ?? ''), prefix, suffix);
}

const first = (properties: readonly VCardProperty[]): string => unescapeValue(properties[0]?.value ?? '');

function nameCells(value: string): NameCells {
  const [lastName = '', firstName = '', middleName = '', prefix = '', suffix = ''] = splitValue(value, ';').map(commasToSpaces);
  return { lastName, firstName, middleName, prefix, suffix };
}

/** The whole name as its owner writes it, where it has the same given and family name as the parts. */
function agreed(parts: NameParts, full: NameParts): NameParts {
  const agrees = full.name.includes(parts.firstName) && full.name.includes(parts.lastName);
  return agrees ? withEnds({ ...full, firstName: parts.firstName, lastName: parts.lastName }, parts.prefix, parts.suffix) : parts;
}

function withEnds(name: NameParts, prefix: string, suffix: string): NameParts {
  return { ...name, prefix: prefix === '' ? name.prefix : prefix, suffix: suffix === '' ? name.suffix : suffix };
}

const joined = (words: readonly string[]): string => words.filter((word) => word !== '').join(' ');

/** "Maria,Luisa" in one part of a name is two words of it. */
const commasToSpaces = (part: string): string => part.replace(/\s*,\s*/g, ' ');

function phoneOf(property: VCardProperty, properties: readonly VCardProperty[], { country }: VCardOptions): Phone | null {
  const label = labelOf(property, properties);
  const kind = phoneKindFromLabel([...property.types.filter((type) => type !== 'voice'), label].join(' '));
  const number = unescapeValue(property.value).replace(/^tel:/i, '').replace(/;ext=/i, ' ext. ');
  return readPhone(number, { ...(kind === null ? {} : { kind }), ...(country === undefined ? {} : { country }) });
}

/** Apple writes a label of its own beside the value: "item1.X-ABLabel:_$!<Mobile>!$_". */
function labelOf(property: VCardProperty, properties: readonly VCardProperty[]): string {
  const label = properties.find(({ group, name }) => group !== '' && group === property.group && name === 'X-ABLABEL');
  return (label?.value ?? '').replace(/[_$!<>]/g, '');
}

function webOf(property: VCardProperty): { readonly tag: 'linkedin' | 'website'; readonly value: string } | null {
  const text = unescapeValue(property.value);
  const named = property.name === 'X-LINKEDIN' || property.types.includes('linkedin');
  const profile = linkedinProfile(text) ?? (named ? linkedinProfile(`in/${text.replace(/^x-apple:|^@/i, '')}`) : null);
  if (profile !== null) return { tag: 'linkedin', value: profile };
  const website = normaliseWebsite(text);
  return website === null ? null : { tag: 'website', value: website };
}

/** The addresses, each once, those of work before those of home; an ADR has a post box, an addition, street, place, region, postcode and country. */
function addressesOf(addresses: readonly VCardProperty[]): readonly string[] {
  const work = addresses.filter(({ types }) => types.includes('work'));
  const lines = [...work, ...addresses].map(({ value }) => {
    const [box = '', addition = '', street = '', city = '', region = '', postcode = '', country = ''] = splitValue(value, ';').map((part) =>
      part.replace(/\s*\n\s*/g, ', '),
    );
    const streets = [box, addition, street].filter((part) => part !== '').join(', ');
    return addressLine({ street: streets, city, region, postcode, country });
  });
  return [...new Set(lines)].filter((line) => line !== '');
}
