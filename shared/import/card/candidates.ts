import { registration } from './address.ts';
import { fold, foldedWords } from '../../fold.ts';
import { boxAround, isTail } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { Box } from './reading.ts';

/** A text on the card that may be the name, the job or the company: one piece, or two that belong together. */
export interface Candidate {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly confidence: number;
  readonly box: Box;
  /** Height of the print, as that of one line. */
  readonly size: number;
  /** True for a reading that is not the best one of its line. */
  readonly second: boolean;
}

/** Words that stand before a number, an address or a link; alone they say nothing. */
const labels = new Set(
  `t tel telefon telephone telefono telefone phone fon ph p m mob mobile mobil movil movel cell cellulare celular handy gsm
  portable f fax telefax d direct direkt o office buro bureau e email mail w web website internet www url http https a address adresse
  skype twitter x linkedin facebook instagram xing telefoon mobiel tlf tel/fax kom komorka komorkowy cel fijo fixe ligne
  directe standard zentrale durchwahl correo courriel posta sito site vat in follow us on`.split(/\s+/),
);

const isLabel = (text: string): boolean => foldedWords(text).every((word) => labels.has(word) || /^[a-z]$/.test(word));

/** Not a word of a person, a job or a company: labels, handles, numbers of all kinds, and what is too short to tell. */
function saysNothing({ text }: Piece): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  const digits = text.replace(/\D/g, '').length;
  return letters < 2 || digits >= letters || isLabel(text) || /^@\S+$/.test(text) || text.startsWith('#');
}

function fromPieces(pieces: readonly Piece[]): Candidate {
  const heights = pieces.map((piece) => piece.box.height);
  return {
    text: pieces.map((piece) => piece.text).join(' '),
    pieces,
    confidence: Math.min(...pieces.map((piece) => piece.confidence)),
    box: boxAround(pieces.map((piece) => piece.box)),
    size: Math.max(...heights),
    second: false,
  };
}

/** True when `below` may continue `above`: right under it, in the same size, and set to the same edge or middle. */
function continues(above: Piece, below: Piece): boolean {
  const small = Math.min(above.box.height, below.box.height);
  const large = Math.max(above.box.height, below.box.height);
  const between = below.box.y - (above.box.y + above.box.height);
  // A tail is short and has few letters that go below the line; on a card at an angle its box is much lower.
  const tail = isTail(below.text);
  if (large > (tail ? 2 : 1.45) * small || between > 0.9 * large || between < (tail ? -1.3 : -0.6) * small) return false;
  const middle = (box: Box): number => box.x + box.width / 2;
  const right = (box: Box): number => box.x + box.width;
  const offsets = [above.box.x - below.box.x, middle(above.box) - middle(below.box), right(above.box) - right(below.box)];
  return Math.min(...offsets.map(Math.abs)) < 1.2 * large;
}

/** Every candidate of a card: the pieces that say something, and pairs of them that may be one text in two lines. */
export function findCandidates(pieces: readonly Piece[]): readonly Candidate[] {
  const useful = pieces.filter((piece) => !saysNothing(piece) && !registration.test(fold(piece.text)));
  const pairs = useful.flatMap((above) =>
    useful.filter((below) => below.line !== above.line && continues(above, below)).map((below) => fromPieces([above, below])),
  );
  const singles = useful.map((piece) => fromPieces([piece]));
  const others = useful.flatMap((piece) => piece.others.filter((text) => text !== '').map((text) => ({ ...fromPieces([piece]), text, second: true })));
  return [...singles, ...others, ...pairs];
}
