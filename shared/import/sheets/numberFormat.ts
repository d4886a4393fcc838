/** Says what a cell with a number holds, from the digits in the file. */
export type SayNumber = (digits: string) => string;

/** How a workbook counts days: from 1900, or as old Macs did from 1904. */
export type DayCount = 1900 | 1904;

/** The formats that files know by their number alone; the others of them are plain numbers. */
const knownFormats: Readonly<Record<number, string>> = {
  9: '0%', 10: '0.00%', 14: 'yyyy-mm-dd', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'm/d/yy h:mm',
  27: 'yyyy-mm-dd', 28: 'm-d', 29: 'm-d', 30: 'm-d-yy', 31: 'yyyy-mm-dd', 32: 'h:mm', 33: 'h:mm:ss', 34: 'h:mm', 35: 'h:mm:ss', 36: 'yyyy-mm-dd',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 50: 'yyyy-mm-dd', 51: 'm-d', 52: 'yyyy-mm-dd', 53: 'm-d', 54: 'm-d', 55: 'h:mm', 56: 'h:mm', 57: 'yyyy-mm-dd', 58: 'm-d',
};

/** How numbers of one format are said: days and times as ISO has them, percent, digits with what the format puts between them; all else plain. */
export function sayNumberOf(id: number, codes: ReadonlyMap<number, string>, count: DayCount): SayNumber {
  const code = codes.get(id) ?? knownFormats[id] ?? 'General';
  const section = code.split(';')[0] ?? '';
  const bare = section.replace(/"[^"]*"|\\.|[_*]./g, '');
  if (bare.includes('%')) return (digits) => percent(digits);
  const kind = dateKind(bare);
  if (kind !== null) return (digits) => sayDate(digits, kind, count);
  const pattern = digitPattern(section);
  return pattern === null ? plainNumber : (digits) => fill(pattern, plainNumber(digits));
}

/** A number as one writes it: never in powers of ten, and without the noise behind the fifteenth digit that no spreadsheet shows. */
export function plainNumber(digits: string): string {
  const text = digits.trim();
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
  const short = String(Number(value.toPrecision(15)));
  return short.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : short;
}

function percent(digits: string): string {
  const value = Number(digits.trim());
  return digits.trim() === '' || !Number.isFinite(value) ? digits : `${plainNumber(String(Number((value * 100).toPrecision(15))))}%`;
}

interface DateKind {
  readonly day: boolean;
  readonly time: boolean;
}

/** Whether a format without its quoted words shows a day, a time, both, or neither (null). */
function dateKind(bare: string): DateKind | null {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(bare);
  const letters = bare.replace(/\[[^\]]*\]/g, '').replace(/general|am\/pm|a\/p/gi, '').toLowerCase();
  const time = elapsed || /[hs]/.test(letters);
  // Between hours and seconds an "m" means minutes.
  const day = /[dy]/.test(letters) || (letters.includes('m') && !time);
  return day || time ? { day, time } : null;
}

const dayMs = 86_400_000;
/** The last day of the year 9999, counted from 1900. */
const lastDay = 2_958_466;

function sayDate(digits: string, { day, time }: DateKind, count: DayCount): string {
  const value = Number(digits.trim());
  if (digits.trim() === '' || !Number.isFinite(value) || value < 0 || value >= lastDay) return plainNumber(digits);
  const ms = Math.round(value * 86_400) * 1_000;
  if (!day) return timeOf(ms % dayMs, Math.floor(ms / dayMs) * 24);
  // 1900 was no leap year, but the first spreadsheets had a 29th of February in it.
  const begin = count === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, value < 60 ? 31 : 30);
  const date = new Date(begin + Math.floor(ms / dayMs) * dayMs).toISOString().slice(0, 10);
  return time && ms % dayMs !== 0 ? `${date} ${timeOf(ms % dayMs, 0)}` : date;
}

function timeOf(ms: number, hoursBefore: number): string {
  const [hours, minutes, seconds] = [Math.floor(ms / 3_600_000) + hoursBefore, Math.floor(ms / 60_000) % 60, Math.floor(ms / 1_000) % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(hours)}:${two(minutes)}${seconds === 0 ? '' : `:${two(seconds)}`}`;
}

/** A format of nothing but digits and words around them: the digits of a postcode, of a phone. */
interface DigitPattern {
  readonly signs: readonly (string | typeof zero | typeof digit)[];
}
const zero = Symbol('a digit, 0 where there is none');
const digit = Symbol('a digit, nothing where there is none');

function digitPattern(section: string): DigitPattern | null {
  const signs: (string | symbol)[] = [];
  for (const [sign] of section.matchAll(/"[^"]*"|\\.|[_*].|./gs)) {
    if (sign === '0') signs.push(zero);
    else if (sign === '#' || sign === '?') signs.push(digit);
    else if (sign.startsWith('"')) signs.push(sign.slice(1, -1));
    else if (sign.startsWith('\\')) signs.push(sign.slice(1));
    else if (/^[ ()+\-/]$/.test(sign)) signs.push(sign);
    else if (!/^[_*]/.test(sign)) return null;
  }
  const digits = signs.filter((sign) => typeof sign === 'symbol').length;
  // "0" alone only rounds.
  return digits === 0 || signs.length === digits && digits === 1 ? null : { signs: signs as DigitPattern['signs'] };
}

/** The digits of a whole number put into the format from its end; those for which it has no place stand where its first place is. */
function fill({ signs }: DigitPattern, number: string): string {
  if (!/^\d+$/.test(number)) return number;
  const first = signs.findIndex((sign) => typeof sign === 'symbol');
  let [left, filled] = [number, ''];
  for (let at = signs.length - 1; at >= 0; at -= 1) {
    const sign = signs[at] ?? '';
    if (typeof sign === 'string') filled = sign + filled;
    else if (at === first) filled = (left === '' && sign === zero ? '0' : left) + filled;
    else {
      filled = (left === '' && sign === zero ? '0' : left.slice(-1)) + filled;
      left = left.slice(0, -1);
    }
  }
  return filled.trim();
}
