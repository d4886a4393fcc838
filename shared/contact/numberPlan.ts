import metadata from 'libphonenumber-js/metadata.max';
import type { PhoneKind } from './contact.ts';

// libphonenumber-js compiles its patterns anew for every number, which takes most of the time of a long list. What is asked
// of every number is answered here from the same data with each pattern compiled once; its rarer rules are left to it.

interface NumberType {
  readonly kind: PhoneKind;
  readonly pattern: RegExp;
  readonly lengths: readonly number[];
}

/** How the numbers of one country, or of a calling code without country, are made. */
export interface NumberPlan {
  readonly callingCode: string;
  /** What is dialled there to get abroad. */
  readonly abroad: RegExp;
  readonly pattern: RegExp;
  /** Possible lengths, ascending. */
  readonly lengths: readonly number[];
  readonly prefix: RegExp | null;
  readonly leading: RegExp | null;
  readonly types: readonly NumberType[];
}

/** The kinds of number in the order they are asked for, and where each stands in the data. */
const typeOrder: readonly (readonly [at: number, kind: PhoneKind])[] = [
  [0, 'work'], // a fixed line, or one that may be either
  [1, 'mobile'],
  [3, 'work'], // premium rate
  [2, 'work'], // toll-free
  [9, 'work'], // shared cost
  [8, 'work'], // over the internet
  [4, 'other'], // personal
  [7, 'other'], // pager
  [6, 'work'], // universal access
  [5, 'other'], // voice mail
];

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const start = (pattern: string): RegExp => new RegExp(`^(?:${pattern})`);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const numbers = (value: unknown): readonly number[] => list(value).filter((one) => typeof one === 'number');

/** The data is a list by place, with 0 where nothing is. */
function makePlan(row: readonly unknown[]): NumberPlan {
  const lengths = numbers(row[3]);
  const prefix = text(row[7]) || text(row[5]);
  const types = list(row[11]);
  return {
    callingCode: text(row[0]),
    abroad: start(text(row[1])),
    pattern: whole(text(row[2])),
    lengths,
    prefix: prefix === '' ? null : start(prefix),
    leading: text(row[10]) === '' ? null : start(text(row[10])),
    types: typeOrder.flatMap(([at, kind]) => {
      const [pattern, own] = list(types[at]);
      return text(pattern) === '' ? [] : [{ kind, pattern: whole(text(pattern)), lengths: Array.isArray(own) ? numbers(own) : lengths }];
    }),
  };
}

const rows: ReadonlyMap<string, readonly unknown[]> = new Map<string, readonly unknown[]>([
  ...Object.entries(metadata.countries),
  ...Object.entries(metadata.nonGeographic),
]);
const plans = new Map<string, NumberPlan | null>();

/** The plan of a country by its two letters, or of a calling code that belongs to no country; null for other words. */
export function planOf(name: string): NumberPlan | null {
  const known = plans.get(name);
  if (known !== undefined) return known;
  const row = rows.get(name);
  const plan = row === undefined ? null : makePlan(row);
  plans.set(name, plan);
  return plan;
}

const countries: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>(Object.entries(metadata.country_calling_codes));
const byCallingCode = new Map<string, readonly NumberPlan[]>();

/** The plans of all countries under a calling code, the main one first; empty when there is no such code. */
export function plansUnder(callingCode: string): readonly NumberPlan[] {
  const known = byCallingCode.get(callingCode);
  if (known !== undefined) return known;
  const found = (countries.get(callingCode) ?? [callingCode]).map(planOf).filter((plan) => plan !== null);
  // Only calling codes are asked for, of which there are a few hundred, or the first digits of something else.
  if (found.length > 0) byCallingCode.set(callingCode, found);
  return found;
}

/** What a national number is for, or null when no number of that plan is like it. */
export function kindInPlan(plan: NumberPlan, number: string): PhoneKind | null {
  if (!plan.pattern.test(number)) return null;
  return plan.types.find(({ pattern, lengths }) => lengths.includes(number.length) && pattern.test(number))?.kind ?? null;
}

/** Of the countries that share a calling code, the plan of the one that a national number belongs to; null where none claims it. */
export function exactPlan(callingCode: string, number: string): NumberPlan | null {
  const all = countries.has(callingCode) ? plansUnder(callingCode) : [];
  if (all.length <= 1) return all[0] ?? null;
  return all.find((plan) => (plan.leading === null ? kindInPlan(plan, number) !== null : plan.leading.test(number))) ?? null;
}
