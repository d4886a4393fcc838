/** Pixels in memory: rows from the top, `channels` bytes each, 3 = RGB, 1 = grey. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

export function makeRaster(width: number, height: number, channels: 1 | 3, data?: Uint8Array): Raster {
  return { width, height, channels, data: data ?? new Uint8Array(width * height * channels) };
}

/** Grey as the eye sees it; a grey raster is returned as it is. */
export function toGrey(picture: Raster): Raster {
  if (picture.channels === 1) return picture;
  const count = picture.width * picture.height;
  const data = new Uint8Array(count);
  const from = picture.data;
  for (let i = 0, j = 0; i < count; i += 1, j += 3) {
    data[i] = ((from[j] ?? 0) * 77 + (from[j + 1] ?? 0) * 150 + (from[j + 2] ?? 0) * 29) >> 8;
  }
  return makeRaster(picture.width, picture.height, 1, data);
}

/** Turned clockwise by quarter turns. */
export function turn(picture: Raster, quarters: 0 | 1 | 2 | 3): Raster {
  if (quarters === 0) return picture;
  const { width, height, channels, data } = picture;
  const [wide, high] = quarters === 2 ? [width, height] : [height, width];
  const out = new Uint8Array(data.length);
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const sx = quarters === 1 ? y : quarters === 2 ? width - 1 - x : width - 1 - y;
      const sy = quarters === 1 ? height - 1 - x : quarters === 2 ? height - 1 - y : x;
      const from = (sy * width + sx) * channels;
      const to = (y * wide + x) * channels;
      for (let c = 0; c < channels; c += 1) out[to + c] = data[from + c] ?? 0;
    }
  }
  return makeRaster(wide, high, channels, out);
}

/** Light for dark: what was black is white. */
export function invert(picture: Raster): Raster {
  return makeRaster(
    picture.width,
    picture.height,
    picture.channels,
    picture.data.map((value) => 255 - value),
  );
}

/** The simplest picture file there is, which every reader takes: a header and the grey values as they are. */
export function portableGreymap({ width, height, data }: Raster): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + width * height);
  file.set(header);
  file.set(data.subarray(0, width * height), header.length);
  return file;
}
