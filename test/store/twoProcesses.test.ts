import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import { projectDir } from '../../scripts/build.mjs';
import { eventWith } from '../shared/note/people.ts';
import { countFigure } from '../support/figures.ts';
import { seeded } from '../support/random.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** `npm run torture` asks for more. */
const changes = Number(process.env.WELLMET_CHANGES ?? 40);
const rounds = Number(process.env.WELLMET_ROUNDS ?? 3);
const firstSeed = Number(process.env.WELLMET_SEED ?? 20_261_125);

/** What one process has said is saved: those who came, those who were taken back, and the last settings. */
interface Said {
  readonly there: Set<string>;
  readonly gone: Set<string>;
  settings: string;
}

const folder = temporaryFolder();
const program = join(folder.path, 'hammer.cjs');

beforeAll(async () => {
  await build({ entryPoints: [join(projectDir, 'test/support/hammer.ts')], outfile: program, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
});
afterAll(() => folder.remove());

function dataFolder(name: string): string {
  const dataDir = join(folder.path, name);
  mkdirSync(dataDir);
  createStore({ dataDir, openJson: openConfFile, clock: () => '2026-11-21T08:00:00.000Z' }).writeEvent(eventWith([], 'Hi'));
  return dataDir;
}

/** Runs a process until it is done, or without an end until it is killed, so long after its first change; gives the signal that ended it. */
async function hammer(dataDir: string, name: string, killAfterMs: number | null, said: Said): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [program, dataDir, name, killAfterMs === null ? String(changes) : 'Infinity'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += part.toString()));
  const closed = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_code, signal) => resolve(signal)));
  if (killAfterMs !== null) child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), killAfterMs));
  const signal = await closed;
  for (const line of text.split('\n').slice(0, -1)) {
    const [what, id = ''] = line.split(' ');
    if (what === 'person') said.there.add(id);
    if (what === 'gone') said.gone.add(id);
    if (what === 'settings') said.settings = id;
  }
  return signal;
}

function newSaid(): Said {
  return { there: new Set(), gone: new Set(), settings: '' };
}

function found(dataDir: string): { readonly people: ReadonlySet<string>; readonly myName: string; readonly personId: string | null } {
  const store = createStore({ dataDir, openJson: openConfFile, clock: () => '2026-11-21T08:00:00.000Z' });
  expect(store.problems()).toEqual([]);
  const event = store.readEvent('event-1');
  const { myName, view } = store.readSettings();
  return { people: new Set(event.ok ? event.value.people.map(({ id }) => id) : []), myName, personId: view.personId };
}

/** Nobody who was said to be saved is missing, and nobody who was said to be taken back is there. */
function lost({ there, gone }: Said, people: ReadonlySet<string>): readonly string[] {
  return [...[...there].filter((id) => !gone.has(id) && !people.has(id)), ...[...gone].filter((id) => people.has(id))];
}

describe('[SE] two processes on one data folder', () => {
  it('lose none of the changes that either has saved, to one event and to the settings', async ({ task }) => {
    const dataDir = dataFolder('both');
    const [one, other] = [newSaid(), newSaid()];
    await Promise.all([hammer(dataDir, 'one', null, one), hammer(dataDir, 'other', null, other)]);
    const { people, myName, personId } = found(dataDir);
    expect([one, other].flatMap((said) => lost(said, people))).toEqual([]);
    expect({ myName, personId }).toEqual({ myName: one.settings, personId: other.settings });
    expect([one.there.size, other.there.size]).toEqual([changes, changes]);
    expect(readdirSync(join(dataDir, 'events'))).toEqual(['event-1.json']);
    countFigure(task, 'changes by two processes at once, none lost', one.there.size + other.there.size);
  }, 60_000 + changes * 500);

  it(`lose none either when one of them is killed again and again, ${rounds} times`, async ({ task }) => {
    const dataDir = dataFolder('killed');
    const random = seeded(firstSeed);
    const [one, other] = [newSaid(), newSaid()];
    const signals: (NodeJS.Signals | null)[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [signal] = await Promise.all([hammer(dataDir, 'one', random() * 400, one), hammer(dataDir, 'other', null, other)]);
      signals.push(signal);
    }
    expect(signals).toEqual(Array.from({ length: rounds }, () => 'SIGKILL'));
    expect(one.there.size).toBeGreaterThanOrEqual(rounds);
    expect(other.there.size).toBe(rounds * changes);
    const { people } = found(dataDir);
    // One that was killed may have done more than it could still say.
    expect({ seed: firstSeed, lost: [...lost({ ...one, gone: new Set() }, people).filter((id) => !isUndone(id)), ...lost(other, people)] }).toEqual({ seed: firstSeed, lost: [] });
    expect(readdirSync(join(dataDir, 'events')).filter((name) => name.includes('damaged'))).toEqual([]);
    countFigure(task, 'kills of one of two processes survived', signals.length);
    countFigure(task, 'changes beside those kills, none lost', one.there.size + other.there.size);
  }, 60_000 + rounds * changes * 500);
});

/** Every seventh change is taken back, said or not. */
function isUndone(id: string): boolean {
  return Number(id.split('-').at(-1)) % 7 === 6;
}
