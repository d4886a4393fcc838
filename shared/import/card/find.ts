import type { Box, TextLine } from './reading.ts';
import { gap, partOf } from './pieces.ts';

/** Something with a form of its own that was found in a line. `before` is what stands in front of it, back to the last find. */
export interface Found {
  readonly value: string;
  readonly before: string;
  readonly line: number;
  readonly confidence: number;
  readonly box: Box;
}

/** A place in a line's text, and what it says there; null from a reader means: this is none after all. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface Findings {
  readonly found: readonly Found[];
  /** The lines' texts with the finds replaced by `gap`. */
  readonly left: readonly string[];
}

/** Takes everything that `matches` finds out of the lines. */
export function takeOut(
  lines: readonly TextLine[],
  left: readonly string[],
  matches: (text: string) => readonly Match[],
): Findings {
  const found: Found[] = [];
  const rest = left.map((text, index) => {
    const line = lines[index];
    if (line === undefined) return text;
    let cut = '';
    let from = 0;
    for (const { start, end, value } of matches(text)) {
      const before = text.slice(from, start);
      const box = partOf(line.box, start, end - start, text.length);
      found.push({ value, before: before.split(gap).at(-1) ?? '', line: index, confidence: line.confidence, box });
      cut += before + gap;
      from = end;
    }
    return cut + text.slice(from);
  });
  return { found, left: rest };
}
