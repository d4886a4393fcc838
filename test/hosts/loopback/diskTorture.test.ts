import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ana, webDays } from '../../services/support.ts';
import { countFigure } from '../../support/figures.ts';
import { hostCall, hostGet } from '../../support/hostCall.ts';
import { startLoopback } from '../../support/loopback.ts';
import { seeded } from '../../support/random.ts';
import { mountSmallDisk } from '../../support/smallDisk.ts';
import type { SmallDisk } from '../../support/smallDisk.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** `npm run torture` asks for more. */
const kills = Number(process.env.WELLMET_DISK_KILLS ?? 2);
const firstSeed = Number(process.env.WELLMET_SEED ?? 20_261_126);

let folder = temporaryFolder();
let disk: SmallDisk | null = null;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  disk?.remove();
  disk = null;
  folder.remove();
});

interface Outcome {
  readonly saved: Set<string>;
  readonly refused: string[];
}

/** Adds people with long notes until so many were refused, or the app is gone. */
async function addUntil(address: string, eventId: string, random: () => number, { saved, refused }: Outcome, refusals: number): Promise<void> {
  const most = refused.length + refusals;
  while (refused.length < most) {
    const name = `Ana ${Math.floor(random() * 1e12)}`;
    const added = await hostCall(address, 'contact.add', { eventId, contact: { ...ana, name, notes: 'soil '.repeat(2000) } }).catch(() => null);
    if (added === null) return;
    if (added.ok) saved.add(name);
    else refused.push(added.error.code);
  }
}

async function expectSaved(address: string, eventId: string, seed: number, saved: ReadonlySet<string>): Promise<void> {
  const { people } = await hostGet(address, 'event.open', { eventId });
  const names = new Set(people.map(({ contact }) => contact.name));
  expect({ seed, lost: [...saved].filter((name) => !names.has(name)) }).toEqual({ seed, lost: [] });
  expect((await hostGet(address, 'app.info', {})).problems.filter(({ code }) => code !== 'no-backup')).toEqual([]);
}

describe('[SE] killed on a disk that is full', () => {
  it(`keeps what it has acknowledged, and goes on when there is room again, over ${kills} kills`, async (context) => {
    disk = mountSmallDisk(join(folder.path, 'disk'), 'size=1m');
    if (disk === null) return context.skip('making a small disk needs root on Linux');
    const dataDir = join(disk.path, 'data');
    const outcome: Outcome = { saved: new Set(), refused: [] };
    const first = await startLoopback(dataDir);
    const { id: eventId } = await hostGet(first.address, 'event.create', { details: webDays });
    await first.stop();
    for (let round = 0; round < kills; round += 1) {
      const seed = firstSeed + round;
      const random = seeded(seed);
      const filler = join(disk.path, 'filler');
      const host = await startLoopback(dataDir);
      await expectSaved(host.address, eventId, seed, outcome.saved);
      // Room for a little: some changes still fit, then none.
      writeFileSync(filler, new Uint8Array(200_000 + Math.floor(random() * 300_000)), { flag: 'w' });
      await addUntil(host.address, eventId, random, outcome, 2);
      const adding = addUntil(host.address, eventId, random, outcome, 1_000_000);
      await new Promise((resolve) => setTimeout(resolve, random() * 200));
      host.process.kill('SIGKILL');
      await host.gone;
      await adding;
      expect(host.process.signalCode).toBe('SIGKILL');
      rmSync(filler);
      const again = await startLoopback(dataDir);
      await expectSaved(again.address, eventId, seed, outcome.saved);
      // People are forgotten now and then, so that there is always something that fits.
      const { people } = await hostGet(again.address, 'event.open', { eventId });
      const gone = people.slice(0, Math.max(0, people.length - 2));
      if (gone.length > 0) await hostGet(again.address, 'contact.forget', { eventId, personIds: gone.map(({ id }) => id) });
      for (const { contact } of gone) outcome.saved.delete(contact.name);
      await again.stop();
    }
    expect(new Set(outcome.refused)).toEqual(new Set(['disk-full']));
    countFigure(context.task, 'kills on a full disk survived', kills);
    countFigure(context.task, 'changes refused on a full disk', outcome.refused.length);
  }, 60_000 + kills * 30_000);
});

describe('[SE] killed on a disk that may only be read', () => {
  it('starts, shows what is there, refuses changes, and loses nothing', async (context) => {
    disk = mountSmallDisk(join(folder.path, 'disk'), 'size=4m');
    if (disk === null) return context.skip('making a small disk needs root on Linux');
    const dataDir = join(disk.path, 'data');
    const outcome: Outcome = { saved: new Set(), refused: [] };
    const random = seeded(firstSeed);
    const first = await startLoopback(dataDir);
    const { id: eventId } = await hostGet(first.address, 'event.create', { details: webDays });
    const adding = addUntil(first.address, eventId, random, outcome, 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    first.process.kill('SIGKILL');
    await first.gone;
    await adding;
    disk.remount('ro');
    const host = await startLoopback(dataDir);
    await expectSaved(host.address, eventId, firstSeed, outcome.saved);
    const refusedBefore = outcome.refused.length;
    await addUntil(host.address, eventId, random, outcome, 3);
    expect(outcome.refused.slice(refusedBefore)).toEqual(['no-permission', 'no-permission', 'no-permission']);
    host.process.kill('SIGKILL');
    await host.gone;
    disk.remount('rw');
    const last = await startLoopback(dataDir);
    await expectSaved(last.address, eventId, firstSeed, outcome.saved);
    expect(await hostCall(last.address, 'contact.add', { eventId, contact: ana })).toMatchObject({ ok: true });
    await last.stop();
  }, 120_000);
});
