import { crc32, inflateRawSync } from 'node:zlib';
import { packedBytes, readZipDirectory, type ZipEntry } from '../../shared/zipDirectory.ts';

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

/** Opens a zip file in memory; no name in it ever becomes a path. Never throws. */
export function openZip(bytes: Uint8Array, rules: ZipRules): Unzipped {
  const entries = readZipDirectory(bytes);
  if (entries === null) return { kind: 'damaged' };
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length || !entries.every(({ name }) => rules.isName(name))) return { kind: 'strange' };
  if (isTooMuch(entries, rules)) return { kind: 'too-large' };
  return { kind: 'files', files: new Map(entries.map((entry) => [entry.name, { size: entry.size, read: () => unpack(bytes, entry) }])) };
}

/** Whether these are more files or bytes than the rules allow. */
export function isTooMuch(files: readonly { readonly name: string; readonly size: number }[], rules: ZipRules): boolean {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  return files.length > rules.files || all > rules.bytes || files.some(({ name, size }) => size > rules.bytesEach(name));
}

/** Unpacked, a file fills no more than the size it claims; null when it has another one, or another sum. */
function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const { isPacked, sum, size } = entry;
  const packed = packedBytes(bytes, entry);
  if (packed === null) return null;
  try {
    const file = isPacked ? new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })) : packed.slice(0, size + 1);
    return file.length === size && crc32(file) === sum ? file : null;
  } catch {
    return null;
  }
}
