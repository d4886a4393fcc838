import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyContact } from '../../../shared/contact/contact.ts';
import { findBrowser } from '../../support/browser.ts';
import { bridgeInPage } from '../../support/pageBridge.ts';
import type { MenuItemSeen } from '../../support/shim/messages.ts';
import { startShim } from '../../support/shim/startShim.ts';
import type { Shim } from '../../support/shim/startShim.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;
const names = ['Ana Silva', 'Tom Becker', 'Mei Tan'];

describe.skipIf(reason !== null)(`the menu bar on the shim${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let shim: Shim;
  let page: Page;

  const item = async (id: string): Promise<MenuItemSeen | undefined> => (await shim.main.menu({})).find((one) => one.id === id);
  const choose = async (id: string, byKey = false): Promise<void> => {
    await expect.poll(async () => (await item(id))?.enabled).toBe(true);
    await shim.main.chooseInMenu({ id, byKey });
  };
  const closed = (): Promise<void> => expect.poll(() => page.locator('dialog[open]').count()).toBe(0);

  beforeAll(async () => {
    shim = await startShim({ dataDir: folder.path });
    page = shim.page;
    const call = await bridgeInPage(page);
    const event = await call('event.create', { details: { name: 'Web Days', place: '', start: null, end: null } });
    const eventId = event.ok ? event.value.id : '';
    for (const name of names) await call('contact.add', { eventId, contact: { ...emptyContact, name, firstName: name.split(' ')[0] ?? '', lastName: '' } });
    await call('settings.update', { view: { eventId, place: 'write', personId: null, deep: {} } });
    await page.reload();
    await page.getByRole('textbox', { name: 'Base message' }).waitFor();
  });

  afterAll(async () => {
    await shim.kill();
    folder.remove();
  });

  it('has what can be done, and does it in the window', async () => {
    await choose('event.create');
    await page.getByRole('dialog', { name: 'New event' }).waitFor();
  });

  it('has everything behind a dialog in grey', async () => {
    await expect.poll(async () => (await item('app.settings'))?.enabled).toBe(false);
    await page.keyboard.press('Escape');
    await closed();
    await expect.poll(async () => (await item('app.settings'))?.enabled).toBe(true);
  });

  it('goes to another place, and offers then what that place can do', async () => {
    await choose('contact.show');
    await expect.poll(async () => [(await item('contact.turn'))?.enabled, (await item('note.copy'))?.enabled]).toEqual([true, false]);
    await choose('note.show');
    await expect.poll(async () => [(await item('contact.turn'))?.enabled, (await item('note.copy'))?.enabled]).toEqual([false, true]);
  });

  it('takes back the typing where the cursor is in a text, and names elsewhere what would be undone', async () => {
    const base = page.getByRole('textbox', { name: 'Base message' });
    await base.click();
    const before = await base.inputValue();
    await page.keyboard.type('!');
    const after = await base.inputValue();
    await expect.poll(async () => (await item('event.undo'))?.label).toBe('Undo');
    await choose('event.undo');
    await expect.poll(() => base.inputValue()).toBe(before);
    await choose('event.redo');
    await expect.poll(() => base.inputValue()).toBe(after);
    await page.getByRole('main').focus();
    await expect.poll(async () => (await item('event.undo'))?.label).toMatch(/^Undo: .+/);
  });

  it('does nothing twice for a key that page and menu both hear, and does it when only the menu hears', async () => {
    const current = page.locator('[aria-selected="true"]').first();
    const at = async (): Promise<string | undefined> => {
      const shown = (await current.textContent()) ?? '';
      return names.find((name) => shown.includes(name));
    };
    const first = await at();
    await page.keyboard.down('Alt');
    await page.keyboard.down('ArrowDown');
    await expect.poll(at).not.toBe(first);
    const second = await at();
    await choose('queue.next', true);
    await page.waitForTimeout(200);
    expect(await at()).toBe(second);
    await page.keyboard.up('ArrowDown');
    await page.keyboard.up('Alt');
    await choose('queue.next', true);
    await expect.poll(at).not.toBe(second);
    expect(new Set([first, second, await at()]).size).toBe(3);
  });

  it('opens the system’s dialog for files from a button of the page, which is the only way that a page may', async () => {
    // What the test runs in the page counts as a press of the user, which a choice in a menu does not.
    await page.evaluate(() => Object.defineProperty(navigator, 'userActivation', { value: { isActive: false }, configurable: true }));
    await choose('event.restore');
    const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
    const button = dialog.getByRole('button', { name: 'Choose files…' });
    await expect.poll(() => button.evaluate((node) => node === document.activeElement)).toBe(true);
    const choosing = page.waitForEvent('filechooser', { timeout: 5_000 });
    await button.click();
    await (await choosing).setFiles([]);
    await page.keyboard.press('Escape');
    await closed();
  });

  it('speaks the language of the screens', async () => {
    await (await bridgeInPage(page))('settings.update', { language: 'de' });
    await page.reload();
    await expect.poll(async () => await item('event.create')).toMatchObject({ menu: 'Datei', label: 'Neue Veranstaltung', enabled: true });
  });

  it('is joined by a menu of the system’s in text fields, in the same language', async () => {
    expect(await shim.main.askForTextMenu({ windowId: 1 })).toEqual(['Rückgängig', 'Wiederholen', '', 'Ausschneiden', 'Kopieren', 'Einfügen', 'Löschen', '', 'Alles auswählen']);
  });
});
