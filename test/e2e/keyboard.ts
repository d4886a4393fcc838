import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, in words for a failed test: its role or tag, and its name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return 'nothing';
    const label = at.getAttribute('aria-label') ?? (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0]?.textContent : at.textContent) ?? '';
    return `${at.getAttribute('role') ?? at.tagName.toLowerCase()} ${label.trim().slice(0, 60)}`;
  });
}

interface Seen {
  readonly isInView: boolean;
  readonly isCovered: boolean;
  readonly isMarked: boolean;
}

/** After each step by key the focus is on something that is in view, lies under nothing, and shows that it has the focus. */
export async function expectFocus(page: Page, step: string): Promise<string> {
  const at = await focused(page);
  expect(at, `focus after ${step}`).not.toBe('nothing');
  expect(await look(page), `${at}, after ${step}`).toEqual({ isInView: true, isCovered: false, isMarked: true });
  return at;
}

function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const element = document.activeElement!;
    const isWide = element.matches('main, section, dialog');
    // A hidden radio is shown by its label.
    const shown = element.matches('.visually-hidden') ? element.closest('label')! : element;
    const { top, bottom, left, right, width, height } = shown.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + Math.min(height / 2, 12)];
    const isInView = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
    const hit = document.elementFromPoint(x, y);
    // A text on a sheet of paper is marked by the sheet's edge.
    const rings = [shown, shown.parentElement ?? shown, shown.parentElement?.parentElement ?? shown].map((each) => getComputedStyle(each));
    const hasRing = rings.some(({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none');
    const isMarked = hasRing || isWide || element.querySelector('[aria-selected="true"]') !== null || !element.matches(':focus-visible');
    return { isInView, isCovered: !isWide && !(hit !== null && (shown.contains(hit) || hit.contains(shown))), isMarked };
  });
}

const tabbable = 'a[href], button:enabled, input:enabled:not([type="hidden"]), select:enabled, textarea:enabled, summary, [tabindex="0"]';

/**
 * Goes by Tab through everything in the window or the open dialog, making sure of the focus at each step; gives what was passed.
 * What could be tabbed to and was not passed fails the test.
 */
export async function walkByTab(page: Page, where: string): Promise<readonly string[]> {
  await page.evaluate((selector) => {
    const root = document.querySelector('dialog[open]') ?? document.body;
    (document.activeElement as HTMLElement | null)?.blur();
    for (const element of document.querySelectorAll('[data-passed]')) element.removeAttribute('data-passed');
    const isThere = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && element.closest('[hidden], [aria-hidden="true"]') === null;
    // Of a group of radios Tab goes to the chosen one.
    const wanted = [...root.querySelectorAll(selector)].filter((element) => isThere(element) && !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked));
    for (const element of wanted) element.setAttribute('data-passed', 'no');
  }, tabbable);
  const passed: string[] = [];
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      // Between the last and the first thing of a window Tab goes through the browser's own.
      if (element === null || element === document.body) return 'outside';
      const before = element.getAttribute('data-passed');
      document.querySelector('[data-passed="just now"]')?.setAttribute('data-passed', 'yes');
      element.setAttribute('data-passed', 'just now');
      // A date has a stop for each of its parts.
      return before === 'yes' ? 'known' : before === 'just now' ? 'same' : 'new';
    });
    if (at === 'known') break;
    if (at === 'new') passed.push(await expectFocus(page, `Tab in ${where}`));
  }
  const left = await page.evaluate(() => [...document.querySelectorAll('[data-passed="no"]')].map((element) => element.outerHTML.slice(0, 140)));
  expect(left, `never reached by Tab in ${where}`).toEqual([]);
  return passed;
}

/** Presses a key and makes sure that the focus is not lost. */
export async function press(page: Page, key: string): Promise<string> {
  await page.keyboard.press(key);
  return expectFocus(page, key);
}
