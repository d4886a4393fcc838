// States that come late in an evening, or when something went wrong: a pile with pictures that were given up, notes that are held back, what was copied, many events, a window zoomed in.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../build.mjs';
import { goTo, newEvent, pick, pictureOf, settle } from './steps.mjs';

const people = (count) => Array.from({ length: count }, (_, index) => `Person ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index % 26]}${'abcdefghijklmnopqrstuvwxyz'[index % 26]}lund,Works ${index},p${index}@example.com`);
const list = (count) => ({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(`Name,Company,Email\n${people(count).join('\n')}\n`) });
const card = readFileSync(join(projectDir, 'assets/sample/card-ana-silva.jpg'));
/** 200 % in a window of 900 × 600. */
const zoomed = [[450, 300]];

/** Takes pictures of the late states, each in an event of its own. */
export async function walkLateStates(page, picture, keep, dataDir) {
  await pileInTrouble(page, picture, dataDir);
  await promises(page, picture, keep);
  await copied(page, picture);
  await heldBack(page, picture);
  for (const place of ['import', 'people', 'write', 'send', 'export']) {
    await goTo(page, place);
    await pictureOf(page, keep, `zoomed-${place}`, zoomed);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await manyEvents(page, picture);
}

async function pileInTrouble(page, picture, dataDir) {
  await newEvent(page, 'Trouble');
  await waitInFolder(dataDir, 'given-up.jpg');
  await page.reload();
  await page.waitForSelector('main > section [data-stage="failed"]');
  await pick(page, [
    { name: 'cut.jpg', mimeType: 'image/jpeg', buffer: card.subarray(0, 4000) },
    { name: 'IMG_20261124_221530_a-name-from-a-telephone-that-is-long.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('hello') },
    { name: 'card.jpg', mimeType: 'image/jpeg', buffer: card },
    { name: 'other.jpg', mimeType: 'image/jpeg', buffer: card },
  ]);
  await page.locator('[data-stage] button').last().press('Enter');
  await page.waitForSelector('[role="progressbar"], progress', { state: 'detached', timeout: 240_000 });
  await settle(page);
  await picture('trouble-pile');
}

/** A picture that brought the app down twice, as it lies in the data folder then. */
async function waitInFolder(dataDir, name) {
  const events = join(dataDir, 'events');
  const newest = readdirSync(events).filter((one) => one.endsWith('.json')).sort((a, b) => statSync(join(events, b)).mtimeMs - statSync(join(events, a)).mtimeMs)[0];
  const folder = join(dataDir, 'pending', newest.replace(/\.json$/, ''));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'given-up.picture'), card);
  writeFileSync(join(folder, 'given-up.json'), JSON.stringify({ name, at: '2026-11-24T10:00:00.000Z', size: card.length, tries: 2 }));
}

async function promises(page, picture, keep) {
  await newEvent(page, 'Promises');
  await pick(page, [list(7)]);
  await goTo(page, 'write');
  await page.locator('textarea[name="promise"]').fill('the paper on clay, and a word to the people of the harbour office');
  for (const step of ['Coffee on Friday', 'Send the paper 2026-11-20', 'Introduce to Priya of the Northern Council for everything that lies between the rivers']) {
    await page.locator('input[name="step"]').fill(step);
    await page.keyboard.press('Enter');
  }
  await page.locator('section input[type="checkbox"]').first().press('Space');
  await settle(page);
  await picture('late-promise');
  await page.setViewportSize({ width: 900, height: 600 });
  await page.locator('input[name="step"]').scrollIntoViewIfNeeded();
  await pictureOf(page, keep, 'late-next-steps', [[900, 600]]);
}

async function copied(page, picture) {
  await page.locator('textarea[name="note"]').press('Control+Enter');
  await settle(page);
  await picture('late-copied-and-next');
  await goTo(page, 'send');
  await picture('late-send-copied');
  await page.keyboard.press('Control+s');
  await settle(page);
  await picture('late-send-marked');
  await page.locator('main label').nth(1).click();
  await picture('late-send-table');
}

async function heldBack(page, picture) {
  await newEvent(page, 'Held back');
  await pick(page, [list(9)]);
  await goTo(page, 'write');
  for (const words of ['Hi {{ first_name }}', 'Hi Person Bblund', 'Hi {{ talked_about }} and more']) {
    await page.locator('textarea[name="note"]').fill(words);
    await page.keyboard.press('Alt+ArrowDown');
  }
  await goTo(page, 'export');
  await picture('late-export-held');
  await page.locator('main > section').evaluate((section) => section.querySelectorAll('*').forEach((element) => { element.scrollTop = 9999; }));
  await picture('late-export-held-below');
}

async function manyEvents(page, picture) {
  for (let index = 1; index <= 24; index += 1) await newEvent(page, index % 5 === 0 ? `The conference of everything that grows, number ${index}` : `Meetup ${index}`);
  await picture('late-many-events');
}
