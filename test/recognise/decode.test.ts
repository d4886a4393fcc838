import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { decode, longestSide } from '../../electron/recognise/decode.ts';

/** Left half red, right half blue, so that every turn shows. */
const twoColours = async (): Promise<Sharp> => {
  const half = await sharp({ create: { width: 40, height: 60, channels: 3, background: '#ff0000' } }).png().toBuffer();
  return sharp({ create: { width: 80, height: 60, channels: 3, background: '#0000ff' } }).composite([{ input: half, left: 0, top: 0 }]);
};

describe('decoding', () => {
  test.each(['jpeg', 'png', 'webp', 'tiff', 'avif'] as const)('%s is known by its bytes, whatever it is called', async (format) => {
    const bytes = await (await twoColours()).toFormat(format).toBuffer();
    const decoded = await decode('card.txt', bytes);
    expect(decoded).toMatchObject({ ok: true, width: 80, height: 60, picture: { width: 80, height: 60, channels: 3 } });
  });

  test('a grey picture has three channels afterwards', async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#808080' } }).greyscale().png().toBuffer();
    const decoded = await decode('grey.png', bytes);
    expect(decoded.ok && [...decoded.picture.data.subarray(0, 3)]).toEqual([128, 128, 128]);
  });

  test('a see-through picture lies on white', async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    const decoded = await decode('clear.png', bytes);
    expect(decoded.ok && [...decoded.picture.data.subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  test.each([
    [1, 80, 60, 'left'],
    [3, 80, 60, 'right'],
    [6, 60, 80, 'top'],
    [8, 60, 80, 'bottom'],
  ] as const)('EXIF orientation %i makes %i × %i with red at the %s', async (orientation, width, height, side) => {
    const bytes = await (await twoColours()).withMetadata({ orientation }).png().toBuffer();
    const decoded = await decode('turned.png', bytes);
    if (!decoded.ok) throw new Error(decoded.problem.message);
    expect([decoded.width, decoded.height]).toEqual([width, height]);
    const at = { left: [2, height / 2], right: [width - 3, height / 2], top: [width / 2, 2], bottom: [width / 2, height - 3] }[side];
    const start = ((at[1] ?? 0) * width + (at[0] ?? 0)) * 3;
    expect([...decoded.picture.data.subarray(start, start + 3)]).toEqual([255, 0, 0]);
  });

  test('a large picture is scaled down, and its own size is kept beside it', async () => {
    const bytes = await sharp({ create: { width: 6400, height: 3000, channels: 3, background: '#ffffff' } }).jpeg().toBuffer();
    const decoded = await decode('large.jpg', bytes);
    expect(decoded).toMatchObject({ ok: true, width: 6400, height: 3000, picture: { width: longestSide, height: 1500 } });
  });
});
