import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { PreloadApi } from '../../../renderer/bridge/preload.ts';
import { projectDir } from '../../../scripts/build.mjs';
import { emptyContact } from '../../../shared/contact/contact.ts';
import { findBrowser } from '../../support/browser.ts';
import { bridgeInPage } from '../../support/pageBridge.ts';
import { startShim } from '../../support/shim/startShim.ts';
import type { Shim } from '../../support/shim/startShim.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;
const details = { name: 'Web Days', place: 'Bergen', start: null, end: null };

/** Saves a file as the screens do. */
async function saveFile(page: Page, name: string, text: string): Promise<string | null> {
  const downloading = page.waitForEvent('download');
  await page.evaluate(([fileName, content]) => {
    const href = URL.createObjectURL(new Blob([content]));
    Object.assign(document.createElement('a'), { href, download: fileName }).click();
  }, [name, text] as const);
  const download = await downloading;
  return (await download.failure()) === null ? readFileSync(await download.path(), 'utf8') : null;
}

describe.skipIf(reason !== null)(`the desktop host on the shim${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folders: ReturnType<typeof temporaryFolder>[] = [];
  const running = new Set<Shim>();

  async function start(dataDir: string): Promise<Shim> {
    const shim = await startShim({ dataDir });
    running.add(shim);
    return shim;
  }

  function newFolder(): string {
    const folder = temporaryFolder();
    folders.push(folder);
    return folder.path;
  }

  afterAll(async () => {
    for (const shim of running) await shim.kill();
    for (const folder of folders) folder.remove();
  });

  it('ends when its window is closed, with code 0, and has everything again the next time', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    const call = await bridgeInPage(first.page);
    const event = await call('event.create', { details });
    expect(await first.close()).toBe(0);
    const second = await start(dataDir);
    const again = await (await bridgeInPage(second.page))('event.list', {});
    expect(again).toMatchObject({ ok: true, value: [{ details, id: event.ok ? event.value.id : '' }] });
    expect(second.output()).toBe('wellmet: ready\n');
  });

  it('has the last words too, typed just before the window is closed', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    const call = await bridgeInPage(first.page);
    const event = await call('event.create', { details });
    const eventId = event.ok ? event.value.id : '';
    await call('contact.add', { eventId, contact: { ...emptyContact, name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva' } });
    await call('settings.update', { view: { eventId, place: 'write', personId: null, deep: {} } });
    await first.page.reload();
    await first.page.getByRole('textbox', { name: 'Base message' }).fill('Good to meet you at the harbour.');
    expect(await first.close()).toBe(0);
    const second = await start(dataDir);
    const again = await (await bridgeInPage(second.page))('event.open', { eventId });
    expect(again.ok ? again.value.bases[again.value.channel] : again.error).toBe('Good to meet you at the harbour.');
  });

  it('ends with code 0 in the middle of reading cards', async () => {
    const shim = await start(newFolder());
    const call = await bridgeInPage(shim.page);
    const event = await call('event.create', { details });
    const bytes = new Uint8Array(readFileSync(join(projectDir, 'assets/sample/card-ana-silva.jpg')));
    for (const jobId of ['j1', 'j2', 'j3', 'j4']) {
      // The page is gone before these are answered.
      call('import.card', { eventId: event.ok ? event.value.id : '', jobId, name: `${jobId}.jpg`, bytes }).catch(() => null);
    }
    await shim.page.waitForTimeout(1_000);
    expect(await shim.close()).toBe(0);
    expect(shim.output()).toBe('wellmet: ready\n');
  });

  it('ends with code 0 when it is quit from the menu, with its window open', async () => {
    const shim = await start(newFolder());
    await shim.main.quit({});
    expect(await shim.ended).toBe(0);
  });

  it('has everything again after it was killed', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await (await bridgeInPage(first.page))('event.create', { details });
    await first.kill();
    const second = await start(dataDir);
    expect(await (await bridgeInPage(second.page))('event.list', {})).toMatchObject({ ok: true, value: [{ details }] });
  });

  it('opens its window in the size it was left in, and in the first size when that can’t be read', async () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, 'window.json'), '{"width":1000,"height":700,"maximised":false}');
    const first = await start(dataDir);
    expect(first.page.viewportSize()).toEqual({ width: 1000, height: 700 });
    await first.close();
    writeFileSync(join(dataDir, 'window.json'), '{"width":10');
    const second = await start(dataDir);
    expect(second.page.viewportSize()).toEqual({ width: 1280, height: 820 });
    await second.close();
    expect(JSON.parse(readFileSync(join(dataDir, 'window.json'), 'utf8'))).toEqual({ width: 1280, height: 820, maximised: false });
    expect(readdirSync(dataDir).filter((name) => name.startsWith('window.damaged'))).toHaveLength(1);
  });

  it.skipIf(process.platform === 'win32')('[SE] keeps its files for the user alone', async () => {
    const dataDir = newFolder();
    const shim = await start(dataDir);
    await (await bridgeInPage(shim.page))('event.create', { details });
    await shim.close();
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((entry) => (statSync(join(entry.parentPath, entry.name)).mode & 0o077) !== 0).map(({ name }) => name)).toEqual([]);
  });

  it('[SG] shows the first window when it is started again, and the second start opens none', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    const before = first.focused.length;
    await first.main.emitOnApp({ event: 'second-instance' });
    await expect.poll(() => first.focused.length).toBe(before + 1);
    await expect(startShim({ dataDir, hasLock: false })).rejects.toThrow('exit code 0');
    expect(first.pages()).toHaveLength(1);
  });

  it('says why in a box when it can’t start', async () => {
    const dataDir = join(newFolder(), 'a-file');
    writeFileSync(dataDir, 'not a folder');
    await expect(startShim({ dataDir })).rejects.toThrow(/exit code 1[^]*Wellmet could not start: .*a-file/);
    expect(existsSync(join(dataDir, 'settings.json'))).toBe(false);
  });

  it('[SA] lets the page save a file that it made', async () => {
    const shim = await start(newFolder());
    expect(await saveFile(shim.page, 'notes.csv', 'Hi Ana')).toBe('Hi Ana');
  });

  it('[S5] copies what the page gives it, exactly', async () => {
    const shim = await start(newFolder());
    const text = 'Hi Ana,\ngood to meet you: Zoë & 林 🌱';
    await shim.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    expect(await shim.readClipboard()).toBe(text);
  });

  it('[S20] gives a listener what a notice carries and nothing else, until it is ended', async () => {
    const shim = await start(newFolder());
    const heard = await shim.page.evaluate(async () => {
      const api = (window as Window & { wellmet?: PreloadApi }).wellmet;
      if (api === undefined) return null;
      const kept: unknown[][] = [];
      const ended: unknown[][] = [];
      api['import.progress']((...all: unknown[]) => kept.push(all));
      api['import.progress']((...all: unknown[]) => ended.push(all))();
      const created = (await api['event.create']({ details: { name: 'E', place: '', start: null, end: null } })) as { readonly value: { readonly id: string } };
      await api['import.card']({ eventId: created.value.id, jobId: 'j1', name: 'x.jpg', bytes: new Uint8Array([1, 2, 3]) });
      return { kept, ended };
    });
    expect(heard?.ended).toEqual([]);
    expect(heard?.kept.length).toBeGreaterThan(0);
    for (const all of heard?.kept ?? []) expect(all).toEqual([{ jobId: 'j1', stage: expect.any(String) as string }]);
  });
});
