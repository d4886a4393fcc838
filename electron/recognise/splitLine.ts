import type { Point, Quad } from '../../shared/import/card/reading.ts';
import type { LineCharacter } from './paddleRead.ts';

/** From the middle of one letter to that of the next, in line heights: even spaced-out capitals stand closer. */
const apart = 2.4;
/** And how many times as far as the letters of the same line usually do. */
const timesUsual = 4;
/** What belongs to a letter on either side of its middle, in line heights. */
const around = 0.7;

/** The two parts of a line with a wide gap in it, or null where there is none; `long` is the line's length in line heights. */
export function splitAtGap(quad: Quad, letters: readonly LineCharacter[], long: number): readonly [Quad, Quad] | null {
  const solid = letters.filter(({ text }) => text.trim() !== '');
  const gaps = solid.slice(1).map(({ at }, index) => ({ left: solid[index]?.at ?? at, right: at }));
  const widest = gaps.reduce((best, gap) => (gap.right - gap.left > best.right - best.left ? gap : best), { left: 0, right: 0 });
  const usual = gaps.map(({ left, right }) => right - left).sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  if (widest.right - widest.left <= Math.max(apart / long, timesUsual * usual)) return null;
  const { left, right } = widest;
  return [part(quad, 0, left + around / long), part(quad, right - around / long, 1)];
}

function part([a, b, c, d]: Quad, from: number, to: number): Quad {
  const between = ([ax, ay]: Point, [bx, by]: Point, at: number): Point => [ax + (bx - ax) * at, ay + (by - ay) * at];
  return [between(a, b, from), between(a, b, to), between(d, c, to), between(d, c, from)];
}
