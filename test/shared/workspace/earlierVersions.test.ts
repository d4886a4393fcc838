import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVersionDue, versionLimits, versionsToDrop } from '../../../shared/workspace/earlierVersions.ts';

const now = '2026-11-21T08:00:00.000Z';
const hour = 3_600_000;
const mostKept = versionLimits.lastHour + versionLimits.hours + versionLimits.days + 1;

interface Version {
  readonly id: string;
  readonly at: string;
  readonly bytes: number;
}

function ago(ms: number, id = String(ms), bytes = 1000): Version {
  return { id, at: new Date(Date.parse(now) - ms).toISOString(), bytes };
}

const versions = fc
  .array(fc.tuple(fc.nat(60 * 24 * hour), fc.nat(30_000_000)), { maxLength: 200 })
  .map((pairs) => pairs.map(([ms, bytes], index) => ago(ms, `v${index}`, bytes)));

describe('when an earlier version is kept', () => {
  it.each([
    ['there is none', null, true],
    ['the last one is a minute old', '2026-11-21T07:59:00.000Z', false],
    ['the last one is ten minutes old', '2026-11-21T07:50:00.000Z', true],
    ['the clock was set back by a day', '2026-11-22T08:00:00.000Z', true],
  ])('%s: %s → %s', (_says, newest, due) => {
    expect(isVersionDue(newest, now)).toBe(due);
  });
});

describe('which earlier versions are kept', () => {
  it.each<[string, readonly Version[], readonly string[]]>([
    ['those of the last hour all stay', [ago(0), ago(600_000), ago(1_200_000)], []],
    ['of one hour of the last day the newest stays', [ago(2 * hour + 1000, 'newest'), ago(2 * hour + 900_000, 'older')], ['older']],
    ['of one day the newest stays', [ago(30 * hour, 'newest'), ago(31 * hour, 'older')], ['older']],
    ['those older than a month go', [ago(0), ago(31 * 24 * hour, 'old')], ['old']],
    ['the only one stays, however old it is', [ago(400 * 24 * hour)], []],
    ['the only one stays, however large it is', [ago(0, 'large', 500_000_000)], []],
    ['more than the disk is worth go, oldest first', [ago(0, 'a', 90_000_000), ago(600_000, 'b', 30_000_000)], ['b']],
    ['those from the future count as of the last hour', [ago(-5 * hour, 'future'), ago(0)], []],
    ['there are none', [], []],
  ])('%s', (_says, given, gone) => {
    expect(versionsToDrop(given, now)).toEqual(gone);
  });

  it('are never more than the limits, and always the newest', () => {
    fc.assert(
      fc.property(versions, (given) => {
        const gone = new Set(versionsToDrop(given, now));
        const kept = given.filter(({ id }) => !gone.has(id));
        expect(kept.length).toBeLessThanOrEqual(mostKept);
        expect(kept.length <= 1 || kept.reduce((sum, { bytes }) => sum + bytes, 0) <= versionLimits.bytes + kept[0]!.bytes).toBe(true);
        const newest = given.reduce<Version | null>((best, version) => (best === null || version.at > best.at ? version : best), null);
        if (newest !== null) expect(kept.some(({ at }) => at === newest.at)).toBe(true);
      }),
    );
  });

  it('are the same when looked at again at once', () => {
    fc.assert(
      fc.property(versions, (given) => {
        const gone = new Set(versionsToDrop(given, now));
        expect(versionsToDrop(given.filter(({ id }) => !gone.has(id)), now)).toEqual([]);
      }),
    );
  });

  it('reach back for days when somebody works all day, every day', () => {
    let kept: readonly Version[] = [];
    let time = Date.parse(now);
    for (let step = 0; step < 6 * 24 * 10; step += 1) {
      time += 600_000;
      const at = new Date(time).toISOString();
      kept = [...kept, { id: at, at, bytes: 1000 }];
      const gone = new Set(versionsToDrop(kept, at));
      kept = kept.filter(({ id }) => !gone.has(id));
    }
    const ages = kept.map(({ at }) => (time - Date.parse(at)) / hour);
    expect(ages.filter((age) => age > 24).length).toBeGreaterThanOrEqual(8);
    expect(ages.filter((age) => age <= 24).length).toBeGreaterThanOrEqual(24);
    expect(kept.length).toBeLessThanOrEqual(mostKept);
  });
});
