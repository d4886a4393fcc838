import { ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { ImportedPerson } from '../../shared/import/importedList.ts';
import { someRows } from '../../shared/import/listProblems.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { said } from '../../shared/words/keys.ts';
import type { Ports } from '../core/ports.ts';

/** The stored pictures of people by their rows in the list, and what is to be said of those that could not be read. */
export interface ListFaces {
  readonly byRow: ReadonlyMap<number, string>;
  readonly problems: readonly Problem[];
}

/** Makes the pictures that came with contacts small and stores them; one after the other, for each takes a thread of its own. */
export async function keepFaces(ports: Ports, eventId: string, people: readonly ImportedPerson[], signal: AbortSignal): Promise<Result<ListFaces>> {
  const byRow = new Map<number, string>();
  const unreadable: number[] = [];
  for (const { row, photo } of people) {
    if (photo === undefined || signal.aborted) continue;
    const face = await ports.readFace({ name: String(row), bytes: photo });
    if (!face.ok) {
      unreadable.push(row);
      continue;
    }
    const photoId = ports.ids();
    const written = await ports.store.writePhoto(eventId, photoId, { name: `${photoId}.jpg`, bytes: face.jpeg });
    if (!written.ok) {
      ports.store.removePhotos(eventId, [...byRow.values()]);
      return written;
    }
    byRow.set(row, photoId);
  }
  const problems = unreadable.length === 0 ? [] : [problem('photo-unreadable', said('lists.photoUnreadable', { count: unreadable.length, rows: someRows(unreadable) }))];
  return ok({ byRow, problems });
}
