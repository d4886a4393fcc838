import { fold } from '../../fold.ts';

/** What each country is called on its own cards and abroad. */
const names: readonly (readonly [string, string])[] = [
  ['DE', 'germany deutschland allemagne alemania germania duitsland tyskland niemcy nemecko'],
  ['AT', 'austria osterreich autriche'],
  ['CH', 'switzerland schweiz suisse svizzera'],
  ['FR', 'france frankreich francia frankrijk'],
  ['ES', 'spain espana espagne spanien spagna'],
  ['IT', 'italy italia italien italie'],
  ['PT', 'portugal'],
  ['BR', 'brazil brasil'],
  ['NL', 'netherlands nederland niederlande pays-bas holland'],
  ['BE', 'belgium belgie belgique belgien'],
  ['LU', 'luxembourg luxemburg'],
  ['GB', 'uk u.k. england scotland wales britain united-kingdom great-britain northern-ireland'],
  ['IE', 'ireland eire'],
  ['US', 'usa u.s.a. us united-states'],
  ['CA', 'canada'],
  ['MX', 'mexico'],
  ['AU', 'australia'],
  ['NZ', 'new-zealand'],
  ['SE', 'sweden sverige schweden'],
  ['NO', 'norway norge norwegen'],
  ['DK', 'denmark danmark danemark'],
  ['FI', 'finland suomi finnland'],
  ['PL', 'poland polska polen pologne'],
  ['CZ', 'czechia czech-republic ceska-republika cesko tschechien'],
  ['SK', 'slovakia slovensko'],
  ['HU', 'hungary magyarorszag'],
  ['RO', 'romania'],
  ['HR', 'croatia hrvatska'],
  ['SI', 'slovenia slovenija'],
  ['GR', 'greece hellas'],
  ['TR', 'turkey turkiye'],
  ['IN', 'india'],
  ['SG', 'singapore'],
  ['JP', 'japan'],
  ['CN', 'china'],
  ['HK', 'hong-kong'],
  ['ZA', 'south-africa'],
  ['IL', 'israel'],
  ['AE', 'united-arab-emirates uae dubai'],
  ['AR', 'argentina'],
  ['CL', 'chile'],
  ['CO', 'colombia'],
];

const codeOf = new Map(names.flatMap(([code, list]) => list.split(' ').map((name) => [name.replace(/-/g, ' '), code] as const)));

/** The country that the text is the name of, as a two-letter code, or null. */
export function countryNamed(text: string): string | null {
  const plain = fold(text)
    .replace(/^the\s+/, '')
    .replace(/[^a-z. ]/g, '')
    .trim();
  return codeOf.get(plain) ?? codeOf.get(plain.replace(/\.$/, '')) ?? null;
}

const endings: Readonly<Record<string, string>> = { uk: 'GB', com: '', net: '', org: '', eu: '', io: '', co: '', info: '', me: '', tv: '', ai: '' };

/** The country that a host's ending belongs to, or null for endings that belong to nobody. */
export function countryOfHost(host: string): string | null {
  const ending = /\.([a-z]{2})$/i.exec(host)?.[1]?.toLowerCase();
  if (ending === undefined) return null;
  return (endings[ending] ?? ending.toUpperCase()) || null;
}

/** Signs in the text itself that only one country has. */
const signs: readonly (readonly [string, RegExp])[] = [
  ['US', /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\s+\d{5}(?:-\d{4})?\b|\b(?:Inc|LLC|Corp)\b/],
  ['GB', /\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b|\b(?:Ltd|LLP|Plc)\b/],
  ['CA', /\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b/],
  ['NL', /\b\d{4}\s?[A-Z]{2}\s+\p{Lu}|\b[BN]\.?V\.?(?:\s|$)|\bV\.O\.F/u],
  ['PL', /\b\d{2}-\d{3}\s+\p{Lu}|sp\.\s?z\s?o\.\s?o|\bul\.\s/u],
  ['CZ', /s\.\s?r\.\s?o|\b\d{3}\s\d{2}\s+(?:Praha|Brno|Ostrava|Plze)/u],
  ['BR', /\b\d{5}-\d{3}\b|\bLtda\b/],
  ['PT', /\b\d{4}-\d{3}\s+\p{Lu}|\bLda\b/u],
  ['DE', /\b(?:GmbH|OHG|GbR|UG|e\.\s?K\.)|stra(?:ß|ss)e\b|str\.\s*\d|\bD-\d{5}\b/i],
  ['FR', /\b(?:SARL|SAS|SASU|EURL)\b|\b\d+,?\s+(?:bis\s+|ter\s+)?(?:rue|quai|boulevard|avenue)\b|\bCedex\b/i],
  ['IT', /\b(?:S\.r\.l|S\.p\.A|S\.a\.s|S\.n\.c)|\b(?:Via|Viale|Piazza|Corso)\s|\([A-Z]{2}\)\s*$/],
  ['ES', /\b(?:S\.L|S\.A|S\.L\.U)\b|\b(?:Calle|C\/|Avda|Plaza de|Paseo)\b/],
  ['SE', /\bAB\b|gatan\b|vägen\b/],
];

/** The country that the lines of a card point to by postcodes, street words or legal forms, or null. */
export function countryOfText(lines: readonly string[]): string | null {
  const votes = signs.map(([code, sign]) => [code, lines.filter((line) => sign.test(line)).length] as const);
  const best = votes.reduce<readonly [string, number]>((top, vote) => (vote[1] > top[1] ? vote : top), ['', 0]);
  return best[1] > 0 ? best[0] : null;
}
