import { Buffer, isUtf8 } from 'node:buffer';

/** UTF-8 as Node decodes it, for `readList`; null where the bytes are none. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : null;
}
