import { parseName, type NameParts } from '../contact/name.ts';
import type { ColumnField, Column } from './columns.ts';
import type { ColumnPlan } from './rowCells.ts';
import { isCouple, isWholeName, namesPerhaps, namesTogether, whose, withoutGuest } from './severalNames.ts';
import { cellText, emailsOf } from './values.ts';

/**
 * A row whose cell for the name holds more than one. `parted` has a row for each of them; `unsure` is to be asked about; `guest` is a
 * row without the guest that stood behind the name.
 */
export type Several =
  | { readonly tag: 'parted'; readonly rows: readonly (readonly string[])[] }
  | { readonly tag: 'unsure'; readonly text: string }
  | { readonly tag: 'guest'; readonly row: readonly string[]; readonly guest: string };

/** What most names have none of. */
const sign = /[&+/;,\n(]|\s(?:and|und|et|og|och|ve|и|та|και|y|e|i|en|ja|és|と|和|plus|mit|with)\s|^(?:famil|fami[gl]lia|ehepaar|the )/iu;

/** What is to be made of a row that names more than one person; null for nearly all rows. */
export function severalIn(plan: ColumnPlan, row: readonly string[]): Several | null {
  const column = columnOf(plan, row, 'name') ?? columnOf(plan, row, 'firstName');
  const text = column === null ? '' : cellText(row[column.index]);
  if (column === null || !sign.test(text) || text.includes('@')) return null;
  const family = column.field === 'firstName' ? columnOf(plan, row, 'lastName') : null;
  return family === null ? inOneCell(plan, row, column, text) : inTwoCells(plan, row, [column, family]);
}

function columnOf(plan: ColumnPlan, row: readonly string[], field: ColumnField): Column | null {
  return plan.byField.get(field)?.find(({ index }) => cellText(row[index]) !== '') ?? null;
}

function inOneCell(plan: ColumnPlan, row: readonly string[], { index }: Column, text: string): Several | null {
  const cut = withoutGuest(text);
  if (cut !== null) return { tag: 'guest', row: withCells(row, new Map([[index, cut.name]])), guest: cut.guest };
  if (isCouple(text)) return { tag: 'unsure', text };
  const several = namesTogether(text);
  const part = (names: readonly string[], mustMatch: boolean): Several | null =>
    partRow(plan, row, { names: names.map((name) => new Map([[index, name]])), people: names.map((name) => parseName(name)), mustMatch });
  if (several === null) {
    const perhaps = namesPerhaps(text);
    return perhaps === null ? null : part(perhaps, true);
  }
  // "Ana Silva, Tom Becker & Mei Tan", but also "Silva, Ana & Becker, Tom".
  const more = several.names.some((name) => name.includes(',')) ? namesPerhaps(text) : null;
  const all = more === null ? null : part(more, true);
  const names = several.share ? withFamily(several.names) : several.names;
  return all ?? part(names, !several.names.every(isWholeName)) ?? { tag: 'unsure', text };
}

/** "Ana and Tom Silva": the family name of the last is that of those who have none. */
function withFamily(names: readonly string[]): readonly string[] {
  const family = parseName(names.at(-1) ?? '').lastName;
  return names.map((name) => (family === '' || isWholeName(name) ? name : `${name} ${family}`));
}

function inTwoCells(plan: ColumnPlan, row: readonly string[], [given, family]: readonly [Column, Column]): Several | null {
  const [first, last] = [cellText(row[given.index]), cellText(row[family.index])];
  const firsts = namesTogether(first)?.names;
  if (firsts === undefined) return null;
  const lasts = namesTogether(last)?.names;
  const text = `${first} ${last}`;
  if (lasts !== undefined && lasts.length !== firsts.length) return { tag: 'unsure', text };
  const halves = firsts.map((one, at) => [one, lasts?.[at] ?? last] as const);
  const names = halves.map(([one, other]) => new Map([[given.index, one], [family.index, other]]));
  const people = halves.map(([firstName, lastName]) => ({ ...parseName(''), firstName, lastName }));
  return partRow(plan, row, { names, people, mustMatch: lasts === undefined }) ?? { tag: 'unsure', text };
}

interface Parting {
  /** What stands in the cells of the name, for each. */
  readonly names: readonly ReadonlyMap<number, string>[];
  readonly people: readonly NameParts[];
  /** Whether each must have an e-mail of their own. */
  readonly mustMatch: boolean;
}

/** A row for each of several people, or null where nobody can tell whose e-mails are whose. */
function partRow(plan: ColumnPlan, row: readonly string[], { names, people, mustMatch }: Parting): Several | null {
  const columns = plan.byField.get('emails') ?? [];
  const cells = columns.map(({ index }) => cellText(row[index])).filter((text) => text !== '').map(emailsOf);
  const emails = [...new Set(cells.flatMap(({ values }) => values))];
  const shares = cells.every(({ whole }) => whole) ? shareEmails(emails, people) : null;
  if (shares === null || (mustMatch && !(shares.sure && emails.length === people.length))) return null;
  const rows = names.map((name, at) => {
    const own = columns.map(({ index }, nth) => [index, nth === 0 ? (shares.of[at] ?? []).join('; ') : ''] as const);
    return withCells(row, new Map([...ownNumbers(plan, row, at, people.length), ...ownProfiles(plan, row, at, people), ...own, ...name]));
  });
  return { tag: 'parted', rows };
}

/** Whose e-mails are whose; `sure` where the letters of each say so. Null where there are more than people. */
function shareEmails(emails: readonly string[], people: readonly NameParts[]): { readonly sure: boolean; readonly of: readonly (readonly string[])[] } | null {
  const owners = emails.map((email) => whose(email, people));
  const sure = owners.every((owner) => owner !== null) && new Set(owners).size === owners.length;
  if (sure) return { sure, of: people.map((_, at) => emails.filter((_email, nth) => owners[nth] === at)) };
  if (emails.length === 1) return { sure, of: people.map(() => emails) };
  if (emails.length !== people.length) return null;
  const [open, free] = [owners.filter((owner) => owner === null).length, people.flatMap((_, at) => (owners.includes(at) ? [] : [at]))];
  // One is left for the one who is left.
  if (open !== 1 || free.length !== 1) return null;
  return { sure, of: people.map((_, at) => emails.filter((_email, nth) => (owners[nth] ?? free[0]) === at)) };
}

/** As many numbers in a cell as people: each has the one in their place. */
function ownNumbers(plan: ColumnPlan, row: readonly string[], at: number, count: number): readonly (readonly [number, string])[] {
  return (plan.byField.get('phones') ?? []).flatMap(({ index }) => {
    const numbers = cellText(row[index]).split(/\s*[;|\n]\s*|\s*[,/&]\s*(?=[+(0])/);
    return numbers.length === count ? [[index, numbers[at] ?? ''] as const] : [];
  });
}

/** Profiles go to whom they name, others to everybody. */
function ownProfiles(plan: ColumnPlan, row: readonly string[], at: number, people: readonly NameParts[]): readonly (readonly [number, string])[] {
  return [...(plan.byField.get('linkedin') ?? []), ...(plan.byField.get('url') ?? [])].map(({ index }) => {
    const profiles = cellText(row[index]).split(/[\s,;|]+/);
    return [index, profiles.filter((profile) => [at, null].includes(whose(profile, people))).join(' ')] as const;
  });
}

function withCells(row: readonly string[], cells: ReadonlyMap<number, string>): readonly string[] {
  const copy = [...row];
  for (const [index, text] of cells) copy[index] = text;
  return copy;
}
