import { foldedWords } from '../../fold.ts';
import { countryNamed, countryOfHost, countryOfText } from './country.ts';
import { cardLanguages } from './language.ts';
import type { CardLanguage } from './language.ts';
import { languagesOfName } from './nameLanguages.ts';
import { countFieldWords, countJobWords, countTradeWords } from './words.ts';

/** How much something speaks for languages; where a country speaks several, the words of the card decide among them. */
type Shares = readonly (readonly [CardLanguage, number])[];

const only = (language: CardLanguage): Shares => [[language, 1]];

const ofCountry: Readonly<Record<string, Shares>> = {
  CH: [['deu', 0.7], ['fra', 0.5], ['ita', 0.3]],
  BE: [['nld', 0.6], ['fra', 0.6]],
  LU: [['fra', 0.7], ['deu', 0.5]],
  CA: [['eng', 1], ['fra', 0.4]],
  ...Object.fromEntries(['US', 'GB', 'IE', 'AU', 'NZ', 'IN', 'SG', 'ZA'].map((country) => [country, only('eng')])),
  ...Object.fromEntries(['DE', 'AT', 'LI'].map((country) => [country, only('deu')])),
  ...Object.fromEntries(['ES', 'MX', 'AR', 'CL', 'CO', 'PE'].map((country) => [country, only('spa')])),
  FR: only('fra'), NL: only('nld'), IT: only('ita'), PT: only('por'), BR: only('por'), SE: only('swe'), FI: only('swe'),
  DK: only('dan'), NO: only('dan'), PL: only('pol'), CZ: only('ces'), SK: only('ces'),
};

const ofDialling: readonly (readonly [RegExp, string])[] = [
  [/\+\s?4[39]/, 'DE'],
  [/\+\s?41/, 'CH'],
  [/\+\s?33/, 'FR'],
  [/\+\s?34|\+\s?52|\+\s?54/, 'ES'],
  [/\+\s?39/, 'IT'],
  [/\+\s?351|\+\s?55/, 'PT'],
  [/\+\s?31/, 'NL'],
  [/\+\s?32/, 'BE'],
  [/\+\s?352/, 'LU'],
  [/\+\s?46|\+\s?358/, 'SE'],
  [/\+\s?45|\+\s?47/, 'DK'],
  [/\+\s?48/, 'PL'],
  [/\+\s?420|\+\s?421/, 'CZ'],
  [/\+\s?44|\+\s?1\b|\+\s?353|\+\s?61/, 'GB'],
];

/** Words of cards, folded: of streets, jobs, departments, numbers and slogans. */
const words: Readonly<Record<CardLanguage, RegExp>> = {
  eng: /^(the|of|and|for|your|street|road|avenue|suite|floor|phone|mobile|cell|manager|director|sales|president|engineer|owner|inc|ltd|llc|head|officer|services|since|university|college|department|associate)$/,
  deu: /^(und|der|die|fur|mit|seit|am|im|strasse|str|telefon|mobil|leiter|leitung|inhaber|vertrieb|einkauf|entwicklung|abteilung|bereich|institut|gmbh|kg|ohg|ag|mbh|dipl|prokurist|geschaftsfuhrer|kaufmannischer|praxis|kanzlei|werk|haus|medizin|qualitat)(in)?$|(strasse|leiter|ingenieur|platz|arzt|anwalt|berater|meister|referent|praxis|technik|versicherung|bau|werke|handel|allee)(in|innen|en)?$|(schaft|keit)$/,
  fra: /^(et|des|du|les|rue|avenue|boulevard|quai|directeur|directrice|gerant|gerante|responsable|chargee?|portable|societe|sarl|sas|associes|avocate?|conseil|conseiller|conseillere|cheff?e?|projet|fondateur|fondatrice|attachee?|presse|depuis|ventes|commerciale?|ressources|humaines|cabinet|editions|groupe|ingenieure?|architecte|notaire|medecin|patrimoine|bureau)$/,
  spa: /^(y|del|calle|avda|plaza|paseo|movil|telefono|directora|gerente|responsable|asesora?|socio|socia|jefe|jefa|asociados|exportacion|delegado|delegada|ventas|desde|abogad[oa]|ingenier[oa]|departamento|consultor|tecnico|compras|hermanos)$|cion$/,
  ita: /^(di|dei|della|via|viale|piazza|corso|cell|telefono|direttore|direttrice|responsabile|commercialista|architetto|presidente|acquisti|srl|spa|ufficio|tecnico|consulente|lavoro|dal|avvocato|ingegnere|vendite|amministratore|titolare|impiegat[oa])$|zione$/,
  por: /^(rua|avenida|alameda|travessa|celular|telefone|telemovel|diretora?|gerente|arquitet[oa]|consultora?|ltda|lda|imoveis|negocios|socia?|vendas|desde|engenheir[oa]|advogad[oa]|construtora|estudio)$|(cao|coes)$/,
  nld: /^(en|van|het|voor|telefoon|mobiel|straat|verkoopleider|adviseur|hoofd|inkoop|makelaar|commercieel|directeur|bv|nv|vof|drs|sinds|zaken|bestuurder|medewerker|eigenaar|verkoop|advocaat)$|(straat|gracht|laan|kade|plein|schap|ij)$/,
  swe: /^(och|gatan|vagen|telefon|mobil|forsaljningschef|saljare|ab|direktor|sedan|projektledare|chef|verkstallande|agare)$|(gatan|vagen|ledare|chef|ingenjor)$/,
  dan: /^(og|vej|gade|telefon|mobil|tlf|direktor|salgschef|aps|as|siden|leder|daglig|radgiver)$|(vej|gade|veien|leder|konsulent)$/,
  pol: /^(ul|al|sp|zoo|telefon|kom|dyrektor|kierownik|specjalista|prezes|projektu|handlowy|radca|prawny|inzynier|mgr|inz|dzial|biuro|sprzedazy|wlasciciel|doradca|zarzadu)$/,
  ces: /^(nam|namesti|trida|ulice|telefon|reditel|reditelka|jednatel|jednatelka|vedouci|poradce|ico|dic|sro|ucetni|roku|spolecnost|obchodni|oddeleni|advokat|ing|mgr|praha|brno)$/,
};

/** Letters that no other of the languages has. */
const letters: readonly (readonly [RegExp, CardLanguage])[] = [
  [/[ąęłśżźćń]/gi, 'pol'],
  [/[ěřůčď]/gi, 'ces'],
  [/ß/g, 'deu'],
  [/ñ/gi, 'spa'],
  [/ã|õ/gi, 'por'],
  [/å/gi, 'swe'],
];

/** English names are everybody’s, and English words stand on cards of all languages; whose accents only their own reader sees. */
const nameWeight = (language: CardLanguage, languages: number): number => (language === 'eng' ? 0.3 : 0.7) / languages;

/** The language that a card is most likely printed in, from a first rough reading of its lines; English when nothing tells. */
export function guessLanguage(lines: readonly string[]): CardLanguage {
  const votes = new Map<CardLanguage, number>();
  const vote = (shares: Shares | undefined, weight: number): void => {
    for (const [language, share] of shares ?? []) votes.set(language, (votes.get(language) ?? 0) + share * weight);
  };
  const country = countryOfText(lines);
  if (country !== null) vote(ofCountry[country], 2);
  for (const line of lines) voteOfLine(line, vote);
  const best = [...votes].reduce<readonly [CardLanguage, number]>((top, one) => (one[1] > top[1] ? one : top), ['eng', 0.5]);
  return best[0];
}

function voteOfLine(line: string, vote: (shares: Shares | undefined, weight: number) => void): void {
  for (const [pattern, country] of ofDialling) if (pattern.test(line)) vote(ofCountry[country], 2);
  for (const [host] of line.matchAll(/[\p{L}\p{N}-]+\.[a-z]{2}(?![\p{L}.])/giu)) vote(ofCountry[countryOfHost(host) ?? ''], 1.5);
  for (const [pattern, language] of letters) vote(only(language), Math.min(2, line.match(pattern)?.length ?? 0));
  const named = countryNamed(line.split(',').at(-1) ?? '');
  if (named !== null) vote(ofCountry[named], 2);
  for (const word of wordsOf(line)) {
    for (const language of cardLanguages) if (words[language].test(word)) vote(only(language), language === 'eng' ? 0.5 : 0.8);
    const called = languagesOfName(word);
    vote(called.map((language) => [language, nameWeight(language, called.length)]), 1);
  }
}

/** Folded words. Addresses on the web are written in no language; the first reader loses the space of "AnaSilva". */
const wordsOf = (line: string): readonly string[] =>
  foldedWords(line.replace(/\S*(?:@|www\.|https?:)\S*/giu, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));

/**
 * The language to read a line in on a card in `usual`: where it can only be a name from elsewhere, that of the name, so that "José Muñoz"
 * keeps his accents on an English card.
 */
export function languageOfLine(line: string, usual: CardLanguage): CardLanguage {
  const said = wordsOf(line);
  if (said.length > 4 || /[\d@]/.test(line) || countJobWords(line) + countTradeWords(line) + countFieldWords(line) > 0) return usual;
  const called = said.map(languagesOfName);
  if (called.some((languages) => languages.includes(usual))) return usual;
  const votes = new Map<CardLanguage, number>();
  for (const languages of called) for (const one of languages) if (one !== 'eng') votes.set(one, (votes.get(one) ?? 0) + 1 / languages.length);
  return [...votes].reduce<readonly [CardLanguage, number]>((top, one) => (one[1] > top[1] ? one : top), [usual, 0])[0];
}
