/** How the bytes of a list were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a file, without its byte order mark, and how it was written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** The lines, counted from 1, in which bytes are no UTF-8 though the rest is. */
  readonly brokenLines: readonly number[];
}

const whole: readonly number[] = [];

/** What the bytes 0x80 to 0x9f stand for in Windows-1252; the five unused ones stay as they are. */
const windows1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What the platform decodes UTF-8 with: the text with whatever mark it begins with, or null where the bytes are no UTF-8. */
export type Utf8Decoder = (bytes: Uint8Array) => string | null;

/**
 * Decodes UTF-8 and UTF-16 with or without byte order mark, else Windows-1252. Total: every sequence of bytes is some text, and where
 * some bytes of UTF-8 are none the rest is still read as that. With the decoder of the platform it comes to the same, sooner.
 */
export function decodeText(bytes: Uint8Array, utf8?: Utf8Decoder): DecodedText {
  const ofUtf8 = (start: number): DecodedText => {
    const text = utf8?.(bytes.subarray(start)) ?? null;
    return text === null ? decodeUtf8(bytes, start) : { text, encoding: 'utf-8', brokenLines: whole };
  };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ofUtf8(3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 2, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 2, 'utf-16be');
  const zeros = zeroShares(bytes);
  if (zeros.odd > 0.4 && zeros.even < 0.1) return decodeUtf16(bytes, 0, 'utf-16le');
  if (zeros.even > 0.4 && zeros.odd < 0.1) return decodeUtf16(bytes, 0, 'utf-16be');
  return ofUtf8(0);
}

/** The share of zero bytes at even and odd places of the first 2,000: UTF-16 of European text has nearly all on one side. */
function zeroShares(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const half = Math.max(1, sample.length / 2);
  return { even: (zeros[0] ?? 0) / half, odd: (zeros[1] ?? 0) / half };
}

/** Where a run of ASCII ends, or 4,000 bytes on. */
function asciiEnd(bytes: Uint8Array, start: number): number {
  const most = Math.min(bytes.length, start + 4000);
  let at = start;
  while (at < most && (bytes[at] ?? 0x80) < 0x80) at += 1;
  return at;
}

/** Code units are collected in slices: one call per character is slow, one call for all overflows the stack. */
class TextBuilder {
  private readonly parts: string[] = [];
  private readonly units = new Uint16Array(8192);
  private used = 0;

  /** Takes the run of ASCII that begins at `start`, and says where it ends. Nearly all of a list is such runs. */
  pushAscii(bytes: Uint8Array, start: number): number {
    let end = asciiEnd(bytes, start);
    for (let at = start; at < end; at = end, end = asciiEnd(bytes, at)) {
      if (this.used + end - at > this.units.length) this.flush();
      this.units.set(bytes.subarray(at, end), this.used);
      this.used += end - at;
    }
    return end;
  }

  push(codePoint: number): void {
    if (this.used > 8190) this.flush();
    if (codePoint > 0xffff) {
      this.units[this.used++] = 0xd800 + ((codePoint - 0x10000) >> 10);
      this.units[this.used++] = 0xdc00 + ((codePoint - 0x10000) & 0x3ff);
    } else {
      this.units[this.used++] = codePoint;
    }
  }

  private flush(): void {
    // Spreading would walk through the units one by one.
    const units: ArrayLike<number> = this.units.subarray(0, this.used);
    this.parts.push(String(Reflect.apply(String.fromCharCode, null, units)));
    this.used = 0;
  }

  end(): string {
    this.flush();
    return this.parts.join('');
  }
}

/** How many bytes follow a first byte of UTF-8, and the smallest code point they may make; null for no first byte. */
function utf8Lead(byte: number): { readonly more: number; readonly bits: number; readonly least: number } | null {
  if (byte >= 0xc2 && byte <= 0xdf) return { more: 1, bits: byte & 0x1f, least: 0x80 };
  if (byte >= 0xe0 && byte <= 0xef) return { more: 2, bits: byte & 0x0f, least: 0x800 };
  if (byte >= 0xf0 && byte <= 0xf4) return { more: 3, bits: byte & 0x07, least: 0x10000 };
  return null;
}

/** UTF-8 where it is that for the greater part, else Windows-1252: its letters hardly ever stand as UTF-8 would have them. */
function decodeUtf8(bytes: Uint8Array, start: number): DecodedText {
  const out = new TextBuilder();
  const broken: number[] = [];
  let good = 0;
  for (let at = out.pushAscii(bytes, start); at < bytes.length; at = out.pushAscii(bytes, at)) {
    const { codePoint, length } = utf8Sign(bytes, at);
    if (codePoint === null) broken.push(at);
    else good += 1;
    out.push(codePoint ?? likelySign(bytes[at] ?? 0, length));
    at += length;
  }
  const isUtf8 = good >= broken.length || (start > 0 && good > 0);
  return isUtf8 ? { text: out.end(), encoding: 'utf-8', brokenLines: linesOf(bytes, broken) } : decodeWindows1252(bytes, start);
}

/** The code point that begins at a byte, or null where none does; `length` is how many bytes belong together. */
function utf8Sign(bytes: Uint8Array, at: number): { readonly codePoint: number | null; readonly length: number } {
  const lead = utf8Lead(bytes[at] ?? 0);
  if (lead === null) return { codePoint: null, length: 1 };
  let codePoint = lead.bits;
  for (let next = 1; next <= lead.more; next++) {
    const follow = bytes[at + next] ?? 0;
    if ((follow & 0xc0) !== 0x80) return { codePoint: null, length: next };
    codePoint = codePoint * 64 + (follow & 0x3f);
  }
  const surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return { codePoint: codePoint < lead.least || codePoint > 0x10ffff || surrogate ? null : codePoint, length: lead.more + 1 };
}

/**
 * What stands for bytes that are no UTF-8. Lists are put together from several: a small letter or a curly quote of Windows-1252 that
 * stands alone is just that; anything else may be half a sign, and is shown as lost.
 */
function likelySign(byte: number, length: number): number {
  if (length === 1 && byte >= 0xe0) return byte;
  return length === 1 && byte >= 0x91 && byte <= 0x97 ? windows1252.charCodeAt(byte - 0x80) : 0xfffd;
}

/** The lines in which some bytes stand, each once. */
function linesOf(bytes: Uint8Array, places: readonly number[]): readonly number[] {
  const lines = new Set<number>();
  let [line, at] = [1, 0];
  for (const place of places) {
    for (; at < place; at++) if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) line += 1;
    lines.add(line);
  }
  return [...lines];
}

function decodeUtf16(bytes: Uint8Array, start: number, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const out = new TextBuilder();
  for (let at = start; at + 1 < bytes.length; at += 2) {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    out.push(encoding === 'utf-16be' ? first * 256 + second : second * 256 + first);
  }
  return { text: out.end(), encoding, brokenLines: whole };
}

function decodeWindows1252(bytes: Uint8Array, start: number): DecodedText {
  const out = new TextBuilder();
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    out.push(byte >= 0x80 && byte <= 0x9f ? windows1252.charCodeAt(byte - 0x80) : byte);
  }
  return { text: out.end(), encoding: 'windows-1252', brokenLines: whole };
}

/** What a file can be instead of a list. */
export type OtherKind = 'packed' | 'oldWorkbook' | 'lockedWorkbook' | 'pdf' | 'picture' | 'page' | 'json';

/** What a file that is no text is, by its first bytes; null when it may be text. */
export function kindOfBinary(bytes: Uint8Array): OtherKind | null {
  const starts = (...magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'packed';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return isLocked(bytes) ? 'lockedWorkbook' : 'oldWorkbook';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(0xff, 0xd8, 0xff) || starts(0x89, 0x50, 0x4e, 0x47) || starts(0x47, 0x49, 0x46, 0x38)) return 'picture';
  return null;
}

const lockedName = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();

/** Excel puts a workbook with a password into a file of the old kind, where it is called so in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) if (lockedName.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}

/** True when the text has so many control characters that nobody typed it. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g)?.length ?? 0;
  return odd / Math.max(1, sample.length) > 0.02;
}

/** What a text that is no list is, by how it begins; null when it may be one. */
export function kindOfOtherText(text: string): Extract<OtherKind, 'page' | 'json'> | null {
  if (/^\s*<(?:!doctype|html|head|table|\?xml|svg)/i.test(text)) return 'page';
  if (/^\s*(?:\[\s*[{[\]]|\{\s*["}])/.test(text)) return 'json';
  return null;
}
