import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cannotWriteTo, writeText } from '../../../electron/hosts/cli/out.ts';
import type { World } from '../../../electron/hosts/cli/world.ts';
import { openDesk, type Desk } from './support.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
  desk.put('people.csv', 'mine');
});
afterEach(() => desk.remove());

const world = (answer: boolean, asked: string[]): World => ({
  cwd: desk.path,
  print: () => undefined,
  report: () => undefined,
  ask: (question) => {
    asked.push(question);
    return Promise.resolve(answer);
  },
  workerFile: '',
  ocrDir: '',
  version: '',
});

describe('somebody at the keyboard', () => {
  it('is asked before a file is replaced, and a no leaves it as it is', async () => {
    const asked: string[] = [];
    expect(await cannotWriteTo('people.csv', world(false, asked))).toMatchObject({ code: 'kept' });
    expect(asked).toEqual(['“people.csv” is there already. Replace it? [y/N] ']);
    expect(desk.read('people.csv')).toBe('mine');
  });

  it('who says yes has it replaced, and nothing left beside it', async () => {
    expect(await cannotWriteTo('people.csv', world(true, []))).toBeNull();
    expect(await writeText('people.csv', world(true, []), 'new')).toBeNull();
    expect([desk.read('people.csv'), readdirSync(desk.path)]).toEqual(['new', ['people.csv']]);
  });

  it('is not asked about a new file', async () => {
    const asked: string[] = [];
    expect(await cannotWriteTo('new.csv', world(false, asked))).toBeNull();
    expect(asked).toEqual([]);
  });
});
