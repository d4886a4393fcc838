import { contextBridge, ipcRenderer } from 'electron';
import { callNames, noticeNames } from '../../../shared/contract/channels.ts';
import { callChannel, noticeChannel } from './ipcNames.ts';

type Listener = (notice: unknown) => void;

/** One function for each call: input in, the promise of a `Result` out. */
const calls = Object.fromEntries(
  callNames.map((name) => [name, (input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input)]),
);

/** One function for each notice: takes a listener, which gets what the notice carries, and returns what ends listening. */
const subscriptions = Object.fromEntries(noticeNames.map((name) => [name, (listener: Listener) => subscribe(name, listener)]));

function subscribe(wanted: string, listener: Listener): () => void {
  const forward = (_event: unknown, name: unknown, notice: unknown): void => {
    if (name === wanted) listener(notice);
  };
  ipcRenderer.on(noticeChannel, forward);
  return () => {
    ipcRenderer.removeListener(noticeChannel, forward);
  };
}

contextBridge.exposeInMainWorld('wellmet', Object.freeze({ ...calls, ...subscriptions }));
