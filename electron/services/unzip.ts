import { crc32, inflateRawSync } from 'node:zlib';

/** What a zip file may hold: names of a fixed form, and no more files and bytes than this, each and together. */
export interface ZipRules {
  readonly isName: (name: string) => boolean;
  readonly files: number;
  readonly bytesEach: (name: string) => number;
  readonly bytes: number;
}

/** A file of a zip: `read` unpacks it, and gives null when it is not what the zip says of it. */
export interface ZippedFile {
  readonly size: number;
  readonly read: () => Uint8Array | null;
}

/** The files of a zip by name, or why none of it is unpacked. Names and sizes are looked at first; each file is unpacked when it is read. */
export type Unzipped = { readonly kind: 'files'; readonly files: ReadonlyMap<string, ZippedFile> } | { readonly kind: ZipFault };
export type ZipFault = 'damaged' | 'strange' | 'too-large';

/** True for bytes that begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Opens a zip file in memory; no name in it ever becomes a path. Never throws. */
export function openZip(bytes: Uint8Array, rules: ZipRules): Unzipped {
  try {
    const entries = readDirectory(bytes);
    if (entries === null) return { kind: 'damaged' };
    const names = new Set(entries.map(({ name }) => name));
    if (names.size !== entries.length || !entries.every(({ name }) => rules.isName(name))) return { kind: 'strange' };
    if (isTooMuch(entries, rules)) return { kind: 'too-large' };
    return { kind: 'files', files: new Map(entries.map((entry) => [entry.name, { size: entry.size, read: () => unpack(bytes, entry) }])) };
  } catch (error) {
    // Numbers that point out of the file.
    if (error instanceof RangeError) return { kind: 'damaged' };
    throw error;
  }
}

/** Whether these are more files or bytes than the rules allow. */
export function isTooMuch(files: readonly { readonly name: string; readonly size: number }[], rules: ZipRules): boolean {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  return files.length > rules.files || all > rules.bytes || files.some(({ name, size }) => size > rules.bytesEach(name));
}

interface Entry {
  readonly name: string;
  readonly isPacked: boolean;
  readonly sum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
}

const endMark = 0x06054b50;
const endLength = 22;
const entryMark = 0x02014b50;
const entryLength = 46;
const fileMark = 0x04034b50;
const fileLength = 30;
/** A comment may follow the end, of so many bytes at most. */
const longestComment = 65_535;

/** What the directory at the end says; null when there is none, or it holds what a backup never has: a key, another way of packing. Throws on numbers out of range. */
function readDirectory(bytes: Uint8Array): readonly Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entryMark) return null;
    const method = view.getUint16(at + 10, true);
    const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
    if (isLocked || (method !== 0 && method !== 8)) return null;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const [sum, packedSize, size] = [16, 20, 24].map((offset) => view.getUint32(at + offset, true)) as [number, number, number];
    entries.push({ name: latin(bytes.subarray(at + entryLength, at + entryLength + name)), isPacked: method === 8, sum, packedSize, size, at: view.getUint32(at + 42, true) });
    at += entryLength + name + extra + comment;
  }
  return entries;
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  return null;
}

/** Names of a backup are plain letters; any other name is no such name this way either. */
function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Unpacked, a file fills no more than the size it claims; null when it has another one, or another sum. */
function unpack(bytes: Uint8Array, { isPacked, sum, packedSize, size, at }: Entry): Uint8Array | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(at, true) !== fileMark) return null;
    const start = at + fileLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const packed = bytes.subarray(start, start + packedSize);
    const file = isPacked ? new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })) : packed.slice(0, size + 1);
    return file.length === size && crc32(file) === sum ? file : null;
  } catch {
    return null;
  }
}
