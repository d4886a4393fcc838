import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundingBox, boxQuad, homography, mapQuad } from '../../../../shared/import/card/geometry.ts';
import type { Box, Quad } from '../../../../shared/import/card/reading.ts';
import { spotOnCard } from '../../../../shared/import/card/spot.ts';
import type { Spot } from '../../../../shared/import/card/spot.ts';

const unit = boxQuad({ x: 0, y: 0, width: 1, height: 1 });
const flat: Quad = [[100, 200], [1100, 200], [1100, 800], [100, 800]];

/** A card of 1000 × 600 pixels turned around its middle. */
function turned(degrees: number): Quad {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const at = (x: number, y: number): readonly [number, number] => [1000 + x * cos - y * sin, 1000 + x * sin + y * cos];
  return [at(-500, -300), at(500, -300), at(500, 300), at(-500, 300)];
}

/** The box that the reader gives for print at a place of the card. */
function boxOf(quad: Quad, spot: Spot): Box {
  return boundingBox(mapQuad(homography(unit, quad)!, boxQuad(spot)));
}

function expectNear(got: Spot | null, wanted: Spot, digits = 3): void {
  expect(got).not.toBeNull();
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(got![side], side).toBeCloseTo(wanted[side], digits);
}

describe('the place of print on a card', () => {
  const line: Spot = { x: 0.1, y: 0.4, width: 0.5, height: 0.08 };

  it('lies where it does in the picture when the card was photographed straight', () => {
    expectNear(spotOnCard(flat, { x: 200, y: 440, width: 500, height: 48 }), line);
  });

  it.each([90, 180, 270])('is found on a card turned by %d degrees', (degrees) => {
    expectNear(spotOnCard(turned(degrees), boxOf(turned(degrees), line)), line);
  });

  it.each([3, -12, 25, 100, 200])('is not blown up where the card lies askew by %d degrees', (degrees) => {
    expectNear(spotOnCard(turned(degrees), boxOf(turned(degrees), line)), line);
  });

  it('keeps its middle and stays thin at half a quarter turn, where a box doesn’t tell long from high', () => {
    const spot = spotOnCard(turned(45), boxOf(turned(45), line))!;
    expect(spot.y + spot.height / 2).toBeCloseTo(line.y + line.height / 2, 2);
    expect(spot.height).toBeLessThan(0.15);
  });

  it('follows a card seen at an angle', () => {
    const quad: Quad = [[100, 100], [1000, 180], [980, 700], [140, 820]];
    expectNear(spotOnCard(quad, boxOf(quad, line)), line, 1);
  });

  it.each<readonly [string, Quad, Box]>([
    ['a box without a size', flat, { x: 300, y: 300, width: 0, height: 20 }],
    ['a box beside the card', flat, { x: 2000, y: 300, width: 50, height: 20 }],
    ['a card without an area', [[0, 0], [10, 0], [20, 0], [30, 0]], { x: 1, y: 0, width: 5, height: 5 }],
    ['a card of one point', [[5, 5], [5, 5], [5, 5], [5, 5]], { x: 1, y: 0, width: 5, height: 5 }],
    ['numbers that are none', [[0, 0], [Number.NaN, 0], [10, 10], [0, 10]], { x: 1, y: 0, width: 5, height: 5 }],
  ])('is nowhere for %s', (_sentence, quad, box) => {
    expect(spotOnCard(quad, box)).toBeNull();
  });

  it('never leaves the card, and never throws, whatever the numbers', () => {
    const number = fc.double({ min: -1e6, max: 1e6 });
    const point = fc.tuple(number, number);
    fc.assert(
      fc.property(fc.tuple(point, point, point, point), fc.record({ x: number, y: number, width: number, height: number }), (quad, box) => {
        const spot = spotOnCard(quad, box);
        if (spot === null) return;
        expect(Math.min(spot.x, spot.y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(spot.x + spot.width, spot.y + spot.height)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
