const markLength = 8;

/** What the ids of this window's files begin with. */
const ownMark = crypto.randomUUID().slice(0, markLength);
const claimed = new Map<string, Promise<void>>();

/** An id for a file that is to be imported, by which it can be told from which window it came. */
export const newJobId = (): string => `${ownMark}-${crypto.randomUUID()}`;

/** The mark of the window from which a file came. */
export const markOf = (jobId: string): string => jobId.slice(0, markLength);

/**
 * Resolves when no other window works on the files of a mark: at once, or when that window is closed or loaded again. From then
 * on they are this window's for as long as it is open, so that two windows on one event never read the same picture.
 */
export function claim(mark = ownMark): Promise<void> {
  const known = claimed.get(mark);
  if (known !== undefined) return known;
  const claiming = new Promise<void>((resolve) => {
    const locks = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks;
    const hold = (): Promise<never> => {
      resolve();
      return new Promise(() => undefined);
    };
    if (locks === undefined) resolve();
    else locks.request(`wellmet-pile-${mark}`, hold).catch(() => resolve());
  });
  claimed.set(mark, claiming);
  return claiming;
}
