import { describe, expect, it } from 'vitest';
import { fitPicture, nextZoom, turnOnce, zooms } from '../../renderer/components/cardView.ts';

describe('a picture in its frame', () => {
  const room = { width: 800, height: 500 };
  it.each([
    ['a wide one fills the width', { width: 1600, height: 800 }, 0, 1, { width: 800, height: 400 }],
    ['a high one fills the height', { width: 800, height: 1600 }, 0, 1, { width: 250, height: 500 }],
    ['turned, it takes the room of what lies the other way', { width: 1600, height: 800 }, 1, 1, { width: 250, height: 500 }],
    ['enlarged, it is larger than its frame', { width: 1600, height: 800 }, 0, 2, { width: 1600, height: 800 }],
    ['a tiny one is not blown up without end', { width: 40, height: 20 }, 0, 1, { width: 80, height: 40 }],
    ['one whose size is not known yet takes no room', { width: 0, height: 0 }, 0, 1, { width: 0, height: 0 }],
  ] as const)('%s', (_sentence, picture, turn, zoom, outer) => {
    expect(fitPicture(room, picture, turn, zoom).outer).toEqual(outer);
  });

  it('lies on its side before it is turned to stand', () => {
    expect(fitPicture(room, { width: 1600, height: 800 }, 3, 1).sheet).toEqual({ width: 500, height: 250 });
  });

  it('takes no room where there is none', () => {
    expect(fitPicture({ width: -10, height: 5 }, { width: 10, height: 10 }, 0, 1).outer).toEqual({ width: 0, height: 0 });
  });

  it('is enlarged step by step, and back', () => {
    expect(zooms.map((zoom) => nextZoom(zoom, 1))).toEqual([1.5, 2, 3, 4, 4]);
    expect(zooms.map((zoom) => nextZoom(zoom, -1))).toEqual([1, 1, 1.5, 2, 3]);
    expect(nextZoom(7, -1)).toBe(4);
  });

  it('is upright again after four turns', () => {
    expect(turnOnce(turnOnce(turnOnce(turnOnce(0))))).toBe(0);
  });
});
