import { countryNamed } from './country.ts';
import { fold } from '../../fold.ts';
import { boxAround } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { Box } from './reading.ts';

const upper = '\\p{Lu}[\\p{L}.\'’-]+';

/** Postcodes with the place that belongs to them. */
const postcodes: readonly RegExp[] = [
  /\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b/,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b/,
  /\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b/,
  /\b\d{4}\s?[A-Z]{2}\s+\p{Lu}/u,
  new RegExp(`(?:^|[\\s,])(?:[A-Z]{1,3}[- ])?\\d{4,5}\\s+${upper}`, 'u'),
  new RegExp(`\\b\\d{2}-\\d{3}\\s+${upper}`, 'u'),
  new RegExp(`\\b\\d{3}\\s\\d{2}\\s+${upper}`, 'u'),
  /\b\d{5}-\d{3}\b/,
  /\b\d{4}-\d{3}\b/,
  new RegExp(`${upper},?\\s+(?:[A-Z]{2,3}\\s+)?\\d{4,6}$`, 'u'),
];

/** Folded; words that begin or end the name of a street. */
const streetStart =
  /^(?:c\/\s?\p{L}|(?:\d+[a-z]?\s*(?:bis|ter)?,?\s+)?(?:rue|avenue|av|ave|boulevard|bd|bld|place|quai|chemin|route|impasse|allee|cours|square|strasse|via|viale|v\.le|piazza|p\.zza|p\.za|corso|c\.so|largo|vicolo|strada|localita|calle|avda|avenida|paseo|pso|plaza|pza|pl|carrer|ronda|camino|gran via|poligono|rua|r|alameda|al|travessa|praca|estrada|rodovia|ul|ulica|aleja|aleje|plac|os|trida|tr|nam|namesti|ulice|nabrezi|am|an der|im|in der|auf der|zum|zur|unter den|van|postfach|po box|p\.o\. box|apartado|bp|cp|floor|suite|ste|unit|level|building|bldg|piso|etage|og)\b[.,\s])/u;
const streetEnd =
  /(?:strasse|str|gasse|weg|platz|allee|ring|damm|ufer|steig|stieg|markt|chaussee|promenade|kamp|hof|berg|tor|graben|turm|straat|laan|gracht|plein|kade|singel|dijk|dreef|steeg|gatan|vagen|torget|grand|gade|vej|veien|vei|gata|plads|stræde|katu|tie)\b\.?,?\s*(?:nr\.?\s*)?\d/;
const streetEnglish =
  /\d.*\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|blvd|boulevard|court|ct|square|sq|parkway|pkwy|highway|hwy|terrace|place|pl|plaza|circle|cir|trail|row|hill|close|crescent|gate|quay|wharf|gardens|grove|mews|park|broadway|loop|alley|turnpike|pike)\b/;
const roomInHouse = /\b(?:floor|suite|ste|unit|level|room|building|bldg|apt|house|tower|park|centre|center|etage|piso|planta|stock|interno|scala|sala|bloco|andar)\b/;

/** Registrations and licences, folded: what they are called, and their number. */
export const registration =
  /\b(?:ust|uid|vat|tva|partita iva|p\.? ?iva|nif|cif|nip|regon|krs|ico|dic|siret|siren|rcs|hrb|company no|reg\.? no|registered|lic\.? ?(?:#|no|nr)|license|nmls|dre|kvk|btw|iban|bic|cnpj|cpf|creci|tax id|steuernummer)\b.*\d/;

export type AddressPart = 'sure' | 'country' | 'room' | 'maybe' | 'no';

/** What part of an address a piece of text is: `sure` has a street or a postcode; `maybe` is a name with a number, which only its neighbours can explain. */
export function addressPart(text: string): AddressPart {
  const plain = fold(text);
  if (countryNamed(text) !== null) return 'country';
  if (/@|www\.|:\/\//.test(plain)) return 'no';
  if (registration.test(plain) || /^[^\d]*\b(?:1[89]|20)\d\d$/.test(plain)) return 'no';
  if (postcodes.some((pattern) => pattern.test(text))) return 'sure';
  if (streetEnd.test(plain) || (/\d/.test(plain) && (streetEnglish.test(plain) || streetStart.test(plain)))) return 'sure';
  if (roomInHouse.test(plain) && /\d/.test(plain)) return 'room';
  if (/^[\p{L}][\p{L}\s.'’-]{2,},?\s+\d{1,4}\s?[a-z]?(?:[/-]\d+)?(?:,.*)?$/iu.test(text)) return 'maybe';
  if (/^\d{1,5}[a-z]?,?\s+\p{Lu}[\p{L}'’-]+/u.test(text)) return 'maybe';
  return 'no';
}

/** Readers lose the space between a street and its number. */
const tidy = (text: string): string => text.replace(/[,;\s]+$/, '').replace(/(\p{Ll}{4,})(?=\d)/gu, '$1 ');

export interface FoundAddress {
  readonly text: string;
  readonly country: string | null;
  readonly confidence: number;
  readonly boxes: readonly Box[];
  /** The pieces that are used up. */
  readonly pieces: readonly Piece[];
}

const near = (a: Piece, b: Piece): boolean => {
  const height = Math.max(a.box.height, b.box.height);
  const below = Math.min(Math.abs(b.box.y - (a.box.y + a.box.height)), Math.abs(a.box.y - (b.box.y + b.box.height)));
  const shared = Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x);
  return a.line === b.line || (below < 1.2 * height && shared > 0);
};

/** The address on a card, in the order in which it is printed, its parts joined by commas; null when there is none. */
export function findAddress(pieces: readonly Piece[]): FoundAddress | null {
  const parts = pieces.map((piece) => ({ piece, part: addressPart(piece.text) }));
  const first = parts.find(({ part }) => part === 'sure');
  if (first === undefined) return null;
  const chosen = new Set([first.piece]);
  // Grows from line to neighbouring line, so that a second address elsewhere on the card stays out.
  for (let before = 0; before < chosen.size; ) {
    before = chosen.size;
    for (const { piece, part } of parts) {
      if (part !== 'no' && [...chosen].some((one) => near(one, piece))) chosen.add(piece);
    }
  }
  const used = pieces.filter((piece) => chosen.has(piece));
  const text = used.map((piece) => tidy(piece.text)).join(', ');
  if (text.length < 6) return null;
  const countries = used.flatMap((piece) => countryNamed(piece.text) ?? countryNamed(piece.text.split(/[,\s]+/).at(-1) ?? '') ?? []);
  return {
    text,
    country: countries[0] ?? null,
    confidence: used.reduce((sum, piece) => sum + piece.confidence, 0) / used.length,
    boxes: [boxAround(used.map((piece) => piece.box))],
    pieces: used,
  };
}
