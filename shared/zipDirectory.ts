/** A file in a zip, as the directory at its end tells of it. Nothing of it is true before it is unpacked. */
export interface ZipEntry {
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

/** True for bytes that begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** What the directory at the end of a zip says; null when there is none, or a file is locked or packed in a rare way. Total. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  try {
    return readDirectory(bytes);
  } catch (error) {
    // Numbers that point out of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
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

/** The bytes of a file as they lie in the zip, packed or not; null where none begins. Total. */
export function packedBytes(bytes: Uint8Array, { at, packedSize }: ZipEntry): Uint8Array | null {
  if (at + fileLength > bytes.length) return null;
  const view = viewOf(bytes);
  if (view.getUint32(at, true) !== fileMark) return null;
  const start = at + fileLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(start, start + packedSize);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  return null;
}

/** The names that matter are plain letters; any other name is no such name this way either. */
const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
