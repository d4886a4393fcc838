import { DecodeUTF8, Inflate } from 'fflate';
import { crc32 } from '../../crc32.ts';
import { packedBytes, type ZipEntry } from '../../zipDirectory.ts';

/** How unpacking ended: with all of it, with bytes that are not what the zip says of them, or where the taker had enough. */
export type Unpacked = 'whole' | 'damaged' | 'stopped';

/** What of the packed bytes is unpacked at once; it can become a thousand times as much. */
const pieceBytes = 64 * 1024;

/** Unpacks text piece by piece; it ends as soon as `take` answers false, or more comes out than the zip says. Total. */
export function unpackText(zip: Uint8Array, entry: ZipEntry, take: (text: string) => boolean): Unpacked {
  const packed = packedBytes(zip, entry);
  if (packed?.length !== entry.packedSize) return 'damaged';
  const state = { stopped: false, size: 0, sum: 0 };
  const decoder = new DecodeUTF8((text) => {
    if (text === '' || take(text)) return;
    state.stopped = true;
    throw new Error('enough');
  });
  const takeBytes = (bytes: Uint8Array, isLast: boolean): void => {
    state.size += bytes.length;
    if (state.size > entry.size) throw new Error('more than the zip says');
    state.sum = crc32(bytes, state.sum);
    decoder.push(bytes, isLast);
  };
  try {
    const inflate = entry.isPacked ? new Inflate(takeBytes) : null;
    for (let at = 0; at === 0 || at < packed.length; at += pieceBytes) {
      const piece = packed.subarray(at, at + pieceBytes);
      const isLast = at + pieceBytes >= packed.length;
      if (inflate === null) takeBytes(piece, isLast);
      else inflate.push(piece, isLast);
    }
  } catch {
    // Thrown here, or by the unpacker about bytes that are none of its own.
    return state.stopped ? 'stopped' : 'damaged';
  }
  return state.size === entry.size && state.sum === entry.sum ? 'whole' : 'damaged';
}
