import type { PhoneKind } from './contact.ts';
import { exactPlan, kindInPlan, planOf, plansUnder, type NumberPlan } from './numberPlan.ts';

/** A number taken apart: its national part, and the plan it was found under. */
export interface PlainNumber {
  readonly e164: string;
  readonly callingCode: string;
  readonly national: string;
  readonly plan: NumberPlan;
}

/** What reading a number came to: found, certainly no number, or a case for libphonenumber itself. */
export type PlainReading = PlainNumber | 'none' | 'unsure';

/**
 * Reads a number of digits, spaces, dots, brackets and hyphens as libphonenumber does: with `+` in front, or of the country `region`
 * (two capitals). `e164` of a found number has a possible length.
 */
export function readPlainNumber(number: string, region: string | undefined): PlainReading {
  if (number.length > 250 || !/^\+?[\d ().-]+$/.test(number)) return 'unsure';
  const digits = number.replace(/\D/g, '');
  if (digits.length < 3) return 'unsure';
  if (number.startsWith('+')) return readInternational(digits);
  const plan = region === undefined ? null : planOf(region);
  return plan === null ? 'none' : readNational(digits, plan);
}

function readInternational(digits: string): PlainReading {
  if (digits.startsWith('0')) return 'none';
  for (let length = 1; length <= 3; length++) {
    const [plan] = plansUnder(digits.slice(0, length));
    if (plan !== undefined) return finish(plan, digits.slice(length));
  }
  return 'none';
}

function readNational(digits: string, plan: NumberPlan): PlainReading {
  if (plan.abroad.test(digits)) return 'unsure';
  if (!digits.startsWith(plan.callingCode)) return finish(plan, digits);
  const shorter = digits.slice(plan.callingCode.length);
  const [asItIs, without] = [withoutPrefix(plan, digits), withoutPrefix(plan, shorter)];
  if (asItIs === null || without === null) return 'unsure';
  const better = !plan.pattern.test(asItIs) && plan.pattern.test(without);
  const [main] = plansUnder(plan.callingCode);
  return (better || isTooLong(plan, asItIs)) && main !== undefined ? finish(main, shorter) : finish(plan, digits);
}

const isTooLong = ({ lengths }: NumberPlan, number: string): boolean => (lengths.at(-1) ?? 0) < number.length;

/** The ITU's limits, with two more digits for Germany. */
const [leastDigits, mostDigits] = [2, 17];

function finish(plan: NumberPlan, digits: string): PlainReading {
  const national = withoutPrefix(plan, digits);
  if (national === null) return 'unsure';
  if (national.length < leastDigits || national.length > mostDigits) return 'none';
  const { callingCode } = plan;
  const possible = isPossible(plan, national);
  return possible ? { e164: `+${callingCode}${national}`, callingCode, national, plan } : 'none';
}

/** Most often all countries of a calling code agree, and nobody has to find out which one it is. */
function isPossible(plan: NumberPlan, national: string): boolean {
  const fits = ({ lengths }: NumberPlan): boolean => lengths.includes(national.length);
  const all = plansUnder(plan.callingCode);
  const agreed = fits(plan);
  return all.every((one) => fits(one) === agreed) ? agreed : fits(exactPlan(plan.callingCode, national) ?? plan);
}

/** A national number without what is dialled before it at home; null where it takes more than cutting that off. */
function withoutPrefix(plan: NumberPlan, digits: string): string | null {
  const found = digits === '' ? null : (plan.prefix?.exec(digits) ?? null);
  if (found === null) return digits;
  if (found.length > 1 && found.at(-1)) return null;
  const rest = digits.slice(found[0].length);
  if (rest === digits || (plan.pattern.test(digits) && !plan.pattern.test(rest))) return digits;
  const { lengths } = exactPlan(plan.callingCode, rest) ?? plan;
  const possible = lengths.includes(rest.length) || (lengths.at(-1) ?? 0) < rest.length;
  return possible ? rest : digits;
}

/** What a number is for, by its digits; null when there is no such number, as far as the plan of its country tells. */
export function kindOfPlain({ plan, callingCode, national }: PlainNumber): PhoneKind | null {
  return kindInPlan(exactPlan(callingCode, national) ?? plan, national);
}
