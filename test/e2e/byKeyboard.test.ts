import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { keysOf, pasteAList, sendAndExport, settingsAndVersions, tweakAndCopy, undoByNameAndPick, writeToSamplePeople } from './byKeyboard.ts';
import type { Keys } from './byKeyboard.ts';
import { openLoopback, openShim } from './hosts.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

const hosts: readonly (readonly [string, (dataDir: string) => Promise<AppWindow>])[] = [
  ['the loopback host', openLoopback],
  ['the shim', openShim],
];

const evening: readonly (readonly [string, (keys: Keys) => Promise<void>])[] = [
  ['sample people come, are looked through, and get a base message', writeToSamplePeople],
  ['two notes are made one’s own, a conflict is decided, and a note is copied', tweakAndCopy],
  ['what was copied is sent, and all goes into a file', sendAndExport],
  ['settings are changed, and an earlier version comes back and goes again', settingsAndVersions],
  ['a pasted list is told its columns, and doubles of it are merged', pasteAList],
  ['changes are undone and done again by name, and files are chosen', undoByNameAndPick],
];

describe.skipIf(reason !== null).each(hosts)(`an evening by keyboard alone on %s${reason === null ? '' : ` (skipped: ${reason})`}`, (_name, open) => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let keys: Keys;
  let clicks = 0;

  beforeAll(async () => {
    window = await open(folder.path);
    window.page.setDefaultTimeout(15_000);
    await window.page.exposeFunction('countPointer', () => (clicks += 1));
    await window.page.evaluate(() => addEventListener('pointerdown', () => (globalThis as unknown as { countPointer: () => void }).countPointer(), true));
    keys = keysOf(window);
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it.each(evening)('%s', async (_step, act) => act(keys), 300_000);

  it('nothing was pointed at', () => {
    expect(clicks).toBe(0);
  });
});
