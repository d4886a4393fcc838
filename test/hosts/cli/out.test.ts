import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, lstatSync, openSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonLines, openDesk, wellmet, type Desk } from './support.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
  desk.put('list.csv', 'Name,Company\nAna Silva,Orchard Labs\n');
});
afterEach(() => desk.remove());

describe('wellmet --out to what is no plain file', () => {
  it('follows a link to its file', async () => {
    desk.put('real.csv', 'old');
    symlinkSync('real.csv', join(desk.path, 'link.csv'));
    const ended = await wellmet(desk.path, ['import', '--out', 'link.csv', 'list.csv']);
    expect(ended.code).toBe(0);
    expect(lstatSync(join(desk.path, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(desk.read('real.csv')).toContain('Ana Silva');
  });

  it('keeps who may read the file', async () => {
    desk.put('people.csv', 'old');
    chmodSync(join(desk.path, 'people.csv'), 0o600);
    await wellmet(desk.path, ['import', '--out', 'people.csv', 'list.csv']);
    expect((statSync(join(desk.path, 'people.csv')).mode & 0o777).toString(8)).toBe('600');
  });

  it('says that a full device is full, and leaves it a device', async (context) => {
    // A copy of the device: should this ever fail, the system's own stays whole.
    const device = join(desk.path, 'full');
    try {
      execFileSync('mknod', [device, 'c', '1', '7'], { stdio: 'ignore' });
      closeSync(openSync(device, 'w'));
    } catch {
      // Not root, or a folder that lets no device be opened; who is not root can't replace the system's own either.
      return context.skip('making a device of our own needs root on Linux');
    }
    const ended = await wellmet(desk.path, ['import', '--out', 'full', 'list.csv']);
    expect(statSync(device).isCharacterDevice()).toBe(true);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('The disk is full');
  });

  it.skipIf(process.platform === 'win32')('writes into a pipe', async () => {
    execFileSync('mkfifo', [join(desk.path, 'pipe')]);
    const reading = readFile(join(desk.path, 'pipe'), 'utf8');
    const [ended, text] = await Promise.all([wellmet(desk.path, ['import', '--out', 'pipe', 'list.csv']), reading]);
    expect(ended.code).toBe(0);
    expect(text).toContain('Ana Silva');
  });
});

describe('wellmet --out to a file that is there', () => {
  it('keeps what it held under a numbered name in a script, and says so', async () => {
    desk.put('people.csv', 'mine');
    desk.put('people.1.csv', 'older');
    const ended = await wellmet(desk.path, ['import', '--out', 'people.csv', 'list.csv']);
    expect([ended.code, desk.read('people.2.csv'), desk.read('people.1.csv')]).toEqual([0, 'mine', 'older']);
    expect(desk.read('people.csv')).toContain('Ana Silva');
    expect(ended.err).toContain('“people.csv” was there already; what it held is kept in “people.2.csv” beside it.');
  });

  it('keeps nothing twice: the same people again, or an empty file', async () => {
    desk.put('people.csv', '');
    for (let run = 0; run < 3; run += 1) expect((await wellmet(desk.path, ['import', '--out', 'people.csv', 'list.csv'])).code).toBe(0);
    expect(readdirSync(desk.path).sort()).toEqual(['list.csv', 'people.csv']);
  });
});

describe('what is nearly a list', () => {
  it.each([
    ['a .vcf without a vCard', 'a.vcf', 'hello', 'not-a-vcard', 0],
    ['vCards that end in the middle', 'b.vcf', 'BEGIN:VCARD\r\nFN:Ana Silva\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Tom Bec', 'cut-off-file', 2],
    ['a list without column names', 'c.csv', 'Ana Silva,ana@example.com,Orchard Labs\nTom Becker,tom@example.com,Becker Druck\n', 'no-header', 2],
  ])('%s says so', async (_says, name, content, code, people) => {
    desk.put(name, content);
    const ended = await wellmet(desk.path, ['import', '--json', name]);
    const [list] = jsonLines(ended);
    expect(ended.code).toBe(1);
    expect(list?.problems).toMatchObject([{ code }]);
    expect(list?.people).toHaveLength(people);
  });

  it('one more column that reads like a name is the company', async () => {
    desk.put('c.csv', 'Ana Silva,ana@example.com,Orchard Labs\nTom Becker,tom@example.com,Becker Druck\n');
    const [list] = jsonLines(await wellmet(desk.path, ['import', '--json', 'c.csv']));
    expect(list?.people).toMatchObject([{ company: 'Orchard Labs' }, { company: 'Becker Druck' }]);
  });

  it('a vCard’s notes have the line ends of a list’s', async () => {
    desk.put('a.vcf', 'BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Ana Silva\r\nNOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo\r\nEND:VCARD\r\n');
    const [list] = jsonLines(await wellmet(desk.path, ['import', '--json', 'a.vcf']));
    expect(list?.people).toMatchObject([{ notes: 'one\ntwo' }]);
  });
});
