import type { Column } from './columns.ts';

/** What Google writes between several values in one cell. */
export const between = ' ::: ';

const parts = ['address', 'street', 'city', 'region', 'postcode', 'country'] as const;
type AddressPart = (typeof parts)[number];

const partOf = (column: Column): AddressPart | undefined => parts.find((part) => part === column.field);

/** True for a column that holds an address or a part of one. */
export function isAddressPart(column: Column): boolean {
  return partOf(column) !== undefined;
}

/** One address of a row, put together from its columns. */
interface Address {
  readonly group: string;
  readonly text: string;
}

/** The addresses of a row, that of the business first; `read` gives the text of a column. */
export function addressesOf(columns: readonly Column[], read: (column: Column) => string): readonly string[] {
  const groups = new Map<string, Map<AddressPart, string[]>>();
  for (const column of columns) {
    const [part, text] = [partOf(column), read(column)];
    if (part === undefined || text === '') continue;
    const group = groups.get(column.group) ?? new Map<AddressPart, string[]>();
    groups.set(column.group, group.set(part, [...(group.get(part) ?? []), text]));
  }
  const all: readonly Address[] = [...groups].flatMap(([group, found]) => apart(found).map((one) => ({ group, text: written(one) })));
  const first = all.filter(({ group }) => /business|work|company|office/.test(group));
  return [...first, ...all.filter((address) => !first.includes(address))].map(({ text }) => text);
}

/** Google writes several addresses into the same cells, with " ::: " between them. */
function apart(found: Map<AddressPart, string[]>): readonly ReadonlyMap<AddressPart, readonly string[]>[] {
  let most = 1;
  for (const texts of found.values()) for (const text of texts) if (text.includes(between)) most = Math.max(most, text.split(between).length);
  if (most === 1) return [found];
  const nth = (at: number): ReadonlyMap<AddressPart, readonly string[]> =>
    new Map([...found].map(([part, texts]) => [part, texts.map((text) => text.split(between)[at]?.trim() ?? '').filter((text) => text !== '')]));
  return Array.from({ length: most }, (_, at) => nth(at));
}

/** What a whole address already says is not said again by its parts. */
function written(found: ReadonlyMap<AddressPart, readonly string[]>): string {
  const whole = oneLine(found, 'address');
  const of = (part: AddressPart): string => {
    const text = oneLine(found, part);
    return whole.includes(text) ? '' : text;
  };
  const rest = addressLine({
    street: of('street'),
    city: of('city'),
    region: of('region'),
    postcode: of('postcode'),
    country: of('country'),
  });
  return [whole, rest].filter((part) => part !== '').join(', ');
}

/** The parts of an address, each '' where unknown. */
export interface AddressParts {
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly country: string;
}

/** An address on one line: "Rua A 5, 1200-001 Lisboa, Portugal", or with a region "5 Elm St, Austin, TX 78701". */
export function addressLine({ street, city, region, postcode, country }: AddressParts): string {
  const places = region === '' ? [joined(postcode, city)] : [city, joined(region, postcode)];
  return [street, ...places, country].filter((part) => part !== '').join(', ');
}

function oneLine(found: ReadonlyMap<AddressPart, readonly string[]>, part: AddressPart): string {
  return (found.get(part) ?? []).join(', ').replace(/[\s,]*\n\s*/g, ', ');
}

const joined = (first: string, second: string): string => `${first} ${second}`.trim();
