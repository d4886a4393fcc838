import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import { ok } from '../../shared/contract/result.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { hostGet } from '../support/hostCall.ts';
import { startLoopback } from '../support/loopback.ts';
import type { RunningLoopback } from '../support/loopback.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { choose, createEvent, dropFiles, goTo, saved, started } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

const people = ['Ana Silva,Orchard Labs,ana@example.com', 'Tom Becker,,tom@example.com'];
const talked = (page: Page) => page.locator('textarea[name="talkedAbout"]');
const offer = (page: Page) => page.locator('textarea[name="offer"]');
const note = (page: Page) => page.getByRole('textbox', { name: 'Note to Ana', exact: true });
const sentence = 'soil sensors. We spoke for long. The coffee was bad.';

/** Puts the cursor right behind some words of a field. */
async function putCursor(field: ReturnType<typeof talked>, behind: string): Promise<void> {
  await field.focus();
  await field.evaluate((area: HTMLTextAreaElement, words) => {
    const at = area.value.indexOf(words) + words.length;
    area.setSelectionRange(at, at);
  }, behind);
}

describe.skipIf(reason !== null)(`two tabs on one Wellmet in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let host: RunningLoopback;
  let one: Page;
  let other: Page;

  const stored = async () => {
    const [summary] = await hostGet(host.address, 'event.list', {});
    return hostGet(host.address, 'event.open', { eventId: summary?.id ?? '' });
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    host = await startLoopback(folder.path);
    one = await context.newPage();
    await one.goto(host.address);
    await started(one);
    await createEvent(one, 'Web Days');
    await dropFiles(one, [{ name: 'people.csv', bytes: Buffer.from(`Name,Company,Email\n${people.join('\n')}\n`) }]);
    await one.getByText(/^1 file read/).waitFor();
    await goTo(one, 'Write');
    await choose(one, 'Queue', 'Ana Silva');
    await saved(one);
    other = await context.newPage();
    await other.goto(host.address);
    await started(other);
    await goTo(other, 'Write');
    await choose(other, 'Queue', 'Ana Silva');
    for (const page of [one, other]) page.setDefaultTimeout(15_000);
  });

  afterAll(async () => {
    await browser.close();
    await host.stop();
    folder.remove();
  });

  it('what is written in one is in view in the other without loading it again', async () => {
    await offer(one).fill('a book on soil');
    await expect.poll(() => offer(other).inputValue()).toBe('a book on soil');
    await one.locator('[data-action="queue.skip"]').first().click();
    await expect.poll(async () => (await stored()).people[0]?.status).toBe('skipped');
    await other.getByRole('option', { name: /Ana Silva/ }).locator('[data-status="skipped"]').waitFor();
    await choose(one, 'Queue', 'Ana Silva');
  });

  it('both type in one field at once, and the words of both stand, the cursor at its own', async () => {
    await talked(one).fill(sentence);
    await expect.poll(() => talked(other).inputValue()).toBe(sentence);
    await putCursor(talked(other), 'coffee was ');
    await putCursor(talked(one), '');
    await Promise.all([one.keyboard.type('wet '), other.keyboard.type('very ')]);
    const both = 'wet soil sensors. We spoke for long. The coffee was very bad.';
    for (const page of [one, other]) await expect.poll(() => talked(page).inputValue()).toBe(both);
    await other.keyboard.type('very ');
    const longer = 'wet soil sensors. We spoke for long. The coffee was very very bad.';
    for (const page of [one, other]) await expect.poll(() => talked(page).inputValue()).toBe(longer);
    expect((await stored()).people[0]?.tweak).toMatchObject({ talkedAbout: longer, offer: 'a book on soil' });
  });

  it('both write over the same words: the later stand, both tabs say so, and Undo in either brings the others back', async () => {
    await note(one).fill('Hi Ana, one.');
    await note(other).fill('Hi Ana, two.');
    for (const page of [one, other]) await page.getByRole('complementary', { name: /^Two windows changed this at once: edit of the note to Ana Silva/ }).waitFor();
    const [stands] = await Promise.all([note(one).inputValue(), saved(one), saved(other)]);
    expect(['Hi Ana, one.', 'Hi Ana, two.']).toContain(stands);
    for (const page of [one, other]) await expect.poll(() => note(page).inputValue()).toBe(stands);
    await one.getByRole('complementary', { name: /^Two windows/ }).getByRole('button', { name: 'Undo' }).click();
    const gaveWay = stands === 'Hi Ana, one.' ? 'Hi Ana, two.' : 'Hi Ana, one.';
    for (const page of [one, other]) await expect.poll(() => note(page).inputValue()).toBe(gaveWay);
  });

  it('what another Wellmet on the same folder writes is in view after a moment, and what is typed meanwhile stays', async () => {
    const store = createStore({ dataDir: folder.path, openJson: openConfFile, clock: () => new Date().toISOString() });
    const { id: eventId } = await stored();
    await putCursor(talked(one), 'bad.');
    await one.keyboard.type(' Really.');
    store.changeEvent(eventId, (event) => ok({ ...event, people: event.people.map((person) => ({ ...person, tweak: { ...person.tweak, offer: 'a map' } })) }));
    for (const page of [one, other]) await expect.poll(() => offer(page).inputValue()).toBe('a map');
    for (const page of [one, other]) await expect.poll(() => talked(page).inputValue()).toMatch(/bad\. Really\.$/u);
    store.changeSettings((settings) => ({ ...settings, theme: 'dark' }));
    for (const page of [one, other]) await page.locator('html[data-theme="dark"]').waitFor();
  });

  it('an event that is made in one is in the list of the other, and one that is removed there is said to be', async () => {
    await createEvent(one, 'Fair');
    await other.getByRole('navigation', { name: 'Events' }).getByRole('button', { name: /Fair/ }).click();
    await other.getByRole('heading', { name: 'Fair' }).waitFor();
    const { id: eventId } = (await hostGet(host.address, 'event.list', {})).find(({ details }) => details.name === 'Fair')!;
    await hostGet(host.address, 'event.remove', { eventId });
    for (const page of [one, other]) await page.getByText('Fair was removed in another window.').first().waitFor();
    await expect.poll(() => other.getByRole('navigation', { name: 'Events' }).getByRole('button', { name: /Fair/ }).count()).toBe(0);
  });
});
