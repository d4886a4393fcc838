import { limits } from '../../shared/limits.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { PictureOutcome } from '../../shared/contract/pictureOutcome.ts';
import type { ListOutcome } from '../../shared/contract/listOutcome.ts';
import { problem } from '../../shared/problem.ts';
import type { Changed } from '../../shared/workspace/changes.ts';
import { said } from '../../shared/words/keys.ts';
import type { Said } from '../../shared/words/keys.ts';
import { say, takeChanged } from './core.ts';
import type { Core } from './core.ts';
import { fileKind, headBytes } from './fileKind.ts';
import type { FileKind } from './fileKind.ts';
import { isUnderWay } from './pileItem.ts';
import type { PileItem } from './pileItem.ts';
import { removePeople } from './peopleOps.ts';
import { look } from './settingsOps.ts';
import { makeThumb } from './thumbs.ts';
import { sayError, wordsNow } from './words.ts';

/** More at once would only fill the memory: the readers behind are no more than that. */
const atOnce = 3;

/** The code of the problem with a file that is neither picture nor list: trying again is no use. */
export const notForImport = 'not-for-import';

/** The code of the remark that somebody was in the event before: the picture was read all the same. */
export const alreadyHere = 'already-here';
/** Problems that are none: the file was read, and there was nobody to add. */
const remarks: ReadonlySet<string> = new Set([alreadyHere, 'no-card', 'slower-reader', 'weaker-reader']);

/** Listens to how far pictures have come. */
export function followPile(core: Core): void {
  core.bridge.on('import.progress', ({ jobId, stage }) => {
    if (stage !== 'done') patch(core, jobId, (item) => (isUnderWay(item) ? { ...item, stage } : item));
  });
}

/** Puts files on the pile of an event and starts reading. */
export async function addFiles(core: Core, eventId: string, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const item = await newItem(eventId, file);
    core.store.update((now) => ({ ...now, pile: [...now.pile, item] }));
    if (item.kind === 'picture') void showThumb(core, item);
    pump(core);
  }
}

async function newItem(eventId: string, file: File): Promise<PileItem> {
  const kind = await kindOf(file);
  const item = { id: crypto.randomUUID(), eventId, file, thumb: null, personIds: [], skipped: [], format: null };
  if (kind.kind === 'refused') return { ...item, kind: 'list', stage: 'failed', problems: [problem(notForImport, kind.reason)] };
  return { ...item, kind: kind.kind, stage: 'queued', problems: [] };
}

async function kindOf(file: File): Promise<FileKind> {
  try {
    return fileKind(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()), file.name);
  } catch {
    return { kind: 'refused', reason: cannotRead(file) };
  }
}

function cannotRead(file: File): Said {
  return said('import.cannotOpen', { file: file.name });
}

async function showThumb(core: Core, { id, file }: PileItem): Promise<void> {
  const thumb = await makeThumb(file);
  if (thumb !== null) patch(core, id, (item) => ({ ...item, thumb }));
}

/** Starts as many waiting files as may run at once. */
function pump(core: Core): void {
  const { pile } = core.store.get();
  const running = pile.filter((item) => isUnderWay(item) && item.stage !== 'queued').length;
  for (const item of pile.filter(({ stage }) => stage === 'queued').slice(0, Math.max(0, atOnce - running))) {
    patch(core, item.id, (now) => ({ ...now, stage: 'waiting' }));
    void readItem(core, item).then(() => {
      pump(core);
      sayWhenDone(core);
    });
  }
}

async function readItem(core: Core, item: PileItem): Promise<void> {
  const bytes = await bytesOf(item);
  if ('key' in bytes) {
    patch(core, item.id, (now) => ({ ...now, stage: 'failed', problems: [problem('cannot-read', bytes)] }));
    return;
  }
  const { eventId, id: jobId, file } = item;
  if (core.store.get().pile.find(({ id }) => id === jobId)?.stage === 'cancelled') return;
  if (item.kind === 'picture') finish(core, item, await core.bridge.call('import.card', { eventId, jobId, name: file.name, bytes }));
  else finish(core, item, await core.bridge.call('import.list', { eventId, name: file.name, bytes }));
}

async function bytesOf({ file, kind }: PileItem): Promise<Uint8Array | Said> {
  const limit = kind === 'picture' ? limits.pictureBytes : limits.listBytes;
  if (file.size > limit) return said('import.tooLarge', { file: file.name, megabytes: limit / 1024 / 1024 });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return cannotRead(file);
  }
}

function finish(core: Core, { id, eventId }: PileItem, result: Result<PictureOutcome | ListOutcome>): void {
  if (!result.ok) {
    const { error } = result;
    patch(core, id, (now) => ({ ...now, stage: 'failed', problems: [problem(error.code, sayError(wordsNow(core), error))] }));
    return;
  }
  const { changed, problems } = result.value;
  if (changed !== null) takeChanged(core, eventId, changed);
  const personIds = changed === null ? [] : addedBy(changed);
  const { skipped, format } = 'skipped' in result.value ? result.value : { skipped: [], format: null };
  if (core.store.get().pile.find((item) => item.id === id)?.stage === 'cancelled') {
    // Read to the end before the cancelling arrived: what was cancelled must not come all the same.
    void removePeople(core, personIds);
    return;
  }
  const failed = personIds.length === 0 && problems.some(({ code }) => !remarks.has(code));
  patch(core, id, (now) => ({ ...now, stage: failed ? 'failed' : 'done', personIds, problems, skipped, format }));
}

function addedBy({ change }: Changed): readonly string[] {
  return change.kind === 'people-added' ? change.people.map(({ id }) => id) : [];
}

function sayWhenDone(core: Core): void {
  const { event, pile, settings } = core.store.get();
  const own = pile.filter(({ eventId }) => eventId === event?.id);
  if (own.length === 0 || own.some(isUnderWay)) return;
  const people = own.reduce((sum, { personIds }) => sum + personIds.length, 0);
  const failed = own.filter(({ stage }) => stage === 'failed').length;
  const { say: sayIn } = wordsNow(core);
  const added = said('import.added', { count: people });
  say(core, failed === 0 ? sayIn('import.allRead', { people: added }) : sayIn('import.allReadBut', { people: added, failed: said('import.filesFailed', { count: failed }) }));
  if (settings.view.personId === null) look(core, { personId: event?.people[0]?.id ?? null });
}

export function cancelItem(core: Core, item: PileItem): void {
  if (!isUnderWay(item)) return;
  if (item.stage !== 'queued') void core.bridge.call('import.cancel', { jobId: item.id });
  patch(core, item.id, (now) => ({ ...now, stage: 'cancelled' }));
}

export function retryItem(core: Core, item: PileItem): void {
  patch(core, item.id, (now) => ({ ...now, stage: 'queued', problems: [], personIds: [], skipped: [] }));
  pump(core);
}

/** Takes files that are done off the pile; the people they brought stay. */
export function clearPile(core: Core, eventId: string): void {
  const gone = core.store.get().pile.filter((item) => item.eventId === eventId && !isUnderWay(item));
  for (const { thumb } of gone) if (thumb !== null) URL.revokeObjectURL(thumb);
  core.store.update((now) => ({ ...now, pile: now.pile.filter((item) => !gone.some(({ id }) => id === item.id)) }));
}

/** Takes the whole import back: what is still to be read is cancelled, and everybody it brought is removed. */
export async function undoImport(core: Core, eventId: string): Promise<void> {
  const own = core.store.get().pile.filter((item) => item.eventId === eventId);
  for (const item of own) cancelItem(core, item);
  const there = new Set(core.store.get().event?.people.map(({ id }) => id));
  await removePeople(core, own.flatMap(({ personIds }) => personIds).filter((id) => there.has(id)));
  clearPile(core, eventId);
}

function patch(core: Core, id: string, change: (item: PileItem) => PileItem): void {
  core.store.update((now) => ({ ...now, pile: now.pile.map((item) => (item.id === id ? change(item) : item)) }));
}
