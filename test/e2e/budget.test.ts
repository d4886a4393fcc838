import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { choose, dropFiles, goTo, saved } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;
const names = ['Ana Silva', 'Ben Okoro', 'Cleo Marsh', 'Dan Roth', 'Eva Lund', 'Finn Gale', 'Gus Hahn'];

describe.skipIf(reason !== null)(`the month’s invitations, in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  async function createEvent(name: string, people: readonly string[], day: string): Promise<void> {
    await page.keyboard.press('Control+Shift+E');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('First day').fill(day);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name }).waitFor();
    const rows = people.map((person, index) => `${person},${person.split(' ')[1] ?? ''} Works,${index % 2 === 0 ? `p${index}@example.com` : ''}`);
    await dropFiles(page, [{ name: 'people.csv', bytes: Buffer.from(`Name,Company,Email\n${rows.join('\n')}\n`) }]);
    await page.getByText(people.length === 1 ? /1 person/ : `${people.length} people`).first().waitFor();
  }

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(30_000);
    await page.getByRole('button', { name: 'New event' }).first().waitFor();
    await createEvent('Fair', ['Zoe Quist'], new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10));
    await goTo(page, 'Write');
    await page.getByText('5 invitations with a note left this month').waitFor();
    await page.locator('textarea[name="note"]').press('Control+Enter');
    await page.getByText('4 invitations with a note left this month').waitFor();
    await createEvent('Web Days', names, new Date().toISOString().slice(0, 10));
    await goTo(page, 'Write');
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('what left in another event counts too, and that more want one is said beside the notes it hits', async () => {
    await page.getByText('4 invitations with a note left, 7 want one').waitFor();
    await choose(page, 'Queue', 'Gus Hahn');
    await page.getByText(/more drafts want one/).first().waitFor();
    await choose(page, 'Queue', 'Ana Silva');
    await expect.poll(() => page.getByText(/more drafts want one/).count()).toBe(0);
  });

  it('the user picks who gets one, the strongest on top, and the others get an e-mail or a message', async () => {
    await choose(page, 'Queue', 'Finn Gale');
    await page.getByLabel('Talked about').fill('your boats');
    await saved(page);
    await page.getByRole('button', { name: 'Choose who' }).click();
    const dialog = page.getByRole('dialog', { name: 'Who gets an invitation with a note?' });
    const boxes = dialog.getByRole('checkbox');
    expect(await boxes.count()).toBe(7);
    expect(await dialog.getByRole('listitem').first().innerText()).toMatch(/Finn Gale\s+your boats/);
    expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked))).toEqual([true, true, true, true, false, false, false]);
    await dialog.getByRole('checkbox', { name: /Gus Hahn/ }).check();
    await dialog.getByText('5 picked, 4 left').waitFor();
    await dialog.getByRole('checkbox', { name: /Ana Silva/ }).uncheck();
    await dialog.getByText('An e-mail where known').click();
    await dialog.getByRole('button', { name: 'Set it so' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('4 invitations with a note left this month').waitFor();
    await goTo(page, 'Send');
    await page.getByText('No note is ready yet').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText('Table', { exact: true }).click();
    for (const [name, channel] of [['Gus Hahn', 'LinkedIn invitation'], ['Ana Silva', 'E-mail'], ['Dan Roth', 'LinkedIn message']] as const) {
      await choose(page, 'Notes', name);
      await page.getByRole('complementary', { name: `Note to ${name}` }).getByText(channel).waitFor();
    }
  });

  it('the number of the month is a setting, and a paid account has none', async () => {
    await page.getByRole('button', { name: 'Settings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByLabel('Invitations').fill('x');
    await dialog.getByText('A number from 0 to 1,000.').waitFor();
    await dialog.getByLabel('Invitations').fill('3');
    await page.keyboard.press('Escape');
    await page.getByText('2 invitations with a note left, 4 want one').waitFor();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText(/^Premium/).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText(/with a note left/).count()).toBe(0);
    await saved(page);
  });

  it('another event is reminded of without names, and one press goes there', async () => {
    await page.reload();
    const reminder = page.getByText('1 person from Fair still waits for your note.');
    await reminder.waitFor();
    await page.getByRole('button', { name: 'Open Fair' }).click();
    await page.getByRole('heading', { name: 'Fair' }).waitFor();
    await page.getByRole('textbox', { name: 'Note to Zoe' }).waitFor();
    await expect.poll(() => reminder.count()).toBe(0);
  });
});
