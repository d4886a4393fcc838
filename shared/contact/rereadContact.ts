import type { ContactFields, Phone } from './contact.ts';
import { fitContact } from './fit.ts';
import { joinNotes, saysSame } from './mergeContacts.ts';
import { nameLeft } from './nameLeft.ts';
import { phoneKey } from './phoneKey.ts';

/** The whole name is one value: half of it from elsewhere would be nobody's. */
const nameFields = ['name', 'firstName', 'lastName'] as const;
const otherFields = ['prefix', 'suffix', 'title', 'company', 'department', 'linkedin', 'address'] as const;
type TextField = (typeof nameFields)[number] | (typeof otherFields)[number];

/** What a row said when it was read first and what it says now; `others` is what was read of the same person elsewhere. */
export interface Rereading {
  readonly before: ContactFields;
  readonly now: ContactFields;
  readonly others: readonly ContactFields[];
}

/**
 * A contact after its row was read again: what was left as it was read says what the row says now, what was edited or came from
 * elsewhere stays. A new value that finds its place taken goes into the notes.
 */
export function rereadContact(mine: ContactFields, { before, now, others }: Rereading): ContactFields {
  if (others.length === 0 && isSameContact(mine, before)) return now;
  const isOwn = (field: TextField): boolean => mine[field] !== before[field] || (textOf(mine, field) !== '' && others.some((other) => other[field] === mine[field]));
  const stays = (...fields: readonly TextField[]): boolean => fields.some((field) => textOf(mine, field) !== '') && fields.some(isOwn);
  const named = stays(...nameFields) ? mine : now;
  const kept = otherFields.filter((field) => stays(field));
  const left = [...(named === mine ? ['name' as const] : []), ...kept].filter((field) => now[field] !== before[field]).map((field) => textLeft(field, now, mine));
  const said = left.filter((text) => text !== '').join(' · ');
  const reread: ContactFields = {
    ...now,
    ...pick(named, nameFields),
    ...pick(mine, kept),
    emails: rereadList(mine.emails, before.emails, now.emails, { others: others.map(({ emails }) => emails), keyOf: (email) => email.toLowerCase() }),
    phones: rereadList<Phone>(mine.phones, before.phones, now.phones, { others: others.map(({ phones }) => phones), keyOf: phoneKey }),
    websites: rereadList(mine.websites, before.websites, now.websites, { others: others.map(({ websites }) => websites), keyOf: (site) => site.toLowerCase() }),
    notes: joinNotes([rereadNotes(mine.notes, before.notes, now.notes), said === '' ? '' : `(${said})`]),
  };
  return fitContact(reread).contact;
}

/** Whether two contacts say the same in every field, to the letter. */
export function isSameContact(one: ContactFields, other: ContactFields): boolean {
  const lists = ['emails', 'phones', 'websites'] as const;
  return [...nameFields, ...otherFields, 'notes' as const].every((field) => one[field] === other[field]) && lists.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));
}

const textOf = (contact: ContactFields, field: TextField): string => contact[field] ?? '';

/** What the row says now of a field that stays as it is; '' where that is nothing new. */
function textLeft(field: 'name' | (typeof otherFields)[number], now: ContactFields, mine: ContactFields): string {
  if (field === 'name') return nameLeft({ ...now, prefix: '', suffix: '' }, mine);
  return saysSame(textOf(now, field), textOf(mine, field)) ? '' : textOf(now, field);
}

function pick(contact: ContactFields, fields: readonly TextField[]): Partial<ContactFields> {
  return Object.fromEntries(fields.map((field) => [field, contact[field]]));
}

interface ListMatch<Value> {
  readonly others: readonly (readonly Value[])[];
  readonly keyOf: (value: Value) => string;
}

/** Values the row had and has no more go, new ones come, and what the user or another source has put there stays. */
function rereadList<Value>(mine: readonly Value[], before: readonly Value[], now: readonly Value[], { others, keyOf }: ListMatch<Value>): readonly Value[] {
  const keys = (values: readonly Value[]): ReadonlySet<string> => new Set(values.map(keyOf));
  const [was, is, has, elsewhere] = [keys(before), keys(now), keys(mine), keys(others.flat())];
  const isGone = (key: string): boolean => was.has(key) && !is.has(key) && !elsewhere.has(key);
  return [...mine.filter((value) => !isGone(keyOf(value))), ...now.filter((value) => !was.has(keyOf(value)) && !has.has(keyOf(value)))];
}

/** The row's own words give way to what it says now, wherever the user's stand around them. */
function rereadNotes(mine: string, before: string, now: string): string {
  if (mine === before || now === before) return mine === before ? now : mine;
  const at = before === '' ? -1 : `\n${mine}\n`.indexOf(`\n${before}\n`);
  if (at < 0) return joinNotes([mine, now]);
  return joinNotes([mine.slice(0, at).trim(), now, mine.slice(at + before.length).trim()]);
}
