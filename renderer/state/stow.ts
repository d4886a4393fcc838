import { limits } from '../../shared/limits.ts';
import { claim, markOf } from './claims.ts';
import type { Core } from './core.ts';
import { addWaiting } from './pile.ts';
import { isUnderWay } from './pileItem.ts';
import type { PileItem } from './pileItem.ts';

/**
 * Keeps every picture of the pile in the data folder until it is read, so that quitting in between costs nothing, and puts those of an
 * earlier start back on the pile when their event is opened. One picture at a time is copied: a drop of hundreds fills no memory.
 */
export function followPending(core: Core): void {
  /** Pictures that wait for their copy, or could not be copied. */
  const tried = new Set<string>();
  const asked = new Set<string>();
  const drop = createDropper(core);
  let copying: Promise<void> = Promise.resolve();
  let before: readonly PileItem[] = [];

  core.store.subscribe(() => {
    const { pile, event } = core.store.get();
    if (pile !== before) {
      for (const item of pile) {
        if (!wantsCopy(item) || tried.has(item.id)) continue;
        tried.add(item.id);
        copying = copying.then(async () => {
          if (await stow(core, item, drop)) tried.delete(item.id);
        });
      }
      const now = new Map(pile.map((item) => [item.id, item]));
      for (const item of before) if (item.kept === 'kept' && isLetGo(now.get(item.id))) drop(item);
      before = pile;
    }
    if (event === null || asked.has(event.id)) return;
    asked.add(event.id);
    void resume(core, event.id);
  });
}

/** Whether a picture would be lost if its window were closed now: it is neither read nor in the data folder. */
export function wantsCopy(item: PileItem): boolean {
  return item.kind === 'picture' && item.kept === 'not-yet' && item.source !== null && isUnderWay(item);
}

/** Taken off the pile or cancelled; whatever has its answer was taken away by those who gave it. */
const isLetGo = (item: PileItem | undefined): boolean => item === undefined || item.stage === 'cancelled';

type Dropper = (item: PileItem) => void;

/** Takes pictures out of the data folder, those of one moment in one go. */
function createDropper(core: Core): Dropper {
  const gone = new Map<string, Set<string>>();
  const send = (): void => {
    for (const [eventId, jobIds] of gone) void core.bridge.call('pending.drop', { eventId, jobIds: [...jobIds] });
    gone.clear();
  };
  return ({ eventId, id }) => {
    if (gone.size === 0) queueMicrotask(send);
    gone.set(eventId, (gone.get(eventId) ?? new Set()).add(id));
  };
}

/** Copies one picture; whether that worked. Failing costs nothing but the picture's coming back: reading it goes on. */
async function stow(core: Core, { id, eventId }: PileItem, drop: Dropper): Promise<boolean> {
  const find = (): PileItem | undefined => core.store.get().pile.find((item) => item.id === id);
  const item = find();
  const source = item?.source ?? null;
  if (item === undefined || source === null || !wantsCopy(item)) return true;
  if (source.size > limits.pictureBytes) return false;
  try {
    // Nobody else may take it for a picture that was left behind.
    await claim();
    const bytes = new Uint8Array(await source.arrayBuffer());
    const done = await core.bridge.call('pending.stow', { eventId, jobId: id, name: source.name, bytes });
    if (!done.ok) return false;
  } catch {
    // A file that can't be read is named when its turn comes.
    return false;
  }
  // Cancelled, or read in the meantime: nobody would ever take it away.
  if (find()?.kept !== 'not-yet') drop(item);
  else core.store.update((now) => ({ ...now, pile: now.pile.map((one) => (one.id === id ? { ...one, kept: 'kept' } : one)) }));
  return true;
}

async function resume(core: Core, eventId: string): Promise<void> {
  const pending = await core.bridge.call('pending.list', { eventId });
  if (!pending.ok) return;
  for (const mark of new Set(pending.value.map(({ jobId }) => markOf(jobId)))) void claim(mark).then(() => adopt(core, eventId, mark));
}

/** Takes the pictures of a window that is no more. It may have read on since they were listed. */
async function adopt(core: Core, eventId: string, mark: string): Promise<void> {
  const pending = await core.bridge.call('pending.list', { eventId });
  if (pending.ok) addWaiting(core, eventId, pending.value.filter(({ jobId }) => markOf(jobId) === mark));
}
