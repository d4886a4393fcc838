import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through, and keeps the first line of all that comes: what a browser would have sent elsewhere. */
export interface CountingProxy {
  readonly address: string;
  readonly asked: readonly string[];
  readonly close: () => void;
}

export async function startCountingProxy(): Promise<CountingProxy> {
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (part) => {
      asked.push(part.toString('latin1').split('\r\n', 1)[0] ?? '');
      socket.destroy();
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close: () => server.close() };
}
