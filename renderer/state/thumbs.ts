import type { Core } from './core.ts';
import type { PileItem } from './pileItem.ts';

const thumbWidth = 320;
/** Small pictures of some 15 kB that were looked at last; older ones are made again. */
const maxThumbs = 200;

/** Makes small pictures of the pile's pictures. */
export interface Thumbs {
  /** Null when the browser can't show it. One that is no longer wanted when its turn comes is not made, and null too. */
  readonly load: (item: PileItem, signal: AbortSignal) => Promise<Blob | null>;
}

/** One at a time: a phone's photo takes some 50 MB while it is being made small. */
export function createThumbs({ bridge }: Pick<Core, 'bridge'>): Thumbs {
  const made = new Map<string, Blob | null>();
  let last: Promise<unknown> = Promise.resolve();
  const make = async (item: PileItem, signal: AbortSignal): Promise<Blob | null> => {
    if (signal.aborted) return null;
    const known = made.get(item.id);
    const thumb = known === undefined ? await shrink(await pictureOf(bridge, item)) : known;
    made.delete(item.id);
    made.set(item.id, thumb);
    const [oldest] = made.keys();
    if (made.size > maxThumbs && oldest !== undefined) made.delete(oldest);
    return thumb;
  };
  return {
    load: (item, signal) => {
      const next = last.then(() => make(item, signal));
      last = next;
      return next;
    },
  };
}

async function pictureOf(bridge: Core['bridge'], { source, eventId, id }: PileItem): Promise<Blob | null> {
  if (source !== null) return source;
  const kept = await bridge.call('pending.take', { eventId, jobId: id });
  return kept.ok ? new Blob([new Uint8Array(kept.value.bytes)]) : null;
}

async function shrink(picture: Blob | null): Promise<Blob | null> {
  if (picture === null) return null;
  try {
    const bitmap = await createImageBitmap(picture, { resizeWidth: thumbWidth, resizeQuality: 'medium' });
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  } catch {
    // A HEIC, or no picture at all: the card reader will say what is wrong, if anything is.
    return null;
  }
}
