// Every dialog that the other walks do not come by, and what is said after something was done.
import { goTo, newEvent, pick, settle } from './steps.mjs';

const list = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const twoNames = 'Firma;Ansprechpartner;Kontakt;E-Mail;Mail privat;Tel.;Straße;Leer;Anmerkung\nOrchard Labs;Ana Silva;A. Silva;ana@orchard.example;ana@home.example;+44 20 7946 0321;1 Hill Rd;;met at the bar\nBecker Druck;Tom Becker;;tom@becker.example;;+49 30 1234567;;;\n;;;;;;;;nobody\n';
const unnamed = 'Ana Silva,Orchard Labs,ana@orchard.example\nTom Becker,Becker Druck,tom@becker.example\n';
const several = 'BEGIN:VCARD\nVERSION:3.0\nN:Rao;Priya;;;\nFN:Priya Rao\nORG:Rao Surveying\nTITLE:Partner\nEMAIL:priya@rao.example\nEMAIL:priya.rao@council.example\nTEL;TYPE=CELL:+44 7700 900111\nTEL;TYPE=WORK:+44 20 7946 0999\nNOTE:Also at Northern Council\nEND:VCARD\n';

/** Takes pictures of the dialogs, in an event of their own; each also with colours that the system forces. */
export async function walkDialogs(page, picture) {
  await newEvent(page, 'Dialogs');
  await columns(page, picture);
  await pick(page, [{ name: 'priya.vcf', mimeType: 'text/vcard', buffer: Buffer.from(several) }]);
  await goTo(page, 'people');
  await page.locator('[role="option"]').filter({ hasText: 'Priya' }).click();
  await settle(page);
  await picture('dialog-several-of-each');
  await severalEmails(page, picture);
  await ofTheEvent(page, picture);
  await byPalette(page, picture);
  await notices(page, picture);
}

/** A picture of what is open, one more in forced colours, and then it is closed. */
async function dialog(page, picture, name) {
  await page.waitForSelector('dialog[open]');
  await settle(page);
  await picture(name);
  await page.emulateMedia({ forcedColors: 'active' });
  await picture(`${name}-forced`);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
}

async function columns(page, picture) {
  await pick(page, [list('unnamed.csv', unnamed)]);
  await page.waitForSelector('dialog[open] table');
  await dialog(page, picture, 'dialog-columns-unnamed');
  await pick(page, [list('messe.csv', twoNames)]);
  await page.waitForSelector('[role="progressbar"], progress', { state: 'detached' });
  await picture('dialog-pile');
  if ((await page.locator('dialog[open]').count()) === 0) await page.locator('[data-stage="done"] button').first().click();
  await page.waitForSelector('dialog[open] table');
  await page.locator('dialog[open] summary').first().press('Enter').catch(() => undefined);
  await dialog(page, picture, 'dialog-columns-remarks');
  await paste(page, 'Ole Dahl, founder of Dahl AS, ole@dahl.example\nKari Lund (Lund & Co)\nsomething that is nobody at all\n');
  await page.waitForSelector('dialog[open] button[type="submit"]:enabled');
  await dialog(page, picture, 'dialog-pasted');
}

async function paste(page, text) {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given);
    document.querySelector('main').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, text);
}

async function severalEmails(page, picture) {
  await goTo(page, 'write');
  await page.locator('[role="option"]').filter({ hasText: 'Priya' }).click();
  await page.locator('textarea[name="note"]').fill('Hi Priya, good to meet you. Shall we walk along the harbour next week?');
  await page.keyboard.press('Control+Shift+L');
  await dialog(page, picture, 'dialog-which-email');
}

async function ofTheEvent(page, picture) {
  const title = page.locator('h1 button');
  await title.click();
  await dialog(page, picture, 'dialog-event');
  await title.click();
  await page.locator('dialog form button').first().press('Enter');
  await page.waitForSelector('dialog [role="listbox"]');
  await dialog(page, picture, 'dialog-versions');
  await page.locator('button[aria-expanded]').first().click();
  await page.locator('[class*="head"] button:has(svg.lucide-bookmark)').click();
  await page.locator('dialog input').first().fill('After a talk');
  await page.keyboard.press('Enter');
  await dialog(page, picture, 'dialog-own-starts');
}

async function byPalette(page, picture) {
  for (const [name, id] of [['dialog-share', 'queue.share-invitations'], ['dialog-log', 'app.show-log']]) {
    await page.keyboard.press('Control+K');
    await page.locator(`dialog [data-action="${id}"]`).click();
    await dialog(page, picture, name);
  }
}

async function notices(page, picture) {
  await goTo(page, 'people');
  await page.locator('[role="listbox"]').focus();
  await page.keyboard.press('Delete');
  await settle(page);
  await picture('notice-removed');
  await page.keyboard.press('Control+z');
  await settle(page);
  await picture('notice-undone');
  await page.keyboard.press('Control+Shift+z');
  await settle(page);
  await picture('notice-redone');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+K');
  await page.waitForSelector('dialog[open]');
  await picture('notice-palette-names-undo');
  await page.keyboard.press('Escape');
}
