import { getCountries } from 'libphonenumber-js/max';

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;

const alsoCalled: readonly (readonly [string, string])[] = [
  ['usa', 'US'],
  ['us', 'US'],
  ['unitedstatesofamerica', 'US'],
  ['america', 'US'],
  ['uk', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['greatbritain', 'GB'],
  ['northernireland', 'GB'],
  ['czechrepublic', 'CZ'],
  ['tschechien', 'CZ'],
  ['holland', 'NL'],
  ['uae', 'AE'],
  ['korea', 'KR'],
  ['southkorea', 'KR'],
  ['russia', 'RU'],
];

const key = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

let names: ReadonlyMap<string, string> | null = null;

/** Country names in all the languages lists come in; made at the first question, for it takes some milliseconds. */
function countryNames(): ReadonlyMap<string, string> {
  if (names !== null) return names;
  const table = new Map<string, string>();
  for (const language of languages) {
    const display = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of getCountries()) table.set(key(display.of(code) ?? code), code);
  }
  for (const [name, code] of alsoCalled) table.set(name, code);
  for (const code of getCountries()) table.set(code.toLowerCase(), code);
  names = table;
  return table;
}

/** The two-letter code of a country by its name in one of seven languages or its code; null for other words. */
export function countryCode(name: string): string | null {
  return countryNames().get(key(name)) ?? null;
}

const allCountries: ReadonlySet<string> = new Set(getCountries());

/** Endings of countries that are sold to everybody: a company under them can be anywhere. */
const soldEndings = new Set('ac ai am as bz cc cd cv dj fm gg gl im io la li ly me ms mu nu pw re sc sh so st sx tk tl to tv vc vg ws'.split(' '));

/** The two-letter country that the ending of a domain tells ("ana@firma.de" is German), or null where it tells none. */
export function countryOfDomain(address: string): string | null {
  const ending = /\.([a-z]{2})(?:[:/?#].*)?$/i.exec(address)?.[1]?.toUpperCase() ?? '';
  if (ending === '' || soldEndings.has(ending.toLowerCase())) return null;
  return ending === 'UK' ? 'GB' : allCountries.has(ending) ? ending : null;
}
