import { parentPort } from 'node:worker_threads';
import { readList } from '../../shared/import/list.ts';
import type { ImportedPerson } from '../../shared/import/importedList.ts';
import type { ListAsk, ListFrame, ListPart } from './protocol.ts';

// A thread of its own: a long list stops neither the window nor what else is under way.

/** Taking people over from a thread takes time on the other side: so many take some ten milliseconds. */
const peopleAtOnce = 1_500;

const port = parentPort;
let waiting: readonly ImportedPerson[] = [];
let sent = 0;
let frame: ListFrame | null = null;

function read({ name, bytes, country }: Extract<ListAsk, { kind: 'read' }>): void {
  const { people, ...rest } = readList({ name, bytes, country });
  waiting = people;
  sent = 0;
  frame = rest;
}

function sendPart(): void {
  const people = waiting.slice(sent, sent + peopleAtOnce);
  sent += people.length;
  const part: ListPart = { people, frame: sent < waiting.length ? null : frame };
  port?.postMessage(part);
}

port?.on('message', (ask: ListAsk) => {
  if (ask.kind === 'read') read(ask);
  sendPart();
});
