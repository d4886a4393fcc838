import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../shared/contract/result.ts';
import { ana, webDays } from '../../services/support.ts';
import { countFigure } from '../../support/figures.ts';
import { hostCall, hostGet } from '../../support/hostCall.ts';
import { startLoopback } from '../../support/loopback.ts';
import { seeded } from '../../support/random.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** `npm run torture` asks for more kills, or for the seed of a run that failed. */
const kills = Number(process.env.WELLMET_KILLS ?? 6);
const firstSeed = Number(process.env.WELLMET_SEED ?? 20_261_124);

/** An event is full for this test when it has so many: the files stay small, and the kills hit many of them. */
const maxPeople = 100;

/** What the app has said is saved, and what it was told but had not answered when it was killed. */
interface Told {
  readonly events: Map<string, Map<string, string>>;
  /** The title that was last said to be saved, and those told since. */
  readonly titles: Map<string, readonly string[]>;
  myName: readonly string[];
}

describe('[SE] killed at any moment', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it(`keeps every change it has acknowledged, over ${kills} kills`, async ({ task }) => {
    const told: Told = { events: new Map(), titles: new Map(), myName: [''] };
    let acknowledged = 0;
    for (let round = 0; round < kills; round += 1) {
      const seed = firstSeed + round;
      const random = seeded(seed);
      const host = await startLoopback(folder.path);
      await expectAllThere(host.address, told, seed);
      const changing = changeUntilGone(host.address, told, random);
      await new Promise((resolve) => setTimeout(resolve, random() * 250));
      host.process.kill('SIGKILL');
      await host.gone;
      acknowledged += await changing;
    }
    const last = await startLoopback(folder.path);
    await expectAllThere(last.address, told, firstSeed + kills);
    await last.stop();
    expect(readdirSync(join(folder.path, 'events')).filter((name) => name.includes('damaged'))).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
    console.log(`Killed ${kills} times, seeds ${firstSeed} to ${firstSeed + kills - 1}; all of ${acknowledged} acknowledged changes were found.`);
    countFigure(task, 'kills survived', kills);
    countFigure(task, 'acknowledged changes found after kills', acknowledged);
  }, 60_000 + kills * 10_000);
});

/** Makes changes, several at once, until the process is gone; how many it has acknowledged. */
async function changeUntilGone(address: string, told: Told, random: () => number): Promise<number> {
  let acknowledged = 0;
  const change = async (make: () => Promise<void>): Promise<void> => {
    try {
      for (;;) {
        await make();
        acknowledged += 1;
      }
    } catch (error) {
      if (error instanceof Refused) throw error;
      // It was killed before it answered: this change may be there or not.
    }
  };
  let count = 0;
  const word = (): string => `${Math.floor(random() * 1e9)}-${(count += 1)}`;
  const working = [change(() => rename(address, told, word()))];
  let eventId = [...told.events].find(([, people]) => people.size < maxPeople)?.[0];
  if (eventId === undefined) {
    const made = await hostCall(address, 'event.create', { details: { ...webDays, name: word() } }).catch(() => null);
    if (made?.ok) {
      eventId = made.value.id;
      told.events.set(eventId, new Map());
      told.titles.set(eventId, [made.value.details.name]);
    }
  }
  const event = eventId;
  if (event !== undefined) {
    for (const make of [add, add, retitle]) working.push(change(() => make(address, told, event, word())));
    working.push(exportAgain(address, event));
  }
  await Promise.all(working);
  return acknowledged;
}

async function add(address: string, told: Told, eventId: string, name: string): Promise<void> {
  const added = must(await hostCall(address, 'contact.add', { eventId, contact: { ...ana, name } }));
  if (added.change.kind !== 'people-added') throw new Error(`Adding came back as ${added.change.kind}.`);
  for (const { id } of added.change.people) told.events.get(eventId)?.set(id, name);
}

async function retitle(address: string, told: Told, eventId: string, name: string): Promise<void> {
  told.titles.set(eventId, [...(told.titles.get(eventId) ?? []), name]);
  must(await hostCall(address, 'event.edit', { eventId, details: { ...webDays, name } }));
  told.titles.set(eventId, [name]);
}

async function rename(address: string, told: Told, myName: string): Promise<void> {
  told.myName = [...told.myName, myName];
  must(await hostCall(address, 'settings.update', { myName }));
  told.myName = [myName];
}

/** Exports until it is gone: a process killed while it exports loses nothing either. */
async function exportAgain(address: string, eventId: string): Promise<void> {
  try {
    for (;;) must(await hostCall(address, 'export.notes', { eventId, personIds: null, format: 'csv', delimiter: ',' }));
  } catch (error) {
    if (error instanceof Refused) throw error;
  }
}

/** Finds all that was acknowledged; what is there now is on disk, so from now on nothing else will do. */
async function expectAllThere(address: string, told: Told, seed: number): Promise<void> {
  expect({ seed, problems: (await hostGet(address, 'app.info', {})).problems }).toEqual({ seed, problems: [] });
  const { myName } = await hostGet(address, 'settings.get', {});
  expect({ seed, myName: told.myName.includes(myName) ? myName : told.myName }).toEqual({ seed, myName });
  told.myName = [myName];
  for (const [eventId, people] of told.events) {
    const event = await hostGet(address, 'event.open', { eventId });
    const names = new Map(event.people.map(({ id, contact }) => [id, contact.name]));
    expect({ seed, lost: [...people].filter(([id, name]) => names.get(id) !== name) }).toEqual({ seed, lost: [] });
    const title = event.details.name;
    const possible = told.titles.get(eventId) ?? [title];
    expect({ seed, title: possible.includes(title) ? title : possible }).toEqual({ seed, title });
    told.titles.set(eventId, [title]);
  }
}

/** An answer that refuses: no change of this test may be refused. */
class Refused extends Error {}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
