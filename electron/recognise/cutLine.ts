import type { Quad } from '../../shared/import/card/reading.ts';
import { quadSize } from './geometry.ts';
import { invert, makeRaster, toGrey } from './raster.ts';
import type { Raster } from './raster.ts';
import { warp } from './warp.ts';

/** Lines of more than some 60 characters are two that the finder took for one, and cost as much as ten. */
const widest = 2400;

/** One line of text as an upright strip of the given height, smoothly scaled; null when its corners lie on a line. */
export function cutLine(picture: Raster, quad: Quad, height: number): Raster | null {
  const size = quadSize(quad);
  const width = Math.min(widest, Math.max(16, Math.round((size.width / Math.max(1, size.height)) * height)));
  // Thin strokes vanish between samples when a large line is scaled down in one step.
  const times = Math.min(4, Math.max(1, Math.round(size.height / height)));
  const large = warp(picture, quad, width * times, height * times);
  return large === null || times === 1 ? large : average(large, times);
}

function average({ width, height, channels, data }: Raster, times: number): Raster {
  const [wide, high] = [Math.floor(width / times), Math.floor(height / times)];
  const out = new Uint8Array(wide * high * channels);
  let to = 0;
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      for (let c = 0; c < channels; c += 1) {
        let sum = 0;
        for (let dy = 0; dy < times; dy += 1) {
          let at = ((y * times + dy) * width + x * times) * channels + c;
          for (let dx = 0; dx < times; dx += 1, at += channels) sum += data[at] ?? 0;
        }
        out[to] = sum / (times * times);
        to += 1;
      }
    }
  }
  return makeRaster(wide, high, channels, out);
}

/** The grey value that best parts ink from paper (Otsu), and how much of the strip is darker. */
function threshold(grey: Uint8Array): { readonly value: number; readonly darker: number } {
  const counts = new Float64Array(256);
  let total = 0;
  for (const value of grey) {
    counts[value] = (counts[value] ?? 0) + 1;
    total += value;
  }
  let [below, sumBelow, best, value, darker] = [0, 0, -1, 128, 0.5];
  for (let level = 0; level < 256; level += 1) {
    below += counts[level] ?? 0;
    sumBelow += level * (counts[level] ?? 0);
    const above = grey.length - below;
    if (below === 0 || above === 0) continue;
    const apart = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (apart > best) [best, value, darker] = [apart, level, below / grey.length];
  }
  return { value, darker };
}

/** A strip as Tesseract likes it: grey, dark on light, of full contrast, with paper around it. */
export function forTesseract(strip: Raster, margin: number): Raster {
  const plain = toGrey(strip);
  const grey = threshold(plain.data).darker > 0.55 ? invert(plain) : plain;
  const sorted = Uint8Array.from(grey.data).sort();
  const low = sorted[Math.floor(sorted.length * 0.01)] ?? 0;
  const high = sorted[Math.floor(sorted.length * 0.9)] ?? 255;
  const scale = 255 / Math.max(1, high - low);
  const [width, height] = [grey.width + 2 * margin, grey.height + 2 * margin];
  const out = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < grey.height; y += 1) {
    for (let x = 0; x < grey.width; x += 1) {
      const value = ((grey.data[y * grey.width + x] ?? 0) - low) * scale;
      out[(y + margin) * width + x + margin] = Math.min(255, Math.max(0, value));
    }
  }
  return makeRaster(width, height, 1, out);
}
