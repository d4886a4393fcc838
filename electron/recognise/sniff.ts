/** The kinds of file that can be decoded, known by their first bytes and never by their name. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'tiff' | 'avif' | 'heic' | 'pdf';

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((value, index) => bytes[index] === value);

/** HEIC and AVIF are the same container; the brands that it lists say which codec is inside. */
function sniffContainer(bytes: Uint8Array): PictureKind | null {
  if (ascii(bytes, 4, 8) !== 'ftyp') return null;
  const length = Math.min(256, ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0));
  const brands = ascii(bytes, 8, Math.max(12, length));
  if (/avi[fs]/.test(brands)) return 'avif';
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'heic' : null;
}

/** The kind of picture that the bytes are, or null when they are none that can be read. */
export function sniff(bytes: Uint8Array): PictureKind | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 0x2a])) return 'tiff';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf';
  return sniffContainer(bytes);
}
