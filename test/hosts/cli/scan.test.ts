import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectDir } from '../../../scripts/build.mjs';
import { fixture, jsonLines, openDesk, wellmet, type Desk } from './support.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.remove());

interface Line {
  readonly file: string;
  readonly cards: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

describe('wellmet scan', () => {
  it('reads pictures and folders in order, goes on after bad ones, and never touches the network', async () => {
    desk.put('cards/b.jpg', fixture('cards/flat-german.jpg'));
    desk.put('cards/inner/a.JPG', fixture('cards/flat-plain.jpg'));
    desk.put('cards/list.txt', 'no picture');
    desk.put('text.jpg', 'no picture either');
    desk.put('empty.jpg', '');
    const trap = join(desk.path, 'trap.log');
    const words = ['scan', '--json', 'text.jpg', 'cards', 'missing.jpg', 'empty.jpg'];
    const ended = await wellmet(desk.path, words, { NODE_OPTIONS: `--require ${join(projectDir, 'test/support/trapSockets.cjs')}`, TRAP_LOG: trap });
    const lines = jsonLines(ended) as unknown as readonly Line[];
    expect(ended.code).toBe(1);
    expect(lines.map(({ file }) => file)).toEqual(['text.jpg', join('cards', 'b.jpg'), join('cards', 'inner', 'a.JPG'), 'missing.jpg', 'empty.jpg']);
    expect(lines.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['not-a-picture'], [], [], ['not-found'], ['empty-file']]);
    expect(lines.map(({ cards }) => cards.length)).toEqual([0, 1, 1, 0, 0]);
    const card = lines[1]!.cards[0]!;
    expect(Object.keys(card)).toEqual(
      'name firstName lastName title company emails phones websites linkedin address confidence source quad'.split(' '),
    );
    expect(card).toMatchObject({ name: 'Giuliano Siegling-Cotthardt', emails: ['g.sieglingcotthardt@altistone-consulting.de'] });
    expect(card.quad).toHaveLength(4);
    expect(existsSync(trap) ? readFileSync(trap, 'utf8') : '').toBe('');
    expect(ended.err).toContain('There is no file “missing.jpg”');
  });

  it('goes all the way: pictures to people to notes', async () => {
    desk.put('card.jpg', fixture('cards/flat-german.jpg'));
    desk.put('event.json', '{"name":"Web Days","place":"Leipzig"}');
    desk.put('base.txt', 'Hi {{ first_name }}, good to meet you at {{ event }} in {{ place }}.');
    const scanned = await wellmet(desk.path, ['scan', '--out', 'people.csv', 'card.jpg']);
    expect(scanned.code).toBe(0);
    expect(scanned.out).toContain('Giuliano Siegling-Cotthardt');
    const written = await wellmet(desk.path, ['notes', '--event', 'event.json', '--base', 'base.txt', '--out', 'notes.csv', 'people.csv']);
    expect(written.code).toBe(0);
    expect(desk.read('notes.csv')).toContain('"Hi Giuliano, good to meet you at Web Days in Leipzig."');
  });

  it('says so when a folder has no pictures', async () => {
    desk.put('folder/list.txt', 'x');
    const ended = await wellmet(desk.path, ['scan', '--json', 'folder']);
    expect(ended.code).toBe(1);
    expect(jsonLines(ended)).toMatchObject([{ file: 'folder', cards: [], problems: [{ code: 'no-pictures' }] }]);
  });
});
