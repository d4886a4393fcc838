import { limits } from '../../shared/limits.ts';
import type { AppError, Result } from '../../shared/contract/result.ts';
import type { WantedLayout } from '../../shared/import/layout.ts';
import type { PendingPicture } from '../../shared/contract/contract.ts';
import { mayHelpAgain } from '../../shared/contract/pictureOutcome.ts';
import type { PictureOutcome } from '../../shared/contract/pictureOutcome.ts';
import type { ListOutcome } from '../../shared/contract/listOutcome.ts';
import { sheetRemarks } from '../../shared/import/sheetRemarks.ts';
import { problem } from '../../shared/problem.ts';
import { said } from '../../shared/words/keys.ts';
import type { Said } from '../../shared/words/keys.ts';
import type { Changed } from '../../shared/workspace/changes.ts';
import { newJobId } from './claims.ts';
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
import { sayError, wordsNow } from './words.ts';

/** More at once would only fill the memory: the readers behind are no more than that. */
const atOnce = 3;

/** Of so many files the first bytes are looked at together: one by one, hundreds would come into view for a minute. */
const filesAtOnce = 25;

/** The code of the problem with a file that is neither picture nor list: trying again is no use. */
export const notForImport = 'not-for-import';

/** The code of the remark that somebody was in the event before: the picture was read all the same. */
export const alreadyHere = 'already-here';
/** Problems that are none: the file was read, and there was nobody to add. */
const remarks: ReadonlySet<string> = new Set([alreadyHere, 'no-card', 'slower-reader', 'weaker-reader', ...Object.values(sheetRemarks)]);

/** Listens to how far files have come. */
export function followPile(core: Core): void {
  core.bridge.on('import.progress', ({ jobId, stage, rows }) => {
    if (stage !== 'done') patch(core, jobId, (item) => (isUnderWay(item) ? { ...item, stage, rows: rows ?? null } : item));
  });
}

/** Puts files on the pile of an event and starts reading; what was pasted is shown first. */
export async function addFiles(core: Core, eventId: string, files: readonly File[]): Promise<void> {
  cutOff.delete(core.store);
  for (let at = 0; at < files.length; at += filesAtOnce) {
    const items = await Promise.all(files.slice(at, at + filesAtOnce).map((file) => newItem(eventId, file)));
    core.store.update((now) => ({ ...now, pile: [...now.pile, ...items] }));
    for (const { stage, id } of items) if (stage === 'asks') askAbout(core, id);
    pump(core);
  }
}

/** Puts pictures on the pile that waited in the data folder, and reads those that were not given up. */
export function addWaiting(core: Core, eventId: string, pictures: readonly PendingPicture[]): void {
  const here = new Set(core.store.get().pile.map(({ id }) => id));
  const items = pictures.filter(({ jobId }) => !here.has(jobId)).map((picture) => waitingItem(eventId, picture));
  if (items.length === 0) return;
  core.store.update((now) => ({ ...now, pile: [...now.pile, ...items] }));
  pump(core);
}

const blank = { personIds: [], list: null, rows: null, wanted: null } as const;

function waitingItem(eventId: string, { jobId, name, size, givenUp }: PendingPicture): PileItem {
  const item = { ...blank, id: jobId, eventId, file: { name, size }, source: null, kept: 'kept', kind: 'picture', pasted: false } as const;
  return givenUp ? { ...item, stage: 'failed', problems: [problem('given-up', said('import.givenUp', { file: name }))] } : { ...item, stage: 'queued', problems: [] };
}

async function newItem(eventId: string, file: File): Promise<PileItem> {
  const pasted = isPasted(file);
  const kind = await kindOf(file);
  const item = { ...blank, id: newJobId(), eventId, file, source: file, kept: 'not-yet', pasted } as const;
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

/** Windows whose host did not answer last: what waits goes on waiting, instead of failing one by one. */
const cutOff = new WeakSet<Core['store']>();

/** Starts as many waiting files as may run at once. */
function pump(core: Core): void {
  if (cutOff.has(core.store)) return;
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
  if (item.kept === 'kept') {
    // Its bytes crossed once already; if they are gone all the same, they cross again.
    const read = await core.bridge.call('import.waiting', { eventId: item.eventId, jobId: item.id });
    if (read.ok || item.source === null || read.error.code !== 'not-found') {
      finishPicture(core, item, read);
      return;
    }
  }
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
export async function bytesOf({ file, source, kind }: PileItem): Promise<Uint8Array | Said> {
  const limit = kind === 'picture' ? limits.pictureBytes : limits.listBytes;
  if (file.size > limit) return said('import.tooLarge', { file: file.name, megabytes: limit / 1024 / 1024 });
  try {
    if (source !== null) return new Uint8Array(await source.arrayBuffer());
  } catch {
    // Moved or removed since it was dropped.
  }
  return said('import.cannotOpen', { file: file.name });
}

function finishPicture(core: Core, item: PileItem, result: Result<PictureOutcome>): void {
  if (!result.ok) {
    fail(core, item, result.error);
    return;
  }
  const { changed, problems } = result.value;
  if (changed !== null) takeChanged(core, item.eventId, changed);
  settle(core, item, { personIds: changed === null ? [] : addedBy(changed), problems, ...(mayHelpAgain(result.value) ? {} : { kept: 'over' }) });
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
  if (error.code === 'not-connected') cutOff.add(core.store);
  const problems = [problem(error.code, sayError(wordsNow(core), error))];
  patch(core, id, (now) => (now.stage === 'cancelled' ? now : { ...now, stage: 'failed', problems }));
}

function settle(core: Core, { id, personIds: before }: PileItem, read: Pick<PileItem, 'personIds' | 'problems'> & Partial<Pick<PileItem, 'list' | 'kept'>>): void {
  const { personIds, problems } = read;
  if (core.store.get().pile.find((item) => item.id === id)?.stage === 'cancelled' && before.length === 0) {
    // Read to the end before the cancelling arrived: what was cancelled must not come all the same.
    void removePeople(core, personIds);
    return;
  }
  const failed = personIds.length === 0 && problems.some(({ code }) => !remarks.has(code));
  // Nobody came of another reading: those of the one before are still there.
  const there = personIds.length === 0 ? before : personIds;
  patch(core, id, (now) => ({ ...now, ...read, rows: null, stage: failed ? 'failed' : 'done', personIds: there }));
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

/** Ends files that are under way, all at once: none of them is begun when another makes room. */
export function cancelItems(core: Core, items: readonly PileItem[]): void {
  const ended = new Set(items.filter(isUnderWay).map(({ id }) => id));
  const begun = core.store.get().pile.filter((item) => ended.has(item.id) && isUnderWay(item) && item.stage !== 'queued');
  core.store.update((now) => ({
    ...now,
    pile: now.pile.map((item) => (ended.has(item.id) && isUnderWay(item) ? { ...item, stage: 'cancelled', kept: 'over' } : item)),
  }));
  for (const { id } of begun) void core.bridge.call('import.cancel', { jobId: id });
}

export function retryItem(core: Core, item: PileItem): void {
  cutOff.delete(core.store);
  patch(core, item.id, (now) => ({ ...now, stage: 'queued', problems: [], kept: now.kept === 'kept' ? 'kept' : 'not-yet' }));
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
  const ids = new Set(gone.map(({ id }) => id));
  core.store.update((now) => ({ ...now, pile: now.pile.filter(({ id }) => !ids.has(id)) }));
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
  cancelItems(core, own);
  const there = new Set(core.store.get().event?.people.map(({ id }) => id));
  await removePeople(core, own.flatMap(({ personIds }) => personIds).filter((id) => there.has(id)));
  clearPile(core, eventId);
}

function patch(core: Core, id: string, change: (item: PileItem) => PileItem): void {
  core.store.update((now) => ({ ...now, pile: now.pile.map((item) => (item.id === id ? change(item) : item)) }));
}
