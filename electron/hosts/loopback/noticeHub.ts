import type { ServerResponse } from 'node:http';
import type { Notify } from '../../core/ports.ts';

/** Passes notices on to every page that listens. */
export interface NoticeHub {
  readonly notify: Notify;
  readonly add: (response: ServerResponse) => void;
  readonly close: () => void;
}

/** A page that reads nothing for so long that this many bytes wait for it is dropped; it connects again when it wakes. */
const maxWaitingBytes = 1024 * 1024;

export function createNoticeHub(): NoticeHub {
  const pages = new Set<ServerResponse>();
  return {
    notify: (name, notice) => {
      const line = `${JSON.stringify({ name, notice })}\n`;
      for (const page of pages) {
        if (page.writableLength > maxWaitingBytes) page.destroy();
        else page.write(line);
      }
    },
    add: (response) => {
      pages.add(response);
      response.on('close', () => pages.delete(response));
      // Sent at once, so that the page knows that it is listening.
      response.flushHeaders();
    },
    close: () => {
      for (const page of pages) page.end();
    },
  };
}
