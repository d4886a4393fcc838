import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { choose, createEvent, dropFiles, goTo, saved } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

const people = ['Ana Silva,Orchard Labs,ana@example.com', 'Tom Becker,,tom@example.com', 'Mei Tan,Tidewater Maps,mei@example.com'];
const face = { name: 'ana.jpg', bytes: readFileSync(join(projectDir, 'assets', 'sample', 'card-ana-silva.jpg')) };

const base = (page: Page) => page.getByRole('textbox', { name: 'Base message', exact: true });
const note = (page: Page, name: string) => page.getByRole('textbox', { name: `Note to ${name}`, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent);

/** Goes on by Tab until a button of this name has the focus: what can't be reached so can't be reached by key. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === text) return;
  }
  throw new Error(`Tab never comes to “${text}”.`);
}

describe.skipIf(reason !== null)(`writing in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    await createEvent(page, 'Web Days');
    await dropFiles(page, [{ name: 'people.csv', bytes: Buffer.from(`Name,Company,Email\n${people.join('\n')}\n`) }]);
    await page.getByText(/^1 file read/).waitFor();
    await goTo(page, 'Write');
    await choose(page, 'Queue', 'Ana Silva');
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('an e-mail has a subject that follows the base, and one’s own where it is typed over', async () => {
    await page.getByLabel('Channel', { exact: true }).selectOption({ label: 'E-mail' });
    const own = page.getByRole('textbox', { name: 'Subject of the note to Ana' });
    await expect.poll(() => own.inputValue()).toBe('Our talk at Web Days');
    await page.getByRole('textbox', { name: 'Subject of the base message' }).fill('Soil at {{ event }}');
    await expect.poll(() => own.inputValue()).toBe('Soil at Web Days');
    await own.fill('Soil and\nfrogs at Web Days');
    expect(await own.inputValue()).toBe('Soil and frogs at Web Days');
    await choose(page, 'Queue', 'Mei Tan');
    expect(await page.getByRole('textbox', { name: 'Subject of the note to Mei' }).inputValue()).toBe('Soil at Web Days');
    await page.getByRole('textbox', { name: 'Subject of the note to Mei' }).fill('For Tom Becker');
    await page.getByText('“Tom Becker” is another person of this event.').first().waitFor();
    await page.getByRole('button', { name: 'Follow the base again' }).click();
    await choose(page, 'Queue', 'Ana Silva');
    await page.getByRole('button', { name: 'Copy the subject' }).click();
    await page.getByTestId('live').getByText('Copied the subject of Ana’s note.').waitFor();
    expect(await window.readClipboard()).toBe('Soil and frogs at Web Days');
  });

  it('each note is seen from its greeting on, however far down the one before was read', async () => {
    await page.setViewportSize({ width: 1280, height: 480 });
    await choose(page, 'Queue', 'Ana Silva');
    const scrolled = () => page.locator('section[aria-label^="Note to"] > div').first().evaluate((part) => part.scrollTop);
    await note(page, 'Ana').hover();
    await page.mouse.wheel(0, 400);
    await expect.poll(scrolled).toBeGreaterThan(0);
    await choose(page, 'Queue', 'Tom Becker');
    await note(page, 'Tom').waitFor();
    expect(await scrolled()).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('one person may be written to on a channel of their own, with its base message', async () => {
    await choose(page, 'Queue', 'Tom Becker');
    await page.getByLabel('Channel of this note').selectOption({ label: 'SMS' });
    await page.getByText('for SMS').waitFor();
    await base(page).fill('Hi {{ first_name }}, a short one.');
    await expect.poll(() => note(page, 'Tom').inputValue()).toBe('Hi Tom, a short one.');
    expect(await page.getByTestId('counter').innerText()).toBe('20 / 160');
    await choose(page, 'Queue', 'Mei Tan');
    await base(page).waitFor();
    expect(await base(page).inputValue()).toContain('it was good to meet you');
    await choose(page, 'Queue', 'Tom Becker');
    await page.getByLabel('Channel of this note').selectOption({ label: 'E-mail' });
    await page.getByRole('textbox', { name: 'Subject of the note to Tom' }).waitFor();
  });

  it('a block is let pass by key, shown as such, copied, and lapses with its words', async () => {
    await choose(page, 'Queue', 'Mei Tan');
    await note(page, 'Mei').fill('Hi Mei, Ana Silva told me at Web Days how you draw shorelines.');
    await page.keyboard.press('Control+Shift+C');
    await page.getByTestId('live').getByText(/^Mei’s note is not copied/).waitFor();
    await tabTo(page, 'Let it pass');
    await page.keyboard.press('Enter');
    await page.getByText(/^“Ana Silva” is another person of this event\..*Let pass by you on/).waitFor();
    await note(page, 'Mei').focus();
    await page.keyboard.press('Control+Shift+C');
    await page.getByTestId('live').getByText('Copied Mei’s note').waitFor();
    expect(await window.readClipboard()).toBe('Hi Mei, Ana Silva told me at Web Days how you draw shorelines.');
    await page.getByRole('button', { name: 'Hold it back again' }).click();
    await page.getByRole('button', { name: 'Let it pass' }).click();
    await note(page, 'Mei').fill('Hi Mei, Tom Becker told me at Web Days how you draw shorelines.');
    await page.getByRole('button', { name: 'Let it pass' }).waitFor();
    await note(page, 'Mei').fill('Hi Mei, you told me at Web Days how you draw shorelines.');
    await saved(page);
  });

  it('what left stays as it left: a later change is said, shown and put back', async () => {
    await page.keyboard.press('Control+Shift+C');
    await page.getByTestId('live').getByText('Copied Mei’s note').waitFor();
    const left = await window.readClipboard();
    await note(page, 'Mei').fill('Hi Mei, quite another note about Web Days.');
    await page.getByText(/^Changed since it was copied on/).waitFor();
    await page.getByRole('button', { name: 'See what left' }).click();
    await page.getByRole('group', { name: 'What left' }).getByText(left).waitFor();
    await page.getByRole('button', { name: 'Put it back as it left' }).click();
    expect(await note(page, 'Mei').inputValue()).toBe(left);
    expect(await page.getByText(/^Changed since it was copied on/).count()).toBe(0);
  });

  it('where base and note changed the same words, both are shown and one press decides', async () => {
    await choose(page, 'Queue', 'Tom Becker');
    await base(page).fill('Hi {{ first_name }}, good to meet you at {{ event }}.');
    await note(page, 'Tom').fill('Hi Tom, great to meet you at Web Days. Bye!');
    await base(page).fill('Hello {{ first_name }}, nice to meet you at {{ event }}.');
    const choice = page.getByRole('group', { name: 'The base message changed where you did' });
    await choice.getByText('Hello Tom, nice to meet you at Web Days. Bye!').waitFor();
    expect(await note(page, 'Tom').inputValue()).toBe('Hi Tom, great to meet you at Web Days. Bye!');
    await choice.getByRole('button', { name: 'Take the base’s' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => note(page, 'Tom').inputValue()).toBe('Hello Tom, nice to meet you at Web Days. Bye!');
    expect(await choice.count()).toBe(0);
  });

  it('placeholders are offered as they are typed, and put in by key', async () => {
    await base(page).fill('');
    await base(page).focus();
    await page.keyboard.type('Hi {co');
    const offer = page.getByRole('listbox', { name: 'Placeholders that fit' });
    await offer.getByRole('option', { name: 'company', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    expect(await base(page).inputValue()).toBe('Hi {company}');
    expect(await offer.count()).toBe(0);
    await page.keyboard.type(', ');
    await page.keyboard.press('Control+Space');
    await page.keyboard.press('ArrowDown');
    await offer.getByRole('option', { name: 'last name', selected: true }).waitFor();
    await page.keyboard.press('Tab');
    expect(await base(page).inputValue()).toBe('Hi {company}, {last name}');
    await page.keyboard.type(' {{');
    await offer.waitFor();
    await page.keyboard.press('Escape');
    await offer.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('base');
  });

  it('a base message is typed in plain words, which stay as they are typed, and what is mistyped is mended by a press', async () => {
    await choose(page, 'Queue', 'Ana Silva');
    await page.getByRole('button', { name: 'Follow the base again' }).click();
    await page.getByLabel('Talked about').fill('');
    await base(page).fill('');
    await base(page).focus();
    await page.keyboard.type('Hi {first name | you}, good to see you.[ I liked {talked about}.] {{ Vorname }}');
    expect(await base(page).inputValue()).toBe('Hi {first name | you}, good to see you.[ I liked {talked about}.] {{ Vorname }}');
    await expect.poll(() => note(page, 'Ana').inputValue()).toBe('Hi Ana, good to see you. Ana');
    await page.keyboard.press('Tab');
    expect(await base(page).inputValue(), 'once the cursor has left').toBe('Hi {first name | you}, good to see you.[ I liked {talked about}.] {first name}');
    await page.getByLabel('Talked about').fill('the frogs');
    await expect.poll(() => note(page, 'Ana').inputValue()).toBe('Hi Ana, good to see you. I liked the frogs. Ana');
    await page.getByLabel('Talked about').fill('');
    await base(page).fill('Hi {frist name}, see you.');
    await page.getByText('“frist name” is not a placeholder. Did you mean {first name}?').waitFor();
    await page.getByRole('button', { name: 'Write “{first name}”' }).click();
    expect(await base(page).inputValue()).toBe('Hi {first name}, see you.');
  });

  it('who has no company is counted, and one press gives the fallback', async () => {
    await base(page).fill('Hi {{ company }}, see you.');
    await page.getByText(/^“company” is empty for 1 of 3 people\./).waitFor();
    await page.getByRole('button', { name: 'Write “your company” for them' }).focus();
    await page.keyboard.press('Enter');
    expect(await base(page).inputValue()).toBe('Hi {company | your company}, see you.');
    await page.getByText(/^“company” is empty/).waitFor({ state: 'detached' });
  });

  it('a base message is kept as one’s own starting point, picked, renamed and removed', async () => {
    await page.getByRole('button', { name: 'Your own starting points' }).click();
    const dialog = page.getByRole('dialog', { name: 'Your own starting points' });
    await page.keyboard.type('After the fair');
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill('Fair');
    await dialog.getByRole('button', { name: 'Close' }).click();
    const start = page.getByLabel('Start from');
    await start.selectOption({ label: 'Met in person' });
    await expect.poll(() => base(page).inputValue()).toContain('it was good to meet you');
    await start.selectOption({ label: 'Fair' });
    await expect.poll(() => base(page).inputValue()).toBe('Hi {company | your company}, see you.');
    await page.getByRole('button', { name: 'Your own starting points' }).click();
    await dialog.getByRole('button', { name: 'Remove “Fair”' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await start.getByRole('option', { name: 'Fair' }).count()).toBe(0);
  });

  it('a misspelt word is found by the thread with the dictionary, and put right by one key', async () => {
    await choose(page, 'Queue', 'Mei Tan');
    await note(page, 'Mei').fill('Hi Mei, I will recieve your shorelines from Web Days with joy.');
    await page.getByText('“recieve” is in no dictionary. Did you mean “receive” and “relieve”?').waitFor();
    await page.getByRole('button', { name: 'Write “receive”' }).click();
    await expect.poll(() => note(page, 'Mei').inputValue()).toContain('I will receive your');
    await note(page, 'Mei').fill('Hi Mei, Kubernetes onboarding was great at Web Days, colours and all.');
    await page.getByText(/in no dictionary/).waitFor({ state: 'detached' });
  });

  it('next steps are typed with their day, ticked off, and taken away, by key alone', async () => {
    await page.getByLabel('Add a next step').focus();
    await page.keyboard.type('Coffee tomorrow');
    await page.getByText(/^Enter: “Coffee” on/).waitFor();
    await page.keyboard.press('Enter');
    const coffee = page.getByRole('checkbox', { name: /^Coffee.*tomorrow/ });
    await coffee.waitFor();
    expect(await focused(page)).toBe('step');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect(await coffee.isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => coffee.count()).toBe(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await coffee.waitFor();
    await page.getByLabel('I promised').fill('to send the paper');
    await saved(page);
  });

  it('a photo dropped on the face is kept with the person, and is no card to be read', async () => {
    await choose(page, 'Queue', 'Ana Silva');
    await base(page).fill('Hi {{ first_name }}, good to see you at {{ event }}.');
    await page.getByTestId('face').setInputFiles({ name: face.name, mimeType: 'image/jpeg', buffer: face.bytes });
    const picture = page.getByRole('img', { name: 'Face of Ana Silva' });
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await page.getByRole('button', { name: 'Remove the photo' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => picture.count()).toBe(0);
    await dropFiles(page, [face], '[data-takes-files]');
    await picture.waitFor();
    await page.getByText('Greeted as Ana').waitFor();
    await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: /^People\s*3/ }).waitFor();
    await page.reload();
    await picture.waitFor();
  });

  it('the message can be written before anybody is in, and serves who comes in then', async () => {
    await page.getByRole('button', { name: 'New event' }).first().click();
    await page.getByRole('dialog').getByLabel('Name').fill('On the train');
    await page.keyboard.press('Enter');
    await goTo(page, 'Write');
    await page.getByText('There is nobody to write to yet').waitFor();
    await base(page).fill('Hi {first name}, the train back from {event} is late.');
    await page.getByRole('button', { name: 'Add a person by hand' }).click();
    await page.getByRole('dialog').getByLabel('In one line').fill('Ola Berg, baker at Example');
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
    await expect.poll(() => note(page, 'Ola').inputValue()).toBe('Hi Ola, the train back from On the train is late.');
    expect(await base(page).inputValue()).toBe('Hi {first name}, the train back from {event} is late.');
  });
});
