import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { createEvent, dropFiles, saved } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

/** In the order of the alphabet, as the queue is read when all else is alike. */
const names = [
  'Ana Silva', 'Björn Åkesson', 'Chloé Dupont', 'Dmitri Volkov', 'Élodie Martin', 'Fatima Zahra', 'Grace Lee', 'Hugo Núñez', 'Inès Moreau',
  'Jürgen Groß', 'Kim Park', 'Łukasz Nowak', 'Mei Tan', 'Nora Berg', 'Øyvind Dahl', 'Priya Nair', 'Will Stone',
] as const;
const rows = names.map((name, index) => `${name},Example ${index} Works,person${index}@example.com,https://www.linkedin.com/in/person-${index}/`);
const list = Buffer.from(`Name,Company,Email,LinkedIn\n${rows.toReversed().join('\n')}\n`);

describe.skipIf(reason !== null)(`a queue of 17 people, by keyboard alone${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;
  const inHand = new Map<string, string>();

  const press = (keys: string): Promise<void> => page.keyboard.press(keys);
  const live = (text: string | RegExp): Promise<void> => page.getByTestId('live').getByText(text).waitFor();
  const shownNames = (listName: string): Promise<string[]> => page.getByRole('listbox', { name: listName }).getByRole('option').evaluateAll((options) => options.map((option) => option.textContent));
  const note = () => page.locator('textarea[name="note"]');

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(30_000);
    await createEvent(page, 'Web Days');
    await dropFiles(page, [{ name: 'people.csv', bytes: list }]);
    await page.getByText(/17 people/).first().waitFor();
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('each note is typed into, copied as it is shown, byte for byte, and the next one follows', async () => {
    await press('Control+3');
    await note().waitFor();
    expect(await shownNames('Queue')).toEqual(names.map((name) => expect.stringContaining(name) as string));
    await press('Control+F');
    await press('ArrowDown');
    await press('Home');
    await press('Enter');
    for (const name of names) {
      const first = name.split(' ')[0] ?? '';
      await page.getByRole('textbox', { name: `Note to ${first}` }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'the cursor stays in the note').toBe('note');
      await press('Control+End');
      await page.keyboard.insertText(` “${name.toUpperCase()}” ☕ 🌱`);
      const shown = await note().inputValue();
      expect(shown).toContain(`☕ 🌱`);
      await press('Control+Enter');
      await live(`Copied ${first}’s note.`);
      expect(Buffer.from(await window.readClipboard()).equals(Buffer.from(shown)), shown).toBe(true);
      inHand.set(name, shown);
    }
    await live(/That was the last one\.$/);
    await saved(page);
    expect(inHand.size).toBe(17);
  }, 180_000);

  it('what was copied is shown in Send as it left, is copied as it is shown, and each is marked as sent by one key', async () => {
    await press('Control+4');
    await page.getByText('17 of 17', { exact: true }).waitFor();
    // Round from the one in hand, who was the last to be copied.
    for (const name of [names.at(-1) ?? '', ...names.slice(0, -1)]) {
      await page.getByRole('complementary', { name: `Note to ${name}` }).waitFor();
      const shown = await page.getByTestId('outgoing').textContent();
      expect(shown).toBe(inHand.get(name));
      await press('Control+Shift+C');
      await live(`Copied ${name.split(' ')[0] ?? ''}’s note.`);
      expect(Buffer.from(await window.readClipboard()).equals(Buffer.from(shown ?? ''))).toBe(true);
      await press('Control+S');
      await live(/is marked as sent/);
    }
    await live(/That was the last one\.$/);
    await page.getByRole('img', { name: '17 met, 17 written, 17 sent, 0 answered' }).waitFor();
    await saved(page);
  }, 180_000);

  it('an answer is marked by key, and taken back by key', async () => {
    await press('Control+Shift+Y');
    await page.getByRole('img', { name: '17 met, 17 written, 17 sent, 1 answered' }).waitFor();
    await press('Control+Z');
    await page.getByRole('img', { name: '17 met, 17 written, 17 sent, 0 answered' }).waitFor();
    await saved(page);
  });

  it('a note that was changed after it left is still shown as it left, and leaves anew only when told to', async () => {
    await press('Control+3');
    await press('Control+F');
    await page.keyboard.type('mei');
    await press('Enter');
    await press('Enter');
    await page.getByRole('textbox', { name: 'Note to Mei' }).waitFor();
    await press('Control+End');
    await page.keyboard.insertText(' See you!');
    await saved(page);
    await press('Control+4');
    await page.getByRole('combobox', { name: 'Which people' }).selectOption('all');
    await press('Control+F');
    await page.keyboard.type('mei');
    await page.getByRole('complementary', { name: 'Note to Mei Tan' }).waitFor();
    expect(await page.getByTestId('outgoing').textContent()).toBe(inHand.get('Mei Tan'));
    await page.getByRole('button', { name: 'Take the new words' }).focus();
    await press('Enter');
    await expect.poll(() => page.getByTestId('outgoing').textContent()).toBe(`${inHand.get('Mei Tan') ?? ''} See you!`);
    await press('Control+F');
    await press('Escape');
  });

  it('the queue is ordered by name, by hand with two keys, and back with Undo', async () => {
    await press('Control+3');
    await page.getByRole('combobox', { name: 'Order' }).selectOption('name');
    await expect.poll(async () => (await shownNames('Queue'))[0]).toContain('Ana');
    await press('Control+F');
    await press('ArrowDown');
    await press('Home');
    await press('Alt+Shift+ArrowDown');
    await live('Ana Silva is now 2 of 17.');
    await expect.poll(async () => (await shownNames('Queue'))[1]).toContain('Ana');
    expect(await page.getByRole('combobox', { name: 'Order' }).inputValue()).toBe('hand');
    await press('Alt+Shift+ArrowUp');
    await live('Ana Silva is now 1 of 17.');
    await press('Alt+Shift+ArrowUp');
    await live('Nobody is above.');
    await saved(page);
    // Moves that follow each other before the first is saved are saved, and taken back, as one.
    await press('Control+Z');
    await live(/^Undone: /);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('needs-you');
    await expect.poll(async () => (await shownNames('Queue'))[0]).toContain('Ana');
    await saved(page);
  });

  it('a row is dragged to another place', async () => {
    const options = page.getByRole('listbox', { name: 'Queue' }).getByRole('option');
    await options.nth(0).dragTo(options.nth(2), { targetPosition: { x: 20, y: 40 } });
    await expect.poll(async () => (await shownNames('Queue')).slice(0, 3).map((text) => names.find((name) => text.includes(name)))).toEqual(['Björn Åkesson', 'Chloé Dupont', 'Ana Silva']);
    await saved(page);
    await press('Control+Z');
    await expect.poll(() => page.getByRole('combobox', { name: 'Order' }).inputValue()).toBe('needs-you');
  });

  it('next and previous go through those shown only', async () => {
    await page.getByRole('combobox', { name: 'Which people' }).selectOption('ready');
    await expect.poll(async () => (await shownNames('Queue')).length).toBeLessThanOrEqual(2);
    await press('Alt+ArrowDown');
    await page.getByRole('textbox', { name: 'Note to Mei' }).waitFor();
    await press('Alt+ArrowDown');
    await page.getByRole('textbox', { name: 'Note to Mei' }).waitFor();
    await page.getByRole('combobox', { name: 'Which people' }).selectOption('all');
    await expect.poll(async () => (await shownNames('Queue')).length).toBe(17);
  });

  it('the person’s page opens on a key press alone, in another tab, after the copy', async () => {
    const asked: string[] = [];
    await page.context().route(/linkedin\.com/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    expect(asked).toEqual([]);
    await page.getByRole('textbox', { name: 'Note to Mei' }).waitFor();
    const [tab] = await Promise.all([page.context().waitForEvent('page'), press('Control+L')]);
    await live('Copied Mei’s note.');
    await expect.poll(() => asked).toEqual(['https://www.linkedin.com/in/person-12/']);
    await tab.close();
    expect(await window.readClipboard()).toBe(`${inHand.get('Mei Tan') ?? ''} See you!`);
  });
});
