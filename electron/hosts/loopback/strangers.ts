import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Connections that have not shown the token. */
export interface Strangers {
  /** This one has shown it now: it stays. */
  readonly knows: (socket: Socket) => void;
}

/** A browser opens six before it shows its token. */
const most = 64;

/** Keeps strangers few, so that they never take the place of who has the token: the oldest has to go. */
export function watchStrangers(server: Server): Strangers {
  const strangers = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    strangers.add(socket);
    socket.once('close', () => strangers.delete(socket));
    const [oldest] = strangers;
    if (strangers.size <= most || oldest === undefined) return;
    strangers.delete(oldest);
    oldest.destroy();
  });
  return { knows: (socket) => void strangers.delete(socket) };
}
