import type { IsoTime } from '../note/dates.ts';

/** An event as it was at some time before, kept beside it. `id` is safe in file names. */
export interface EarlierVersion {
  readonly id: string;
  readonly at: IsoTime;
  readonly people: number;
}

/** No earlier version is kept sooner after the one before: typing makes a change every moment. */
export const versionEveryMs = 10 * 60_000;

/** How many earlier versions of one event are kept of the last hour, one for each hour of the last day, and one for each of so many days. */
export const versionLimits = { lastHour: 12, hours: 24, days: 30, bytes: 100 * 1024 * 1024 } as const;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Whether it is time to keep an earlier version again. `newest` is null when there is none. A clock set back doesn't stop it. */
export function isVersionDue(newest: IsoTime | null, now: IsoTime): boolean {
  return newest === null || Math.abs(Date.parse(now) - Date.parse(newest)) >= versionEveryMs;
}

/** Names and times of versions, by `at`; `bytes` is what each takes on disk. Gives the ids of those that need not be kept any longer. */
export function versionsToDrop(versions: readonly { readonly id: string; readonly at: IsoTime; readonly bytes: number }[], now: IsoTime): readonly string[] {
  const newestFirst = [...versions].sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
  const kept = new Set<string>();
  let bytes = 0;
  const slots = new Map<string, number>();
  for (const [index, version] of newestFirst.entries()) {
    const { slot, most } = slotOf(Date.parse(version.at), Date.parse(now));
    const taken = slots.get(slot) ?? 0;
    // The newest stays whatever its age and size: it is the one that is missed most.
    const fits = index === 0 || (taken < most && bytes + version.bytes <= versionLimits.bytes);
    if (!fits) continue;
    slots.set(slot, taken + 1);
    bytes += version.bytes;
    kept.add(version.id);
  }
  return versions.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}

/** Hours and days are those of the clock, not of age: thinning again and again keeps the same ones. */
function slotOf(at: number, now: number): { readonly slot: string; readonly most: number } {
  const age = now - at;
  if (age < hourMs) return { slot: 'newest', most: versionLimits.lastHour };
  if (age < versionLimits.hours * hourMs) return { slot: `hour ${Math.floor(at / hourMs)}`, most: 1 };
  if (age < versionLimits.days * dayMs) return { slot: `day ${Math.floor(at / dayMs)}`, most: 1 };
  return { slot: 'older', most: 0 };
}
