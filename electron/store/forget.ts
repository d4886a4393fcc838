import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Forgotten } from '../../shared/contract/contract.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { filesOf, traceOf, withoutPeople, withoutTrace } from '../../shared/workspace/forget.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Backups } from './backups.ts';
import { draftMs, removeParts } from './drafts.ts';
import type { EventFiles } from './eventFiles.ts';
import type { Pending } from './pending.ts';
import type { Photos } from './photos.ts';
import type { Presence } from './presence.ts';
import { ownerless } from './sweep.ts';
import { said } from '../../shared/words/keys.ts';

export interface ForgetOptions {
  readonly dataDir: string;
  readonly events: EventFiles;
  readonly backups: Backups;
  readonly photos: Photos;
  readonly pending: Pending;
  readonly presence: Presence;
}

interface Version {
  readonly id: string;
  /** Null when it can't be read. */
  readonly event: EventState | null;
}

/**
 * Removes people from an event, from each earlier version of it, and their pictures. What can't be read may hold them and is removed.
 * The event itself goes last: when something before it fails, the people are still there and can be forgotten again.
 */
export function forgetPeople(options: ForgetOptions, eventId: string, personIds: readonly string[]): Result<Omit<Forgotten, 'changed'>> {
  const { events, backups } = options;
  return events.whileLocked(eventId, () => {
    const event = events.read(eventId);
    if (event === null) return fail('not-found', said('store.eventGone'), said('store.chooseEvent'));
    const gone = new Set(personIds);
    const versions = readVersions(backups, eventId);
    const sound = versions.flatMap((version) => version.event ?? []);
    const trace = traceOf(event, sound, personIds);
    backups.removeDrafts(eventId);
    let changed = removeSetAside(join(options.dataDir, 'events'), eventId);
    for (const version of versions) {
      const next = version.event === null ? null : withoutTrace(version.event, trace);
      if (next !== null && next === version.event) continue;
      backups.replace(eventId, version.id, next);
      changed += 1;
    }
    const after = { ...withoutPeople(event, gone), forgettings: event.forgettings + 1 };
    const pictures = removePictures(options, after, trace.photoIds);
    // A picture of theirs that still waits would bring them back.
    const files = new Set(event.people.filter(({ id }) => trace.ids.has(id)).flatMap(filesOf));
    options.pending.drop(eventId, options.pending.list(eventId).filter(({ name }) => files.has(name)).map(({ jobId }) => jobId));
    const saved = events.change(eventId, () => ok(after), { keepBefore: 'never' });
    return saved.ok ? ok({ pictures, versions: changed }) : saved;
  });
}

/**
 * Removes every picture that nothing names any more; how many of them were known to be theirs. Those of somebody who was taken out and read again may be of
 * the very person, and nothing tells. What another process has just stored for somebody to come is left, unless it is known to be theirs.
 */
function removePictures({ dataDir, photos, presence }: ForgetOptions, event: EventState, theirs: ReadonlySet<string>): number {
  const isAlone = presence.isAlone();
  for (const name of ['photos', 'pending']) removeParts(join(dataDir, name, event.id), isAlone, Date.now());
  const free = ownerless(dataDir, event.id, event, photos).filter((photoId) => isAlone || theirs.has(photoId) || photos.ageMs(event.id, photoId) > draftMs);
  for (const photoId of free) photos.remove(event.id, photoId);
  return free.filter((photoId) => theirs.has(photoId)).length;
}

function readVersions(backups: Backups, eventId: string): readonly Version[] {
  return backups.list(eventId).map(({ id }) => {
    const version = backups.read(eventId, id);
    return { id, event: version?.kind === 'loaded' ? version.value : null };
  });
}

/** Damaged files that were set aside, and what writes that were cut off have left; how many there were. */
function removeSetAside(eventsDir: string, eventId: string): number {
  const left = readdirSync(eventsDir).filter((name) => name.startsWith(`${eventId}.`) && name !== `${eventId}.json` && !name.endsWith('.lock'));
  for (const name of left) rmSync(join(eventsDir, name), { force: true });
  return left.length;
}
