import { limits } from '../../shared/limits.ts';
import { backupDataName } from '../../shared/workspace/backupMark.ts';
import type { ZipRules } from './unzip.ts';

/** What a backup may hold: the same when one is made and when one is restored. */
export const backupRules: ZipRules = {
  isName: (name) => name === backupDataName || /^photos\/[A-Za-z0-9-]{1,64}\/[A-Za-z0-9-]{1,64}\.jpg$/.test(name),
  files: limits.backupFiles,
  bytesEach: (name) => (name === backupDataName ? limits.backupDataBytes : limits.pictureBytes),
  bytes: limits.backupBytes,
};

/** What a picture of an event is called in a backup. */
export function pictureName(eventId: string, photoId: string): string {
  return `photos/${eventId}/${photoId}.jpg`;
}
