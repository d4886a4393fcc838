// States that the walk through the places does not come by: a card beside its fields, two sides of one card, doubles, a conflict, words of one's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../build.mjs';
import { goTo, newEvent, pick, settle } from './steps.mjs';

const twice = 'Name,Title,Company,Email\nA. Silva,CTO,Orchard Labs,ana@orchard.example\nAna Silva,Founder,Orchard Labs,ana@orchard.example\nTom Becker,,Becker Druck,\nTom Becher,,Becker Druck,\n';
const backup = { format: 'wellmet-backup', version: 1, madeAt: '2026-11-24T10:00:00.000Z', events: [] };
const strangeNote = 'Hi Ana, good to meet you at Doubles by the coffee. Your talk on qwambly sensors stayed with me. Shall we connect?';

/** Takes pictures of the rarer states, each in an event of its own. */
export async function walkRarerStates(page, picture) {
  await newEvent(page, 'Doubles');
  await pick(page, [{ name: 'twice.csv', mimeType: 'text/csv', buffer: Buffer.from(twice) }]);
  await doubles(page, picture);
  await ownWords(page, picture);
  await conflict(page, picture);
  await restore(page, picture);
  await newEvent(page, 'Cards');
  await cards(page, picture);
}

async function doubles(page, picture) {
  await goTo(page, 'people');
  await page.locator('[class*="doubles"] button').click();
  await settle(page);
  await picture('rarer-doubles');
  await page.keyboard.press('Escape');
}

async function ownWords(page, picture) {
  await goTo(page, 'write');
  await page.locator('textarea[name="note"]').fill(strangeNote);
  await page.waitForSelector('[data-check="typing-slip"]', { timeout: 10_000 });
  await picture('rarer-unknown-word');
  await page.locator('[data-check="typing-slip"] button').last().click();
  await page.keyboard.press('Control+,');
  await page.waitForSelector('dialog[open]');
  await picture('rarer-own-words');
  await page.keyboard.press('Escape');
}

async function conflict(page, picture) {
  await page.locator('button[aria-expanded]').first().click();
  await picture('rarer-base-open');
  const base = page.locator('textarea[name="base"]');
  await base.fill((await base.inputValue()).replace('Shall we connect?', 'May I send you our notes?'));
  await page.locator('textarea[name="note"]').fill(strangeNote.replace('Shall we connect?', 'Coffee soon?'));
  await base.fill((await base.inputValue()).replace('May I send you our notes?', 'Let us stay in touch.'));
  await settle(page);
  await picture('rarer-conflict');
  await page.locator('button[aria-expanded]').first().click();
  await page.emulateMedia({ forcedColors: 'active' });
  await picture('rarer-forced-colors');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.locator('textarea[name="note"]').focus();
  await page.keyboard.press('Control+s');
  await settle(page);
  await picture('rarer-notice');
}

async function restore(page, picture) {
  await goTo(page, 'import');
  await pick(page, [{ name: 'wellmet-backup.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(backup)) }]);
  await page.waitForSelector('dialog[open]');
  await picture('rarer-restore');
  await page.keyboard.press('Escape');
}

async function cards(page, picture) {
  const sample = (name) => ({ name, mimeType: 'image/jpeg', buffer: readFileSync(join(projectDir, 'assets/sample', name)) });
  await pick(page, [sample('card-ana-silva.jpg'), { name: 'back.png', mimeType: 'image/png', buffer: await backOfCard(page) }, sample('card-tom-becker.jpg')]);
  await picture('rarer-cards-reading');
  await page.waitForSelector('[role="progressbar"], progress', { state: 'detached', timeout: 120_000 });
  await settle(page);
  await picture('rarer-cards-read');
  await goTo(page, 'people');
  await page.locator('[role="option"]').last().click();
  await page.locator('form input').nth(4).focus();
  await settle(page);
  await picture('rarer-card-review');
  await page.keyboard.press('Control+e');
  await settle(page);
  await picture('rarer-card-enlarged');
  await page.keyboard.press('Escape');
  await goTo(page, 'write');
  await picture('rarer-card-write');
}

/** The back of Ana's card: nothing but the company and its address on the web. */
async function backOfCard(page) {
  const address = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1050, height: 600 });
    const brush = canvas.getContext('2d');
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, 1050, 600);
    brush.fillStyle = '#222';
    brush.font = '64px sans-serif';
    brush.fillText('Orchard Labs', 120, 260);
    brush.font = '40px sans-serif';
    brush.fillText('www.orchard.example', 120, 380);
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
