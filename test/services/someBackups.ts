import { join } from 'node:path';
import type { Ports } from '../../electron/core/ports.ts';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import type { EventState, Origin } from '../../shared/workspace/state.ts';
import { card, eventOf, personWith } from '../shared/workspace/somePeople.ts';

/** What backups need of the world: a real store in a folder, ids that count up, and one time. */
export function backupPorts(folder: string): Ports {
  const clock = (): string => '2026-11-25T10:00:00.000Z';
  let ids = 0;
  const log = { info: () => undefined, error: () => undefined };
  const store = createStore({ dataDir: join(folder, 'data'), openJson: openConfFile, clock });
  return { store, clock, ids: () => `new-${(ids += 1)}`, log, notify: () => undefined } as unknown as Ports;
}

/** A picture as far as a backup looks at it. */
export function jpegOf(length: number, fill = 7): Uint8Array {
  const bytes = new Uint8Array(length).fill(fill);
  bytes.set([0xff, 0xd8, 0xff, 0xe0].slice(0, length));
  return bytes;
}

const cardOf = (photoId: string): Origin => (card.kind === 'card' ? { ...card, photoId } : card);

/** An event with so many people of cards; the pictures are `photo-0`, `photo-1` and so on. */
export function cardedEvent(id: string, people: number): EventState {
  return eventOf(
    Array.from({ length: people }, (_, at) => personWith(`p${at}`, { name: `Ana Silva ${at}`, firstName: 'Ana' }, { origin: cardOf(`photo-${at}`) })),
    { id, details: { name: `Days of ${id}`, place: 'Bergen', start: null, end: null } },
  );
}

/** Saves an event with its pictures, each of so many bytes. */
export async function saveCarded({ store }: Ports, event: EventState, bytesEach: number): Promise<void> {
  store.writeEvent(event);
  for (const at of event.people.keys()) await store.writePhoto(event.id, `photo-${at}`, { name: 'a.jpg', bytes: jpegOf(bytesEach, at) });
}
