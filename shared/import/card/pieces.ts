import type { Box, TextLine } from './reading.ts';

/** A part of a line that belongs together. `line` numbers the lines of the card from the top. */
export interface Piece {
  readonly text: string;
  readonly line: number;
  readonly confidence: number;
  readonly box: Box;
  /** Other readings of the same text; only known where it is a whole line. */
  readonly others: readonly string[];
}

/** Stands where something was taken out of a line, so that what was on its left and right stays apart. */
export const gap = '\u0001';

const separators = /\s*[|¦•·●▪■◆►»«]\s*|\s+[-–—]\s+|\s{3,}|\u0001/u;

/** What is left of the lines after everything with a form of its own was taken out, cut where the print has a separator. */
export function cutPieces(lines: readonly TextLine[], left: readonly string[]): readonly Piece[] {
  return left.flatMap((rest, index) => {
    const line = lines[index];
    if (line === undefined) return [];
    const parts = rest.split(separators);
    let from = 0;
    return parts.flatMap((part) => {
      const text = trimNoise(part);
      const at = Math.max(from, rest.indexOf(part, from));
      from = at + part.length;
      if (text === '') return [];
      const box = partOf(line.box, at, part.length, rest.length);
      const others = parts.length === 1 && rest === line.text ? line.alternatives.map(trimNoise) : [];
      return [{ text, line: index, confidence: line.confidence, box, others }];
    });
  });
}

/** Where in a line's box a part of its letters must be, taking them all as equally wide. */
export function partOf(box: Box, at: number, length: number, whole: number): Box {
  const unit = box.width / Math.max(1, whole);
  return { x: box.x + at * unit, y: box.y, width: length * unit, height: box.height };
}

/** Icons, rules and dirt are read as stray signs at the ends; "& Co. KG" on a line of its own is none of them. */
function trimNoise(text: string): string {
  if (isTail(text)) return text.trim();
  return text
    .replace(/^[^\p{L}\p{N}(@#"“„+]+/u, '')
    .replace(/[^\p{L}\p{N}.)!?"”%+]+$/u, '')
    .replace(/^(?:[^\p{L}\p{N}]{1,2}\s)+/u, '')
    .trim();
}

/** The end of a company's name when it did not fit on the line: "& Co. KG", "mbH", "& Associés". */
export const isTail = (text: string): boolean =>
  /^(?:[&+]\s*(?:co|cie|company|s[oö]hne|sons?|partners?|associ\p{L}+)\b.*|(?:g?mbh|kg|co\.?\s?kg|ltd|limited|inc|llc|s\.?\s?r\.?\s?l|b\.?v|s\.\s?a|sp\.\s?z\s?o\.\s?o)\.?)$/iu.test(text.trim());

/** The box around all of them. */
export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
