import { unzipSync, zipSync, type Zippable } from 'fflate';
import type { NamedBytes } from '../../shared/contract/contract.ts';

/** Puts files into one zip file. Pictures are as small as they get already; the rest is packed. `at` is the time they get. */
export function zipFiles(files: readonly NamedBytes[], at: string): Uint8Array {
  const entries: Zippable = Object.create(null) as Zippable;
  // The format knows no time before 1980 and none behind 2099.
  const mtime = new Date(Math.min(Math.max(Date.parse(at), Date.UTC(1981, 0)), Date.UTC(2098, 0)));
  for (const { name, bytes } of files) entries[name] = [bytes, { level: name.endsWith('.jpg') ? 0 : 6, mtime }];
  return zipSync(entries);
}

/** What a zip file may hold: names of a fixed form, and no more files and bytes than this, each and together. */
export interface ZipRules {
  readonly isName: (name: string) => boolean;
  readonly files: number;
  readonly bytesEach: (name: string) => number;
  readonly bytes: number;
}

/** The files of a zip, or why it is not unpacked at all. Nothing is unpacked before every name and size was looked at. */
export type Unzipped = { readonly kind: 'files'; readonly files: ReadonlyMap<string, Uint8Array> } | { readonly kind: 'damaged' | 'strange' | 'too-large' };

/** True for bytes that begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Unpacks a zip file in memory; no name in it ever becomes a path. */
export function unzipFiles(bytes: Uint8Array, rules: ZipRules): Unzipped {
  try {
    const listed: { readonly name: string; readonly originalSize: number }[] = [];
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        listed.push({ name, originalSize });
        return false;
      },
    });
    const names = new Set(listed.map(({ name }) => name));
    if (names.size !== listed.length || !listed.every(({ name }) => rules.isName(name))) return { kind: 'strange' };
    const all = listed.reduce((sum, { originalSize }) => sum + originalSize, 0);
    const isTooMuch = listed.length > rules.files || all > rules.bytes || listed.some(({ name, originalSize }) => originalSize > rules.bytesEach(name));
    if (isTooMuch) return { kind: 'too-large' };
    // Each is unpacked into a block of the size it claims, so that one which lies about it fills no more.
    return { kind: 'files', files: new Map(Object.entries(unzipSync(bytes))) };
  } catch {
    return { kind: 'damaged' };
  }
}
