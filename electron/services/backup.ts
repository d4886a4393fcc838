import type { ExportedFile, RestoredBackup } from '../../shared/contract/exported.ts';
import type { NamedBytes } from '../../shared/contract/contract.ts';
import { whyNotPlainData } from '../../shared/contract/guard.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { differentNames, safeFileName } from '../../shared/export/fileNames.ts';
import { limits } from '../../shared/limits.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import { backupDataName, backupText, photoIdsOf, readBackup } from '../../shared/workspace/backup.ts';
import { summarise, type EventState } from '../../shared/workspace/state.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';
import { isZip, unzipFiles, zipFiles, type ZipRules } from './zip.ts';

/** Backups: one event or all of them in a file, with or without pictures, and back again as new events. Nothing is ever written over. */
export function backupServices(ports: Ports): Pick<ServicesOf<'export'>, 'export.backup'> & Pick<ServicesOf<'import'>, 'import.backup'> {
  return {
    'export.backup': async ({ eventId, pictures }) => {
      const events = eventsToKeep(ports, eventId);
      if (!events.ok) return events;
      const name = eventId === null ? 'Wellmet' : safeFileName(events.value[0]?.details.name ?? '') || 'Wellmet';
      return ok(await backUp(ports, events.value, `${name} backup ${ports.clock().slice(0, 10)}`, pictures));
    },
    'import.backup': async ({ name, bytes }) => {
      const opened = openBackup(name, bytes);
      if (!opened.ok) return opened;
      const { data, pictures } = opened.value;
      const { events, problems } = readBackup(name, data);
      const [first] = problems;
      if (events.length === 0) return fail(first?.code === 'newer-file' ? 'newer-file' : 'damaged-file', first?.message ?? `“${name}” holds no event.`, 'Nothing was changed.');
      return restore(ports, name, events, pictures, problems);
    },
  };
}

function eventsToKeep(ports: Ports, eventId: string | null): Result<readonly EventState[]> {
  if (eventId === null) return ports.store.listEvents();
  const event = ports.store.readEvent(eventId);
  return event.ok ? ok([event.value]) : event;
}

async function backUp(ports: Ports, events: readonly EventState[], name: string, withPictures: boolean): Promise<ExportedFile> {
  const now = ports.clock();
  const data = new TextEncoder().encode(backupText(events, now));
  const pictures = withPictures ? await picturesOf(ports, events) : [];
  if (pictures.length === 0) return { fileName: `${name}.json`, mediaType: 'application/json', bytes: data, count: events.length };
  const bytes = zipFiles([{ name: backupDataName, bytes: data }, ...pictures], now);
  return { fileName: `${name}.zip`, mediaType: 'application/zip', bytes, count: events.length };
}

/** A picture that isn't there any more keeps no backup from being made. */
async function picturesOf(ports: Ports, events: readonly EventState[]): Promise<readonly NamedBytes[]> {
  const pictures: NamedBytes[] = [];
  for (const event of events) {
    for (const photoId of photoIdsOf(event)) {
      const photo = await ports.store.readPhoto(event.id, photoId);
      if (photo.ok) pictures.push({ name: pictureName(event.id, photoId), bytes: photo.value.bytes });
    }
  }
  return pictures;
}

const pictureName = (eventId: string, photoId: string): string => `photos/${eventId}/${photoId}.jpg`;

interface OpenedBackup {
  readonly data: unknown;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

const rules: ZipRules = {
  isName: (name) => name === backupDataName || /^photos\/[A-Za-z0-9-]{1,64}\/[A-Za-z0-9-]{1,64}\.jpg$/.test(name),
  files: limits.backupFiles,
  bytesEach: (name) => (name === backupDataName ? limits.listBytes : limits.pictureBytes),
  bytes: limits.backupBytes,
};

const reasons = {
  damaged: ['is damaged', 'Look for another copy of it.'],
  strange: ['holds files that no backup of Wellmet has', 'Choose a file that “Back up” has made.'],
  'too-large': ['unpacks to more than a backup of Wellmet may hold', 'Choose a file that “Back up” has made.'],
} as const;

function openBackup(name: string, bytes: Uint8Array): Result<OpenedBackup> {
  if (!isZip(bytes)) return parse(name, bytes, new Map());
  const unzipped = unzipFiles(bytes, rules);
  if (unzipped.kind !== 'files') {
    const [what, next] = reasons[unzipped.kind];
    return fail('damaged-file', `“${name}” ${what}, so nothing was restored.`, next);
  }
  const data = unzipped.files.get(backupDataName);
  return data === undefined ? fail('damaged-file', `There is no data of Wellmet in “${name}”.`, reasons.strange[1]) : parse(name, data, unzipped.files);
}

function parse(name: string, bytes: Uint8Array, pictures: ReadonlyMap<string, Uint8Array>): Result<OpenedBackup> {
  const none = fail('damaged-file', `“${name}” is no backup of Wellmet, or is damaged.`, 'Choose a file that “Back up” has made.');
  if (bytes.length > limits.listBytes) return none;
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return whyNotPlainData(data) === null ? ok({ data, pictures }) : none;
  } catch {
    return none;
  }
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** Pictures first, so that nobody is shown with a picture that is still to come; an event that can't be saved takes its pictures along. */
async function restore(
  ports: Ports,
  file: string,
  events: readonly EventState[],
  pictures: ReadonlyMap<string, Uint8Array>,
  found: readonly Problem[],
): Promise<Result<RestoredBackup>> {
  const here = ports.store.listEvents();
  if (!here.ok) return here;
  const names = differentNames([...here.value, ...events].map(({ details }) => details.name)).slice(here.value.length);
  const restored: EventState[] = [];
  let missing = 0;
  for (const [at, event] of events.entries()) {
    const renewed: EventState = { ...event, id: ports.ids(), details: { ...event.details, name: names[at] ?? event.details.name } };
    for (const photoId of photoIdsOf(event)) {
      const bytes = pictures.get(pictureName(event.id, photoId));
      if (bytes === undefined || !isJpeg(bytes)) missing += 1;
      else {
        const written = await ports.store.writePhoto(renewed.id, photoId, { name: `${photoId}.jpg`, bytes });
        if (!written.ok) return giveUp(ports, renewed.id, written);
      }
    }
    const written = ports.store.writeEvent(renewed);
    if (!written.ok) return giveUp(ports, renewed.id, written);
    restored.push(renewed);
  }
  ports.log.info('A backup was restored.', { events: restored.length, missing });
  const gone = missing === 0 ? [] : [problem('no-pictures', `${missing === 1 ? 'A picture' : `${missing} pictures`} of cards ${missing === 1 ? 'is' : 'are'} not in “${file}”; everything else of those people is back.`)];
  return ok({ events: restored.map(summarise), problems: [...found, ...gone] });
}

function giveUp(ports: Ports, eventId: string, why: Result<null> & { readonly ok: false }): Result<never> {
  ports.store.removeEvent(eventId);
  return why;
}
