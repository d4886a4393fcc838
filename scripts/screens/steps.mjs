// What the walks for pictures have in common; selectors go by what no language changes.
const sizes = [
  [1280, 800],
  [900, 600],
];
/** The places of an event, and the action that leads to each. */
export const places = { import: 'import.show', people: 'contact.show', write: 'note.show', send: 'queue.show', export: 'export.show' };

/** Makes an event by keyboard. */
export async function newEvent(page, name, picture = null) {
  await page.keyboard.press('Control+Shift+E');
  await page.locator('dialog input[name="name"]').fill(name);
  if (picture !== null) await picture('empty-new-event');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog', { state: 'detached' });
  await settle(page);
}

/** Lets what moves come to rest. */
export async function settle(page) {
  await page.waitForTimeout(350);
}

/** Puts files on the pile. */
export async function pick(page, files) {
  await page.locator('[data-testid="pick"]').first().setInputFiles(files);
  await settle(page);
}

/** Keeps pictures of what is in view, at both sizes (or those given), light and dark; the pointer lies where nothing answers to it. */
export async function pictureOf(page, keep, name, given = sizes) {
  await page.mouse.move(0, 0);
  for (const [width, height] of given) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(80);
      keep(`${name}-${width}-${colorScheme}`, await page.screenshot({ animations: 'disabled' }));
    }
  }
}

/** Goes to a place of the event. */
export async function goTo(page, place) {
  await page.locator(`nav [data-action="${places[place]}"]`).click();
  await settle(page);
}
