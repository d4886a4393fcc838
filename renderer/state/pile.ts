import { limits } from '../../shared/limits.ts';
import type { AppError, Result } from '../../shared/contract/result.ts';
import type { WantedLayout } from '../../shared/import/layout.ts';
import type { PictureOutcome } from '../../shared/contract/pictureOutcome.ts';
import type { ListOutcome } from '../../shared/contract/listOutcome.ts';
import { problem } from '../../shared/problem.ts';
import { said } from '../../shared/words/keys.ts';
import type { Said } from '../../shared/words/keys.ts';
import type { Changed } from '../../shared/workspace/changes.ts';
import { say, takeChanged } from './core.ts';
import type { Core } from './core.ts';
import { fileKind, headBytes } from './fileKind.ts';
import type { FileKind } from './fileKind.ts';
import { isPasted } from './pasted.ts';
import { readList, takePeople } from './listOps.ts';
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

/** Listens to how far files have come. */
export function followPile(core: Core): void {
  core.bridge.on('import.progress', ({ jobId, stage, rows }) => {
    if (stage !== 'done') patch(core, jobId, (item) => (isUnderWay(item) ? { ...item, stage, rows: rows ?? null } : item));
  });
}

/** Puts files on the pile of an event and starts reading; what was pasted is shown first. */
export async function addFiles(core: Core, eventId: string, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const item = await newItem(eventId, file);
    core.store.update((now) => ({ ...now, pile: [...now.pile, item] }));
    if (item.kind === 'picture') void showThumb(core, item);
    if (item.stage === 'asks') askAbout(core, item.id);
    pump(core);
  }
}

async function newItem(eventId: string, file: File): Promise<PileItem> {
  const pasted = isPasted(file);
  const kind = await kindOf(file);
  const item = { id: crypto.randomUUID(), eventId, file, thumb: null, personIds: [], list: null, rows: null, wanted: null, pasted };
  if (kind.kind === 'refused') return { ...item, kind: 'list', stage: 'failed', problems: [problem(notForImport, kind.reason)] };
  return { ...item, kind: kind.kind, stage: pasted && kind.kind === 'list' ? 'asks' : 'queued', problems: [] };
}

/** Shows the columns of a list, unless something else stands over the window: then its place in the pile asks. */
function askAbout(core: Core, itemId: string): void {
  core.store.update((now) => (now.dialog === null ? { ...now, dialog: { kind: 'columns', itemId } } : now));
}

async function kindOf(file: File): Promise<FileKind> {
  try {
    return fileKind(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()), file.name);
  } catch {
    return { kind: 'refused', reason: said('import.cannotOpen', { file: file.name }) };
  }
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
  if (!(bytes instanceof Uint8Array)) {
    patch(core, item.id, (now) => ({ ...now, stage: 'failed', problems: [problem('cannot-read', bytes)] }));
    return;
  }
  const { eventId, id: jobId, file } = item;
  if (core.store.get().pile.find(({ id }) => id === jobId)?.stage === 'cancelled') return;
  if (item.kind === 'picture') finishPicture(core, item, await core.bridge.call('import.card', { eventId, jobId, name: file.name, bytes }));
  else await finishList(core, item, await readList(core, item, bytes));
}

/** The bytes of a file, or why there are none. */
export async function bytesOf({ file, kind }: PileItem): Promise<Uint8Array | Said> {
  const limit = kind === 'picture' ? limits.pictureBytes : limits.listBytes;
  if (file.size > limit) return said('import.tooLarge', { file: file.name, megabytes: limit / 1024 / 1024 });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return said('import.cannotOpen', { file: file.name });
  }
}

function finishPicture(core: Core, item: PileItem, result: Result<PictureOutcome>): void {
  if (!result.ok) {
    fail(core, item, result.error);
    return;
  }
  const { changed, problems } = result.value;
  if (changed !== null) takeChanged(core, item.eventId, changed);
  settle(core, item, { personIds: changed === null ? [] : addedBy(changed), problems });
}

async function finishList(core: Core, item: PileItem, result: Result<ListOutcome>): Promise<void> {
  if (!result.ok) {
    fail(core, item, result.error);
    return;
  }
  const { importId, format, layout, questions, skipped, problems, asks } = result.value;
  const list = { importId, format, layout, questions, skipped };
  if (asks) {
    patch(core, item.id, (now) => (now.stage === 'cancelled' ? now : { ...now, stage: 'asks', problems, list }));
    if (isAsking(core, item.id)) askAbout(core, item.id);
    return;
  }
  const personIds = await takePeople(core, item.eventId, result.value, (done, of) => patch(core, item.id, (now) => ({ ...now, rows: [done, of] })));
  settle(core, item, { personIds, problems, list });
}

const isAsking = (core: Core, id: string): boolean => core.store.get().pile.some((item) => item.id === id && item.stage === 'asks');

function fail(core: Core, { id }: PileItem, error: AppError): void {
  patch(core, id, (now) => ({ ...now, stage: 'failed', problems: [problem(error.code, sayError(wordsNow(core), error))] }));
}

function settle(core: Core, { id, personIds: before }: PileItem, read: Pick<PileItem, 'personIds' | 'problems'> & Partial<Pick<PileItem, 'list'>>): void {
  const { personIds, problems } = read;
  if (core.store.get().pile.find((item) => item.id === id)?.stage === 'cancelled' && before.length === 0) {
    // Read to the end before the cancelling arrived: what was cancelled must not come all the same.
    void removePeople(core, personIds);
    return;
  }
  const failed = personIds.length === 0 && problems.some(({ code }) => !remarks.has(code));
  // Nobody came of another reading: those of the one before are still there.
  const kept = personIds.length === 0 ? before : personIds;
  patch(core, id, (now) => ({ ...now, ...read, rows: null, stage: failed ? 'failed' : 'done', personIds: kept }));
}

function addedBy({ change }: Changed): readonly string[] {
  return change.kind === 'people-added' ? change.people.map(({ id }) => id) : [];
}

function sayWhenDone(core: Core): void {
  const { event, pile, settings } = core.store.get();
  const own = pile.filter(({ eventId }) => eventId === event?.id);
  if (own.length === 0 || own.some((item) => isUnderWay(item) || item.stage === 'asks')) return;
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
  patch(core, item.id, (now) => ({ ...now, stage: 'queued', problems: [] }));
  pump(core);
}

/** Reads a list as the user wants it, in the place of how it was read before. */
export function readWith(core: Core, item: PileItem, wanted: WantedLayout | null): void {
  patch(core, item.id, (now) => ({ ...now, stage: 'queued', problems: [], wanted }));
  pump(core);
}

/** Takes files that are done off the pile; the people they brought stay. */
export function clearPile(core: Core, eventId: string): void {
  dropItems(core, core.store.get().pile.filter((item) => item.eventId === eventId && !isUnderWay(item)));
}

/** Takes files off the pile, and no people. */
export function dropItems(core: Core, gone: readonly PileItem[]): void {
  for (const { thumb } of gone) if (thumb !== null) URL.revokeObjectURL(thumb);
  core.store.update((now) => ({ ...now, pile: now.pile.filter((item) => !gone.some(({ id }) => id === item.id)) }));
}

/** Takes back what one file brought: its people are removed, and the file leaves the pile. */
export async function undoItem(core: Core, item: PileItem): Promise<void> {
  const there = new Set(core.store.get().event?.people.map(({ id }) => id));
  await removePeople(core, item.personIds.filter((id) => there.has(id)));
  dropItems(core, [item]);
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
