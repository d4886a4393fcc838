/**
 * Puts a message with bytes in it into one block of bytes and back, for hosts whose transport knows no bytes inside of data.
 * Layout: length of the text (4 bytes, big-endian), the text (JSON, each run of bytes replaced by `{"$bytes":[offset,length]}`),
 * then all bytes one after the other. Text is encoded by the caller: pure code has no text encoder.
 */
export interface TextCodec {
  readonly encode: (text: string) => Uint8Array;
  /** May throw on bytes that are no UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
}

const lengthBytes = 4;

/** Packs plain data, in which `Uint8Array`s may stand anywhere, into one block. */
export function packFrame(message: unknown, codec: TextCodec): Uint8Array {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const text = JSON.stringify(message, (_key, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    parts.push(value);
    offset += value.length;
    return { $bytes: [offset - value.length, value.length] };
  });
  const head = codec.encode(text);
  const frame = new Uint8Array(lengthBytes + head.length + offset);
  new DataView(frame.buffer).setUint32(0, head.length);
  frame.set(head, lengthBytes);
  let at = lengthBytes + head.length;
  for (const part of parts) {
    frame.set(part, at);
    at += part.length;
  }
  return frame;
}

/** Unpacks a block; null when it is no such block. The bytes in the message are copies of their own. */
export function unpackFrame(frame: Uint8Array, codec: TextCodec): { readonly message: unknown } | null {
  if (frame.length < lengthBytes) return null;
  const headLength = new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint32(0);
  const body = lengthBytes + headLength;
  if (body > frame.length) return null;
  try {
    const parsed: unknown = JSON.parse(codec.decode(frame.subarray(lengthBytes, body)));
    return { message: restoreBytes(parsed, frame.subarray(body), 0) };
  } catch {
    return null;
  }
}

/** Deeper than any message of ours; below it, data is left as it is for the guard to refuse. */
const maxRestoreDepth = 20;

function restoreBytes(value: unknown, body: Uint8Array, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > maxRestoreDepth) return value;
  if (Array.isArray(value)) return value.map((item) => restoreBytes(item, body, depth + 1));
  const span = bytesSpan(value);
  if (span !== null) {
    if (span.start + span.length > body.length) throw new RangeError('bytes outside of the frame');
    return body.slice(span.start, span.start + span.length);
  }
  for (const [key, child] of Object.entries(value)) {
    // defineProperty, not assignment: a key named __proto__ must stay an own key, so that the guard sees and refuses it.
    Object.defineProperty(value, key, { value: restoreBytes(child, body, depth + 1), enumerable: true, writable: true, configurable: true });
  }
  return value;
}

function bytesSpan(value: object): { readonly start: number; readonly length: number } | null {
  const keys = Object.keys(value);
  if (keys.length !== 1 || keys[0] !== '$bytes') return null;
  const span = (value as { readonly $bytes: unknown }).$bytes;
  if (!Array.isArray(span) || span.length !== 2) return null;
  const [start, length] = span as readonly unknown[];
  return isIndex(start) && isIndex(length) ? { start, length } : null;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
