import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'cut-off' };

/** Reads a request's body. Bytes are counted as they arrive: the length a request claims is believed only when it is too much. */
export function readBody(request: IncomingMessage, maxBytes: number, maxMs: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.resolve({ kind: 'too-large' });
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let count = 0;
    const finish = (body: Body): void => {
      clearTimeout(timer);
      request.off('data', take).off('end', end).off('close', cutOff).off('error', cutOff);
      // A request that breaks after the answer was decided still needs somebody to hear of it.
      request.on('error', () => undefined);
      resolve(body);
    };
    const take = (part: Buffer): void => {
      count += part.length;
      if (count > maxBytes) finish({ kind: 'too-large' });
      else parts.push(part);
    };
    const end = (): void => {
      const { buffer, byteOffset } = Buffer.concat(parts, count);
      // A plain array: slicing a Buffer would share its memory instead of copying.
      finish({ kind: 'whole', bytes: new Uint8Array(buffer, byteOffset, count) });
    };
    const cutOff = (): void => finish({ kind: 'cut-off' });
    const timer = setTimeout(() => finish({ kind: 'too-slow' }), maxMs);
    request.on('data', take).on('end', end).on('close', cutOff).on('error', cutOff);
  });
}
