import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../../scripts/build.mjs';
import { ana, webDays } from '../../services/support.ts';
import { countFigure } from '../../support/figures.ts';
import { startLoopback } from '../../support/loopback.ts';
import { seeded } from '../../support/random.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { expectAllThere, must, newTold, untilGone } from '../../support/tortureTold.ts';
import type { Told, ToldEvent } from '../../support/tortureTold.ts';

/** `npm run torture` asks for more kills, or for the seed of a run that failed. */
const kills = Number(process.env.WELLMET_KILLS ?? 6);
const firstSeed = Number(process.env.WELLMET_SEED ?? 20_261_124);

/** An event is full for this test when it has so many: the files stay small, and the kills hit many of them. */
const maxPeople = 100;
/** A second app is started on the same data now and then, just before the first is killed. */
const secondEvery = 3;
const face = new Uint8Array(readFileSync(join(projectDir, 'assets/sample/card-ana-silva.jpg')));

describe('[SE] killed at any moment', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it(`keeps every change it has acknowledged, over ${kills} kills`, async ({ task }) => {
    const told = newTold();
    const counts = { killed: 0, seconds: 0 };
    for (let round = 0; round < kills; round += 1) {
      const seed = firstSeed + round;
      const random = seeded(seed);
      const host = await startLoopback(folder.path);
      await expectAllThere(host.address, told, seed);
      const changing = changeUntilGone(host.address, told, random);
      // It finds the first, or finds nobody and takes its place: either way nothing is lost.
      const second = round % secondEvery === 1 ? startLoopback(folder.path) : null;
      // Every other time not before something was acknowledged: a busy machine would hardly come to that.
      const before = told.acknowledged;
      if (round % 2 === 1) await expect.poll(() => told.acknowledged, { timeout: 60_000, interval: 5 }).toBeGreaterThan(before);
      await new Promise((resolve) => setTimeout(resolve, random() * 1000));
      host.process.kill('SIGKILL');
      await host.gone;
      if (host.process.signalCode === 'SIGKILL') counts.killed += 1;
      await changing;
      if (second !== null) {
        const { process: other, gone } = await second;
        other.kill('SIGKILL');
        await gone;
        counts.seconds += 1;
      }
    }
    const last = await startLoopback(folder.path);
    await expectAllThere(last.address, told, firstSeed + kills);
    await last.stop();
    expect(readdirSync(join(folder.path, 'events')).filter((name) => name.includes('damaged'))).toEqual([]);
    expect(counts.killed).toBe(kills);
    expect(told.acknowledged).toBeGreaterThan(0);
    const merged = [...told.events.values()].flatMap(({ pairs }) => pairs).filter(({ isMerged }) => isMerged).length;
    console.log(`Killed ${kills} times, seeds ${firstSeed} to ${firstSeed + kills - 1}, ${counts.seconds} times with a second app starting; all of ${told.acknowledged} acknowledged changes were found, among them ${merged} merged pairs and ${told.removed.size} restored backups.`);
    countFigure(task, 'kills survived', kills);
    countFigure(task, 'acknowledged changes found after kills', told.acknowledged);
  }, 60_000 + kills * 15_000);
});

/** Makes changes, several at once, until the process is gone. */
async function changeUntilGone(address: string, told: Told, random: () => number): Promise<void> {
  let count = 0;
  const word = (): string => `${Math.floor(random() * 1e9)}-${(count += 1)}`;
  const working = [untilGone(() => rename(address, told, word()))];
  const [eventId, event] = [...told.events].find(([, { people }]) => people.size < maxPeople) ?? (await newEvent(address, told, word())) ?? [];
  if (eventId !== undefined && event !== undefined) {
    for (const make of [add, add, retitle, merge]) working.push(untilGone(() => make(address, told, eventId, event, word())));
    working.push(untilGone(() => restore(address, told, eventId)));
    // A process killed while it exports loses nothing either.
    working.push(untilGone(() => must(address, 'export.notes', { eventId, personIds: null, format: 'csv', delimiter: ',' })));
  }
  await Promise.all(working);
}

/** A new event with somebody whose face is known; null when the app was gone before it was there. */
async function newEvent(address: string, told: Told, name: string): Promise<readonly [string, ToldEvent] | null> {
  try {
    const { id: eventId } = await must(address, 'event.create', { details: { ...webDays, name } });
    const made: ToldEvent = { people: new Map(), pairs: [], titles: [name] };
    told.events.set(eventId, made);
    const personId = await add(address, told, eventId, made, `${name}-face`);
    await must(address, 'contact.face', { eventId, personId, picture: { name: 'face.jpg', bytes: face } });
    return [eventId, made];
  } catch {
    return null;
  }
}

async function addOne(address: string, told: Told, eventId: string, name: string, emails: readonly string[]): Promise<string> {
  const { change } = await must(address, 'contact.add', { eventId, contact: { ...ana, name, emails: [...emails] } });
  const [person] = change.kind === 'people-added' ? change.people : [];
  if (person === undefined) throw new Error(`Adding came back as ${change.kind}.`);
  told.acknowledged += 1;
  return person.id;
}

async function add(address: string, told: Told, eventId: string, { people }: ToldEvent, name: string): Promise<string> {
  const id = await addOne(address, told, eventId, name, []);
  people.set(id, name);
  return id;
}

async function merge(address: string, told: Told, eventId: string, { pairs }: ToldEvent, name: string): Promise<void> {
  const emails = [`${name}-kept@example.org`, `${name}-gone@example.org`] as const;
  const keptId = await addOne(address, told, eventId, `${name}-kept`, [emails[0]]);
  const goneId = await addOne(address, told, eventId, `${name}-gone`, [emails[1]]);
  const pair = { ids: [keptId, goneId] as const, emails, isMerged: false };
  pairs.push(pair);
  await must(address, 'contact.merge', { eventId, keptId, goneId, choices: {} });
  pair.isMerged = true;
  told.acknowledged += 1;
}

async function retitle(address: string, told: Told, eventId: string, event: ToldEvent, name: string): Promise<void> {
  event.titles = [...event.titles, name];
  await must(address, 'event.edit', { eventId, details: { ...webDays, name } });
  event.titles = [name];
  told.acknowledged += 1;
}

async function rename(address: string, told: Told, myName: string): Promise<void> {
  told.myName = [...told.myName, myName];
  await must(address, 'settings.update', { myName });
  told.myName = [myName];
  told.acknowledged += 1;
}

/** Makes a backup and restores it; the event that came out of the one before is removed. */
async function restore(address: string, told: Told, eventId: string): Promise<void> {
  const { bytes, fileName } = await must(address, 'export.backup', { eventId, pictures: true });
  const people = peopleIn(bytes);
  told.backups.add(people.join());
  const { events, problems } = await must(address, 'import.backup', { name: fileName, bytes });
  expect(problems).toEqual([]);
  for (const { id } of events) told.restored.set(id, people);
  told.acknowledged += 1;
  for (const id of [...told.restored.keys()].slice(0, -1)) {
    told.restored.delete(id);
    told.leaving.add(id);
    await must(address, 'event.remove', { eventId: id });
    told.removed.add(id);
    told.acknowledged += 1;
  }
}

/** The ids of the people in a backup of one event. */
function peopleIn(bytes: Uint8Array): readonly string[] {
  const data = bytes[0] === 0x50 ? unzipSync(bytes)['wellmet.json'] : bytes;
  const { events } = JSON.parse(strFromU8(data ?? bytes)) as { readonly events: readonly { readonly people: readonly { readonly id: string }[] }[] };
  return events[0]?.people.map(({ id }) => id) ?? [];
}
