import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export interface RawRequest {
  readonly port: number;
  readonly method?: string;
  /** Sent as it is, dots and all. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Parts are sent one after the other, without a Content-Length unless the headers have one. */
  readonly body?: readonly Uint8Array[];
  /** Called when the answer has begun; it may go on for long. */
  readonly onBegin?: () => void;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request to this machine that claims whatever the test wants, as no browser would let a page do. */
export function rawRequest({ port, method = 'GET', path = '/', headers = {}, body = [], onBegin }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...headers }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      onBegin?.();
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    for (const part of body) sent.write(part);
    sent.end();
  });
}
