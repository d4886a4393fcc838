import { parentPort } from 'node:worker_threads';
import { readList } from '../../shared/import/list.ts';
import type { ImportedList, ImportedPerson } from '../../shared/import/importedList.ts';
import { previewOf } from '../../shared/import/preview.ts';
import { withoutKnown } from '../../shared/import/remarks.ts';
import { decodeUtf8 } from './utf8.ts';
import type { ListAsk, ListFrame, ListPart, ReadAsk } from './protocol.ts';

// A thread of its own: a long list stops neither the window nor what else is under way.

/** Taking people over from a thread takes time on the other side: so many take some ten milliseconds. */
const peopleAtOnce = 1_500;

const port = parentPort;
let waiting: readonly ImportedPerson[] = [];
let sent = 0;
let frame: ListFrame | null = null;

const tell = (part: ListPart): void => port?.postMessage(part);

function read({ name, bytes, country, language, wanted, remembered, known, leftOut }: ReadAsk): ImportedList {
  const onRows = (done: number, of: number): void => tell({ kind: 'rows', done, of });
  return withoutKnown(readList({ name, bytes, country, language, remembered, onRows, utf8: decodeUtf8, ...(wanted === null ? {} : { wanted }) }), known, leftOut);
}

function keep({ people, ...rest }: ImportedList): void {
  waiting = people;
  sent = 0;
  frame = rest;
}

function sendPart(): void {
  const people = waiting.slice(sent, sent + peopleAtOnce);
  sent += people.length;
  tell({ kind: 'people', people, frame: sent < waiting.length ? null : frame });
}

port?.on('message', (ask: ListAsk) => {
  if (ask.kind === 'preview') {
    tell({ kind: 'preview', preview: previewOf(read(ask)) });
    return;
  }
  if (ask.kind === 'read') keep(read(ask));
  sendPart();
});
