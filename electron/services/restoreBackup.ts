import type { RestoredBackup } from '../../shared/contract/exported.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { AppError, Result } from '../../shared/contract/result.ts';
import { differentNames } from '../../shared/export/fileNames.ts';
import { limits } from '../../shared/limits.ts';
import { problem } from '../../shared/problem.ts';
import { said } from '../../shared/words/keys.ts';
import { photoIdsOf, readBackup } from '../../shared/workspace/backup.ts';
import { backupDataName } from '../../shared/workspace/backupMark.ts';
import { summarise, type EventState } from '../../shared/workspace/state.ts';
import { isZip } from '../../shared/zipDirectory.ts';
import type { Ports } from '../core/ports.ts';
import { backupRules, pictureName } from './backupRules.ts';
import { openZip, type ZippedFile, type ZipRules } from './unzip.ts';

export interface BackupFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Other rules are for tests alone. */
  readonly rules?: ZipRules;
}

/** Brings the events of a backup back as new ones: all that are sound, or, when one of those can't be saved, none. */
export async function restoreBackup(ports: Ports, { name, bytes, rules = backupRules }: BackupFile): Promise<Result<RestoredBackup>> {
  const opened = openBackup(name, bytes, rules);
  if (!opened.ok) return opened;
  const { data, pictures } = opened.value;
  const { events, problems } = readBackup(name, data);
  const [first] = problems;
  if (events.length === 0) {
    const message = first?.said ?? said('export.holdsNoEvent', { file: name });
    return fail(first?.code === 'newer-file' ? 'newer-file' : 'damaged-file', message, said('export.nothingChanged'));
  }
  const renewed = renew(ports, events);
  if (!renewed.ok) return renewed;
  const saved = await saveAll(ports, renewed.value, pictures);
  if (!saved.ok) return takeBack(ports, name, renewed.value, saved.error);
  const missing = saved.value;
  for (const { event } of renewed.value) ports.notify('event.changed', { eventId: event.id, mark: null });
  ports.log.info('A backup was restored.', { events: events.length, missing });
  const gone = missing === 0 ? [] : [problem('no-pictures', said('export.picturesMissing', { count: missing, file: name }))];
  return ok({ events: renewed.value.map(({ event }) => summarise(event)), problems: [...problems, ...gone] });
}

interface OpenedBackup {
  readonly data: unknown;
  readonly pictures: ReadonlyMap<string, ZippedFile>;
}

const faults = {
  damaged: [said('export.anotherCopyNext'), (file: string) => said('export.backupDamaged', { file })],
  strange: [said('export.chooseBackupNext'), (file: string) => said('export.backupStrange', { file })],
  'too-large': [said('export.chooseBackupNext'), (file: string) => said('export.unpacksTooLarge', { file })],
} as const;

function openBackup(name: string, bytes: Uint8Array, rules: ZipRules): Result<OpenedBackup> {
  if (!isZip(bytes)) return bytes.length > rules.bytesEach(backupDataName) ? noBackup(name) : parse(name, bytes, new Map());
  const zip = openZip(bytes, rules);
  if (zip.kind !== 'files') {
    const [next, message] = faults[zip.kind];
    return fail('damaged-file', message(name), next);
  }
  const file = zip.files.get(backupDataName);
  if (file === undefined) return fail('damaged-file', said('export.noDataInBackup', { file: name }), said('export.chooseBackupNext'));
  const data = file.read();
  return data === null ? fail('damaged-file', said('export.backupDamaged', { file: name }), said('export.anotherCopyNext')) : parse(name, data, zip.files);
}

function parse(name: string, bytes: Uint8Array, pictures: ReadonlyMap<string, ZippedFile>): Result<OpenedBackup> {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return ok({ data, pictures });
  } catch {
    return noBackup(name);
  }
}

const noBackup = (file: string): Result<never> => fail('damaged-file', said('export.noBackup', { file }), said('export.chooseBackupNext'));

/** An event of a backup under its new id, and the id its pictures go by. */
interface Renewed {
  readonly oldId: string;
  readonly event: EventState;
}

function renew(ports: Ports, events: readonly EventState[]): Result<readonly Renewed[]> {
  const here = ports.store.listEvents();
  if (!here.ok) return here;
  const names = differentNames([...here.value, ...events].map(({ details }) => details.name), limits.line).slice(here.value.length);
  return ok(events.map((event, at) => ({ oldId: event.id, event: { ...event, id: ports.ids(), details: { ...event.details, name: names[at] ?? event.details.name } } })));
}

/**
 * Pictures of all first, and events only then: nobody is shown with a picture that is still to come, and a crash in between leaves
 * pictures that nobody owns, which the next start takes away. Gives how many pictures are missing.
 */
async function saveAll(ports: Ports, renewed: readonly Renewed[], pictures: ReadonlyMap<string, ZippedFile>): Promise<Result<number>> {
  let missing = 0;
  for (const { oldId, event } of renewed) {
    for (const photoId of photoIdsOf(event)) {
      const bytes = pictures.get(pictureName(oldId, photoId))?.read() ?? null;
      if (bytes === null || !isJpeg(bytes)) missing += 1;
      else {
        const written = await ports.store.writePhoto(event.id, photoId, { name: `${photoId}.jpg`, bytes });
        if (!written.ok) return written;
      }
    }
  }
  for (const { event } of renewed) {
    const written = ports.store.writeEvent(event);
    if (!written.ok) return written;
  }
  return ok(missing);
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** Removes what has come in already, and names what can't be removed. */
function takeBack(ports: Ports, file: string, renewed: readonly Renewed[], why: AppError): Result<never> {
  const left = renewed.filter(({ event }) => !ports.store.removeEvent(event.id).ok && ports.store.readEvent(event.id).ok);
  const reason = why.said ?? why.message;
  if (left.length === 0) return fail(why.code, said('export.notRestored', { file, reason }), said('export.restoreAgainNext'));
  const events = left.map(({ event }) => said('store.named', { name: event.details.name }));
  return fail(why.code, said('export.restoredInPart', { file, reason, events }), said('export.restoredInPartNext'));
}
