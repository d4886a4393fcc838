import { countryNamed, countryOfHost, countryOfText } from './country.ts';
import { foldedWords } from '../../fold.ts';

/** Tesseract's names of the languages that cards are read in. */
export const cardLanguages = ['eng', 'deu', 'fra', 'spa', 'ita', 'por', 'nld', 'swe', 'dan', 'pol', 'ces'] as const;
export type CardLanguage = (typeof cardLanguages)[number];

const ofCountry: Readonly<Record<string, CardLanguage>> = {
  US: 'eng', GB: 'eng', IE: 'eng', CA: 'eng', AU: 'eng', NZ: 'eng', IN: 'eng', SG: 'eng', ZA: 'eng',
  DE: 'deu', AT: 'deu', CH: 'deu', LI: 'deu', LU: 'fra', FR: 'fra', BE: 'nld', NL: 'nld',
  ES: 'spa', MX: 'spa', AR: 'spa', CL: 'spa', CO: 'spa', PE: 'spa', IT: 'ita', PT: 'por', BR: 'por',
  SE: 'swe', FI: 'swe', DK: 'dan', NO: 'dan', PL: 'pol', CZ: 'ces', SK: 'ces',
};

const ofDialling: readonly (readonly [RegExp, CardLanguage])[] = [
  [/\+\s?49|\+\s?43|\+\s?41/, 'deu'],
  [/\+\s?33/, 'fra'],
  [/\+\s?34|\+\s?52|\+\s?54/, 'spa'],
  [/\+\s?39/, 'ita'],
  [/\+\s?351|\+\s?55/, 'por'],
  [/\+\s?31|\+\s?32/, 'nld'],
  [/\+\s?46|\+\s?358/, 'swe'],
  [/\+\s?45|\+\s?47/, 'dan'],
  [/\+\s?48/, 'pol'],
  [/\+\s?420|\+\s?421/, 'ces'],
  [/\+\s?44|\+\s?1\b|\+\s?353|\+\s?61/, 'eng'],
];

const words: Readonly<Record<CardLanguage, RegExp>> = {
  eng: /^(the|of|and|street|road|avenue|suite|floor|phone|mobile|cell|manager|director|sales|president|engineer|owner|inc|ltd|llc)$/,
  deu: /^(und|der|fur|mit|strasse|str|telefon|mobil|leiter|leiterin|leitung|geschaftsfuhrer|inhaber|inhaberin|vertrieb|einkauf|gmbh|kg|ohg|ag|mbh|dipl)$|strasse$|leiter(in)?$|ingenieur$|platz$/,
  fra: /^(et|rue|avenue|boulevard|quai|directeur|directrice|gerant|responsable|charge|chargee|telephone|tel|portable|societe|sarl|sas|associes|avocat|conseil)$/,
  spa: /^(y|calle|avda|plaza|paseo|movil|telefono|director|gerente|responsable|asesor|socio|jefe|asociados|exportacion)$/,
  ita: /^(via|viale|piazza|corso|cell|telefono|direttore|responsabile|commercialista|architetto|presidente|acquisti|srl|spa)$/,
  por: /^(rua|avenida|alameda|travessa|celular|telefone|diretor|diretora|gerente|arquiteta|consultora|ltda|imoveis|negocios)$/,
  nld: /^(en|telefoon|mobiel|straat|verkoopleider|adviseur|hoofd|inkoop|makelaar|commercieel|directeur|bv|nv|vof|drs)$|straat$|gracht$|laan$|weg$/,
  swe: /^(och|gatan|vagen|telefon|mobil|forsaljningschef|saljare|ab|direktor)$|gatan$|vagen$/,
  dan: /^(og|vej|gade|telefon|mobil|tlf|direktor|salgschef|aps|as)$|vej$|gade$|veien$/,
  pol: /^(ul|al|sp|zoo|telefon|kom|dyrektor|kierownik|specjalista|prezes|projektu|handlowy|radca|prawny|inzynier)$/,
  ces: /^(nam|namesti|trida|ulice|telefon|reditel|jednatel|vedouci|poradce|ico|dic|sro)$/,
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

/** The language that a card is most likely printed in, from a first rough reading of its lines; English when nothing tells. */
export function guessLanguage(lines: readonly string[]): CardLanguage {
  const votes = new Map<CardLanguage, number>();
  const vote = (language: CardLanguage | undefined, weight: number): void => {
    if (language !== undefined) votes.set(language, (votes.get(language) ?? 0) + weight);
  };
  const country = countryOfText(lines);
  if (country !== null) vote(ofCountry[country], 2);
  for (const line of lines) voteOfLine(line, vote);
  const best = [...votes].reduce<readonly [CardLanguage, number]>((top, one) => (one[1] > top[1] ? one : top), ['eng', 0.5]);
  return best[0];
}

function voteOfLine(line: string, vote: (language: CardLanguage | undefined, weight: number) => void): void {
  for (const [pattern, language] of ofDialling) if (pattern.test(line)) vote(language, 2);
  for (const [host] of line.matchAll(/[\p{L}\p{N}-]+\.[a-z]{2}(?![\p{L}.])/giu)) vote(ofCountry[countryOfHost(host) ?? ''], 1.5);
  for (const [pattern, language] of letters) vote(language, Math.min(2, line.match(pattern)?.length ?? 0));
  const named = countryNamed(line.split(',').at(-1) ?? '');
  if (named !== null) vote(ofCountry[named], 2);
  for (const word of foldedWords(line)) {
    for (const language of cardLanguages) if (words[language].test(word)) vote(language, 0.8);
  }
}
