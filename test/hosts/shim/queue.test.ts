import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Bridge } from '../../../renderer/bridge/bridge.ts';
import { emptyContact } from '../../../shared/contact/contact.ts';
import { findBrowser } from '../../support/browser.ts';
import { bridgeInPage } from '../../support/pageBridge.ts';
import { startShim } from '../../support/shim/startShim.ts';
import type { Shim } from '../../support/shim/startShim.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;
const text = 'Hi Ana, good to meet you at Web Days ☕. Shall we connect?';

describe.skipIf(reason !== null)(`sending from the desktop, on the shim${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let shim: Shim;
  let page: Page;
  let call: Bridge['call'];
  let eventId: string;

  const live = (words: string | RegExp): Promise<void> => page.getByTestId('live').getByText(words).waitFor();

  beforeAll(async () => {
    shim = await startShim({ dataDir: folder.path });
    page = shim.page;
    page.setDefaultTimeout(15_000);
    call = await bridgeInPage(page);
    const lastWeek = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
    const event = await call('event.create', { details: { name: 'Web Days', place: '', start: lastWeek, end: lastWeek } });
    eventId = event.ok ? event.value.id : '';
    const contact = { ...emptyContact, name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva', emails: ['ana@orchard.example', 'ana@home.example'], linkedin: 'https://www.linkedin.com/in/ana-silva/' };
    await call('contact.add', { eventId, contact });
    await call('note.base', { eventId, channel: 'linkedin-invitation', text });
    await call('settings.update', { view: { eventId, place: 'write', personId: null, deep: {} } });
    await page.reload();
    call = await bridgeInPage(page);
    await page.locator('textarea[name="note"]').waitFor();
  });

  afterAll(async () => {
    await shim.kill();
    folder.remove();
  });

  it('[S15] one key copies the note, sees that it is on the clipboard, and opens the saved profile', async () => {
    expect(shim.openedOutside).toEqual([]);
    await page.keyboard.press('Control+L');
    await expect.poll(() => shim.openedOutside, { timeout: 15_000 }).toEqual(['https://www.linkedin.com/in/ana-silva/']);
    expect(await shim.readClipboard()).toBe(text);
    expect(await call('queue.copied', { text })).toEqual({ ok: true, value: 'same' });
    expect(await call('queue.copied', { text: `${text} ` })).toEqual({ ok: true, value: 'other' });
    await live('Copied Ana’s note.');
  });

  it('[S15] mail asks which of two addresses, and has the note as it was copied', async () => {
    await page.keyboard.press('Control+Shift+L');
    const dialog = page.getByRole('dialog', { name: 'Which address of Ana?' });
    await dialog.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => shim.openedOutside.length, { timeout: 15_000 }).toBe(2);
    expect(shim.openedOutside[1]).toBe(`mailto:ana%40home.example?body=`.replace('%40', '@') + encodeURIComponent(text));
  });

  it('[S15] a page that was taken over can name no address of its own', async () => {
    const before = shim.openedOutside.length;
    for (const input of [
      { eventId, personId: 'p', target: 'https://evil.example/', email: null },
      { eventId, personId: 'p', target: 'linkedin', email: null, address: 'https://evil.example/' },
      { eventId, personId: 'p', target: 'mail', email: 99 },
    ]) {
      expect(await call('queue.open', input as never)).toMatchObject({ ok: false });
    }
    expect(shim.openedOutside).toHaveLength(before);
  });

  it('a start reminds by the system, once a day, of whom waits, without a name', async () => {
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(shim.notified, 'there was nothing at the first start').toEqual([]);
    await shim.close();
    shim = await startShim({ dataDir: folder.path });
    expect(shim.notified).toEqual(['1 person from Web Days still waits for your note.']);
    await shim.close();
    shim = await startShim({ dataDir: folder.path });
    expect(shim.notified).toEqual([]);
  });
});
