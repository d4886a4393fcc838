import type { NamedBytes } from '../../shared/contract/contract.ts';
import type { ExportedFile } from '../../shared/contract/exported.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { said } from '../../shared/words/keys.ts';
import { backupText, photoIdsOf } from '../../shared/workspace/backup.ts';
import { backupDataName } from '../../shared/workspace/backupMark.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Ports } from '../core/ports.ts';
import { backupRules, pictureName } from './backupRules.ts';
import { isTooMuch, type ZipRules } from './unzip.ts';
import { zipFiles } from './zip.ts';

export interface BackupWish {
  readonly name: string;
  readonly events: readonly EventState[];
  readonly pictures: boolean;
  /** Other rules than those of a restore are for tests alone. */
  readonly rules?: ZipRules;
}

/** Makes a backup that can be restored, or none: what a restore would refuse as too large is not made. */
export async function makeBackup(ports: Ports, { name, events, pictures: wanted, rules = backupRules }: BackupWish): Promise<Result<ExportedFile>> {
  const now = ports.clock();
  const data = dataOf(events, now);
  if (data === null || isOver([data], rules)) return tooLarge(events.length > 1 ? 'all' : 'one');
  const pictures = wanted ? await picturesOf(ports, events, data, rules) : [];
  if (pictures === null) return tooLarge(events.length > 1 ? 'all' : 'pictures');
  if (pictures.length === 0) return ok({ fileName: `${name}.json`, mediaType: 'application/json', bytes: data.bytes, count: events.length });
  const bytes = zipFiles([data, ...pictures], now);
  // The zip itself comes back as one file.
  if (bytes.length > rules.bytes) return tooLarge(events.length > 1 ? 'all' : 'pictures');
  return ok({ fileName: `${name}.zip`, mediaType: 'application/zip', bytes, count: events.length });
}

/** Null when it is more than a text can hold. */
function dataOf(events: readonly EventState[], now: string): NamedBytes | null {
  try {
    return { name: backupDataName, bytes: new TextEncoder().encode(backupText(events, now)) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Null when they are too many or too large. A picture that isn't there any more keeps no backup from being made. */
async function picturesOf(ports: Ports, events: readonly EventState[], data: NamedBytes, rules: ZipRules): Promise<readonly NamedBytes[] | null> {
  const pictures: NamedBytes[] = [];
  let bytes = data.bytes.length;
  for (const event of events) {
    for (const photoId of photoIdsOf(event)) {
      const photo = await ports.store.readPhoto(event.id, photoId);
      if (!photo.ok) continue;
      pictures.push({ name: pictureName(event.id, photoId), bytes: photo.value.bytes });
      bytes += photo.value.bytes.length;
      // Looked at with each one, so that no more is held than a backup may hold.
      if (bytes > rules.bytes) return null;
    }
  }
  return isOver([data, ...pictures], rules) ? null : pictures;
}

const isOver = (files: readonly NamedBytes[], rules: ZipRules): boolean => isTooMuch(files.map(({ name, bytes }) => ({ name, size: bytes.length })), rules);

const nextSteps = { all: said('export.backupTooLargeNext'), pictures: said('export.withoutPicturesNext'), one: said('export.asListsNext') };
const tooLarge = (of: keyof typeof nextSteps): Result<never> => fail('too-large', said('export.backupOver'), nextSteps[of]);
