import type { Page } from 'playwright-core';

/** The app in a browser window, whatever host is behind it. */
export interface AppWindow {
  readonly page: Page;
  readonly readClipboard: () => Promise<string>;
  /** Ends the host as the user would, and waits until it is gone. */
  readonly close: () => Promise<unknown>;
}

/** A file to be dropped. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Drops files on the middle of the window, or on one part of it, as a file manager would. */
export async function dropFiles(page: Page, files: readonly DroppedFile[], place = 'main'): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })));
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent(place, type, { dataTransfer: transfer });
  await transfer.dispose();
}

/** Waits until the window has loaded what it shows: keys pressed before that reach nobody. */
export async function started(page: Page): Promise<void> {
  await page.locator('nav').first().waitFor();
}

/** Makes an event by keyboard, as from anywhere in the window. */
export async function createEvent(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+E');
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name }).waitFor();
}

/** Goes to one of the five places by its tab. */
export async function goTo(page: Page, place: 'Import' | 'People' | 'Write' | 'Send' | 'Export'): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: new RegExp(`^${place}`) }).click();
  await page.getByRole('region', { name: place, exact: true }).waitFor();
}

/** Turns to a person of the list in view. */
export async function choose(page: Page, list: string, name: string): Promise<void> {
  await page.getByRole('listbox', { name: list }).getByRole('option', { name }).click();
}

/** Waits until the window says that everything is saved. */
export async function saved(page: Page): Promise<void> {
  await page.getByText('Saved', { exact: true }).waitFor();
}
