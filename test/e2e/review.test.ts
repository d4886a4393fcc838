import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { expectFocus, press } from './keyboard.ts';
import { choose, createEvent, dropFiles, goTo, saved } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;
const cards = ['card-ana-silva.jpg', 'card-tom-becker.jpg'];

type Fields = Pick<Extract<Person['origin'], { kind: 'card' }>, 'confidence' | 'alternatives'>;

/** What a worse photo would have given: the same scan, less sure of a field, with another reading of it. */
function makeUnsure(dataDir: string, name: string, { confidence, alternatives }: Fields): void {
  const folder = join(dataDir, 'events');
  const file = join(folder, readdirSync(folder).find((each) => each.endsWith('.json'))!);
  const event = JSON.parse(readFileSync(file, 'utf8')) as EventState;
  const other = event.people.find((person) => person.contact.name !== name)!;
  const people = event.people.map((person) => {
    if (person.contact.name !== name || person.origin.kind !== 'card' || other.origin.kind !== 'card') return person;
    const back = { file: other.origin.file, photoId: other.origin.photoId };
    return { ...person, origin: { ...person.origin, back, confidence: { ...person.origin.confidence, ...confidence }, alternatives } };
  });
  writeFileSync(file, JSON.stringify({ ...event, people }));
}

describe.skipIf(reason !== null)(`reviewing people beside their cards${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;
  let frame: Locator;

  const open = async (): Promise<void> => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    frame = page.getByRole('group', { name: /^Picture of the card of/ });
  };

  beforeAll(async () => {
    await open();
    await createEvent(page, 'Review');
    await dropFiles(page, cards.map((name) => ({ name, bytes: readFileSync(join(projectDir, 'assets', 'sample', name)) })));
    await page.getByText(/^2 files read · 2 people/).waitFor({ timeout: 120_000 });
    await goTo(page, 'People');
    await saved(page);
    await window.close();
    makeUnsure(folder.path, 'Ana Silva', { confidence: { company: 0.55 }, alternatives: { company: ['Orchard Laps'] } });
    await open();
    await page.getByRole('region', { name: 'People' }).waitFor();
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('whoever the reader was least sure of comes first, with the doubt marked and its place lit up', async () => {
    expect(await page.getByRole('option').first().innerText()).toContain('Ana Silva');
    await choose(page, 'People', 'Ana Silva');
    await page.getByRole('img', { name: 'Read with 55 % certainty: please compare with the card' }).waitFor();
    await frame.locator('[data-spot]').waitFor();
    expect(await frame.locator('[data-spot]').count()).toBe(1);
  });

  it('the place of each field on the card is lit up when the cursor is in it, from top to bottom as printed', async () => {
    const middles: number[] = [];
    for (const field of ['Company', 'Name', 'Job title', 'E-mail', 'Phone', 'Website', 'Address']) {
      await page.getByLabel(field, { exact: true }).focus();
      const spot = await frame.locator('[data-spot]').first().evaluate(async (element) => {
        await Promise.all(element.getAnimations().map(({ finished }) => finished));
        const { top, bottom, left, right } = element.getBoundingClientRect();
        const card = element.parentElement!.getBoundingClientRect();
        return { inside: left >= card.left && right <= card.right && top >= card.top && bottom <= card.bottom, middle: (top + bottom) / 2, part: (bottom - top) / card.height };
      });
      expect(spot.inside, field).toBe(true);
      expect(spot.part, `height of the line of ${field}`).toBeLessThan(0.2);
      middles.push(spot.middle);
    }
    expect(middles).toEqual([...middles].sort((a, b) => a - b));
    await page.getByLabel('Greeted as').focus();
    expect(await frame.locator('[data-spot]').count(), 'a field that stands on no card').toBe(0);
  });

  it('a key enlarges the picture where the cursor is, turns it, and turns the card over', async () => {
    await page.getByLabel('Address', { exact: true }).focus();
    const width = () => page.getByRole('img', { name: 'Card of Ana Silva' }).evaluate((picture) => picture.getBoundingClientRect().width);
    const fit = await width();
    await press(page, 'Control+e');
    await press(page, 'Control+e');
    await expect.poll(width).toBeGreaterThan(1.9 * fit);
    const [spot, view] = await Promise.all([frame.locator('[data-spot]').first().boundingBox(), frame.boundingBox()]);
    expect(spot!.y + spot!.height / 2).toBeGreaterThan(view!.y);
    expect(spot!.y + spot!.height / 2).toBeLessThan(view!.y + view!.height);
    for (let step = 0; step < 3; step += 1) await press(page, 'Control+e');
    await expect.poll(width).toBeCloseTo(fit, 0);
    const ratio = () => page.getByRole('img', { name: 'Card of Ana Silva' }).evaluate((picture) => picture.getBoundingClientRect().width / picture.getBoundingClientRect().height);
    expect(await ratio()).toBeGreaterThan(1);
    await press(page, 'Control+u');
    await expect.poll(ratio).toBeLessThan(1);
    for (let step = 0; step < 3; step += 1) await press(page, 'Control+u');
    await expect.poll(ratio).toBeGreaterThan(1);
    const address = () => page.getByRole('img', { name: 'Card of Ana Silva' }).getAttribute('src');
    const front = await address();
    await press(page, 'Control+b');
    await expect.poll(address).not.toBe(front);
    expect(await frame.locator('[data-spot]').count()).toBe(0);
    await press(page, 'Control+b');
    await expect.poll(address).toBe(front);
  });

  it('with the focus on it the picture obeys plain keys, and its buttons are there for the mouse', async () => {
    await frame.focus();
    await expectFocus(page, 'the picture');
    const width = () => page.getByRole('img', { name: 'Card of Ana Silva' }).evaluate((picture) => picture.getBoundingClientRect().width);
    const fit = await width();
    await press(page, '+');
    await expect.poll(width).toBeGreaterThan(fit);
    await press(page, '0');
    await expect.poll(width).toBeCloseTo(fit, 0);
    await page.getByRole('button', { name: 'Larger' }).click();
    await expect.poll(width).toBeGreaterThan(fit);
    await page.getByRole('button', { name: 'Smaller' }).click();
    await expect.poll(width).toBeCloseTo(fit, 0);
  });

  it('the other reading is one key away, and so is the way back', async () => {
    const company = page.getByLabel('Company', { exact: true });
    await company.focus();
    await page.getByRole('button', { name: 'Take “Orchard Laps” instead' }).waitFor();
    expect(await press(page, 'Control+.')).toBe('input Company');
    expect(await company.inputValue()).toBe('Orchard Laps');
    expect(await press(page, 'Control+.')).toBe('input Company');
    expect(await company.inputValue()).toBe('Orchard Labs');
    await page.getByRole('button', { name: 'Take “Orchard Laps” instead' }).click();
    expect(await expectFocus(page, 'taking a reading by its button')).toBe('input Company');
    await press(page, 'Control+.');
  });

  it('Enter says that it is right and goes on, and the doubt is settled', async () => {
    await page.getByLabel('Company', { exact: true }).focus();
    await press(page, 'Enter');
    await page.getByTestId('live').getByText('Ana Silva is right.').waitFor();
    await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Tom Becker');
    expect(await expectFocus(page, 'going on')).toMatch(/^input /);
    await choose(page, 'People', 'Ana Silva');
    expect(await page.getByRole('img', { name: /certainty/ }).count()).toBe(0);
  });

  it('a picture that can’t be loaded says so where it would be, and is there after another try', async () => {
    await saved(page);
    await window.close();
    const photos = join(folder.path, 'photos');
    renameSync(photos, `${photos} away`);
    await open();
    const again = frame.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await frame.getByText('The picture of this card could not be loaded.').waitFor();
    renameSync(`${photos} away`, photos);
    await again.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /^Card of/ }).waitFor();
    await expectFocus(page, 'trying again');
  });
});
