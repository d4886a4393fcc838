import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { axeFindings } from './axe.ts';
import { expectFocus, focused } from './keyboard.ts';
import type { AppWindow } from './window.ts';

/** A window of which nothing but the keys is used, and nobody's pointer. */
export interface Keys {
  readonly page: Page;
  readonly readClipboard: AppWindow['readClipboard'];
  /** Presses keys one after the other, and finds the focus in view and marked after each; gives what has it in the end. */
  readonly press: (...keys: readonly string[]) => Promise<string>;
  readonly type: (text: string) => Promise<void>;
  /** Goes on by Tab until this has the focus. */
  readonly tabTo: (wanted: RegExp) => Promise<string>;
  /** The same backwards. */
  readonly tabBackTo: (wanted: RegExp) => Promise<string>;
  /** Waits for what a step leads to, then finds the focus on what is expected, and nothing that axe would mind, light and dark. */
  readonly arrive: (step: string, at: Locator, focus: RegExp) => Promise<void>;
}

const mostTabs = 90;

/** Works a window by its keys alone. */
export function keysOf({ page, readClipboard }: AppWindow): Keys {
  // From the first on, or the first dialog for files comes before anybody listens.
  page.on('filechooser', () => undefined);
  const press = async (...keys: readonly string[]): Promise<string> => {
    let at = '';
    for (const key of keys) {
      await page.keyboard.press(key);
      at = await expectFocus(page, key);
    }
    return at;
  };
  const go = async (key: string, wanted: RegExp): Promise<string> => {
    const passed: string[] = [];
    for (let step = 0; step < mostTabs; step += 1) {
      await page.keyboard.press(key);
      const at = await focused(page);
      // Between the last and the first thing of a window Tab goes through the browser's own.
      if (at === 'nothing') continue;
      passed.push(await expectFocus(page, `${key} on the way to ${String(wanted)}`));
      if (wanted.test(at)) return at;
    }
    throw new Error(`${key} never comes to ${String(wanted)}, but to:\n${passed.join('\n')}`);
  };
  return {
    page,
    readClipboard,
    press,
    type: (text) => page.keyboard.type(text),
    tabTo: (wanted) => go('Tab', wanted),
    tabBackTo: (wanted) => go('Shift+Tab', wanted),
    arrive: async (step, at, focus) => {
      await at.first().waitFor();
      await expect.poll(() => focused(page), { message: `focus after ${step}`, timeout: 5000 }).toMatch(focus);
      await expectFocus(page, step);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await axeFindings(page), `${step}, ${colorScheme}`).toEqual([]);
      }
    },
  };
}

const ownBase = 'Hi {first name}, good to meet you at {event}. Shall we connect?';
const pasted = 'Name\tFirma\tE-mail\tRemark\nYuki Mori\tNorthern Quay\tyuki@quay.example\tmet at the bar\nYuki Mori\tNorthern Quay\tmori@quay.example\t\nLeo Hart\tHart & Sons\tleo@hart.example\t\n';

/** Sample people, looked through and written to. */
export async function writeToSamplePeople(keys: Keys): Promise<void> {
  const { page, press, tabTo, type, arrive } = keys;
  await tabTo(/^button Try it with sample people/);
  await page.keyboard.press('Enter');
  await page.getByText(/^2 files read/).waitFor({ timeout: 120_000 });
  await arrive('the sample people have come', page.getByRole('button', { name: 'Write the notes' }), /./);
  await page.keyboard.press('Control+2');
  await arrive('going to People', page.getByRole('region', { name: 'People' }), /^listbox People/);
  expect(await press('Home', 'Enter'), 'into the form').toMatch(/^input /);
  await press('Enter');
  await arrive('saying that somebody is right', page.getByRole('form'), /^input /);
  await page.keyboard.press('Control+3');
  await arrive('going to Write', page.getByRole('textbox', { name: /^Note to/ }), /^textarea Note to/);
  await keys.tabBackTo(/^button Base message/);
  if ((await page.getByRole('textbox', { name: 'Base message' }).count()) === 0) await press('Enter');
  await tabTo(/^textarea Base message/);
  await press('Control+a');
  await type(ownBase);
  await arrive('writing one’s own base message', page.getByText('Saved', { exact: true }), /^textarea Base message/);
}

/** Two notes are made one's own, one of them against a change of the base message, and go out. */
export async function tweakAndCopy(keys: Keys): Promise<void> {
  const { page, press, tabTo, tabBackTo, type, arrive } = keys;
  await tabTo(/^textarea Note to/);
  await press('Control+End');
  await erase(keys, 'connect?');
  await type('have coffee?');
  await press('Alt+ArrowDown');
  await arrive('going to the next person', page.getByRole('textbox', { name: /^Note to/ }), /^textarea Note to/);
  await press('Control+End');
  await type(' The harbour map is what I need.');
  await press('Alt+ArrowUp');
  await tabBackTo(/^textarea Base message/);
  await press('Control+End');
  await erase(keys, 'connect?');
  await type('write?');
  await arrive('a change where the note was changed', page.getByRole('group', { name: 'The base message changed where you did' }), /^textarea Base message/);
  await tabTo(/^button Keep mine/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('group', { name: 'The base message changed where you did' }).count()).toBe(0);
  await arrive('deciding a conflict', page.getByRole('textbox', { name: /^Note to/ }), /^textarea Note to/);
  const shown = await page.getByRole('textbox', { name: /^Note to/ }).inputValue();
  expect(shown).toMatch(/Shall we have coffee\?$/);
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('live').getByText(/^Copied/).waitFor();
  expect(await keys.readClipboard()).toBe(shown);
  await arrive('copying and going on', page.getByRole('textbox', { name: /^Note to/ }), /^textarea Note to/);
  await page.keyboard.press('Control+s');
  await page.getByTestId('live').getByText(/is marked as sent/).waitFor();
  await arrive('marking as sent', page.getByRole('textbox', { name: /^Note to/ }), /^textarea Note to/);
  await tabTo(/^button Follow the base again|^button Copy and next/);
}

/** Takes the last letters away, as many as this has. */
async function erase({ page }: Keys, text: string): Promise<void> {
  for (let left = text.length; left > 0; left -= 1) await page.keyboard.press('Backspace');
}

/** What was copied is marked as sent in Send, and everything goes into a file. */
export async function sendAndExport(keys: Keys): Promise<void> {
  const { page, tabTo, press, arrive } = keys;
  await page.keyboard.press('Control+4');
  await arrive('going to Send', page.getByTestId('outgoing'), /./);
  await page.keyboard.press('Control+Shift+C');
  await page.getByTestId('live').getByText(/^Copied/).waitFor();
  await arrive('copying in Send', page.getByTestId('outgoing'), /./);
  await page.keyboard.press('Control+s');
  await page.getByTestId('live').getByText(/is marked as sent/).waitFor();
  await arrive('marking the last one as sent', page.getByRole('region', { name: 'Send', exact: true }), /./);
  await page.keyboard.press('Control+5');
  await arrive('going to Export', page.getByRole('region', { name: 'Export', exact: true }), /./);
  await tabTo(/^button Save as CSV/);
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('have coffee?');
  await arrive('saving a file', page.getByRole('region', { name: 'Export', exact: true }), /^button Save as CSV/);
  await press('Shift+Tab');
}

/** The settings, and an earlier version of the event with the way back. */
export async function settingsAndVersions(keys: Keys): Promise<void> {
  const { page, tabBackTo, tabTo, press, arrive } = keys;
  const before = await focused(page);
  await page.keyboard.press('Control+,');
  await arrive('opening the settings', page.getByRole('dialog', { name: 'Settings' }), /./);
  await tabTo(/^input (?:Dark|System|Light|English)/);
  await press('ArrowRight');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await expectFocus(page, 'closing the settings')).toBe(before);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await tabBackTo(new RegExp(`^button ${name}$`));
  await page.keyboard.press('Enter');
  await arrive('opening the event', page.getByRole('dialog', { name: 'Event' }), /^input Name/);
  await tabTo(/^button Earlier versions/);
  await page.keyboard.press('Enter');
  await arrive('opening the earlier versions', page.getByRole('listbox', { name: 'Earlier versions' }), /^listbox Earlier versions/);
  await press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await arrive('bringing an earlier version back', page.getByText(/is as it was on/), /./);
  await page.keyboard.press('Control+z');
  await arrive('undoing that', page.getByText('Undone: return to an earlier version.'), /./);
}

/** A new event from a list that is pasted, with one column told otherwise, and two of its people made one. */
export async function pasteAList(keys: Keys): Promise<void> {
  const { page, tabTo, press, arrive } = keys;
  await page.keyboard.press('Control+Shift+E');
  await arrive('a new event', page.getByRole('dialog', { name: 'New event' }), /^input Name/);
  await page.keyboard.type('Meetup');
  await page.keyboard.press('Enter');
  await arrive('making it', page.getByRole('heading', { name: 'Meetup' }), /./);
  await toTheClipboard(keys, pasted);
  await page.keyboard.press('Control+v');
  await arrive('pasting a list', page.getByRole('dialog').getByRole('table'), /^button Import 3 people/);
  await keys.tabBackTo(/^select “Remark” fills/);
  await press('l');
  await tabTo(/^button Import 3 people/);
  await page.keyboard.press('Enter');
  await page.getByText('3 people added', { exact: true }).waitFor();
  await arrive('importing it', page.getByRole('region', { name: 'Import', exact: true }), /./);
  await page.keyboard.press('Control+2');
  await arrive('going to People again', page.getByRole('button', { name: 'Compare' }), /^listbox People/);
  await keys.tabBackTo(/^button Compare/);
  await page.keyboard.press('Enter');
  await arrive('comparing two', page.getByRole('button', { name: 'Merge into one' }), /./);
  await tabTo(/^button Merge into one/);
  await page.keyboard.press('Enter');
  await arrive('merging them', page.getByRole('button', { name: 'Back to people' }), /^button Back to people/);
  await page.keyboard.press('Enter');
  await arrive('going back to people', page.getByRole('listbox', { name: 'People' }), /./);
}

/** Text comes to the clipboard as it does elsewhere: typed into a field, marked and cut. */
async function toTheClipboard({ page, tabTo, press }: Keys, text: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('dialog', { name: 'Add a person' }).waitFor();
  await tabTo(/^textarea Notes/);
  await page.keyboard.insertText(text);
  await press('Control+a', 'Control+x');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectFocus(page, 'leaving the field that was cut from');
}

/** The last change is named, undone and done again; then a picture comes in without being dropped. */
export async function undoByNameAndPick(keys: Keys): Promise<void> {
  const { page, tabTo, arrive } = keys;
  for (const [typed, entry, said] of [['undo', /^Undo: merge of/, /^Undone: merge/], ['redo', /^Redo: merge of/, /^Done again: merge/]] as const) {
    await page.keyboard.press('Control+k');
    await arrive(`the palette, to ${typed}`, page.getByRole('dialog').getByRole('option'), /^combobox /);
    await page.keyboard.type(typed);
    await page.getByRole('dialog').getByRole('option', { name: entry, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await arrive(typed, page.getByText(said), /./);
  }
  await page.keyboard.press('Control+1');
  await arrive('going to Import', page.getByRole('region', { name: 'Import', exact: true }), /./);
  await tabTo(/^button Add files/);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(join(projectDir, 'assets', 'sample', 'card-tom-becker.jpg'));
  await page.getByText(/^\d files? read/).waitFor({ timeout: 120_000 });
  await arrive('reading what was chosen', page.getByRole('region', { name: 'Import', exact: true }), /^button Add files/);
}
