import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { dispatch } from '../../core/dispatch.ts';
import type { Log } from '../../core/ports.ts';
import type { Services } from '../../core/services.ts';
import { callChannel } from './ipcNames.ts';
import { whyRefuseSender } from './rules.ts';

export interface Ipc {
  /** Resolves when every call that has come in is answered and no other has followed, or after a few seconds. */
  quiet(): Promise<void>;
}

/** A page that is told to save needs a moment until its call comes in. */
const followMs = 150;
/** What has not come to an end after this long is reading a picture, or will not end. */
const patienceMs = 3_000;

/** Answers the page's calls. A refused sender gets a rejection: it is no page of ours, and is owed no sentence. */
export function answerCalls(services: Services, log: Log, isKnownWindow: (sender: WebContents) => boolean): Ipc {
  // electron-store answers any page on this channel of its own; nothing of ours asks there.
  ipcMain.removeAllListeners('electron-store-get-data');
  const running = new Set<Promise<unknown>>();
  ipcMain.handle(callChannel, async (event, channel: unknown, input: unknown) => {
    const reason = whyRefuseSender(frameOf(event), isKnownWindow(event.sender));
    if (reason !== null) {
      log.error('A call was refused.', { reason });
      throw new Error('Refused.');
    }
    const answer = dispatch(services, log, channel, input);
    running.add(answer);
    return answer.finally(() => running.delete(answer));
  });
  return { quiet: () => Promise.race([pause(patienceMs), untilQuiet(running)]) };
}

async function untilQuiet(running: ReadonlySet<Promise<unknown>>): Promise<void> {
  do {
    await Promise.all(running);
    await pause(followMs);
  } while (running.size > 0);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Reading anything of a frame that is gone throws; that is no frame to answer either. */
function frameOf(event: IpcMainInvokeEvent): { url: string; origin: string; parent: unknown } | null {
  try {
    const frame = event.senderFrame;
    return frame === null ? null : { url: frame.url, origin: frame.origin, parent: frame.parent };
  } catch {
    return null;
  }
}
