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

/** After each step by key the focus is on something, that is in view, and it shows. */
export async function expectFocus(page: Page, step: string): Promise<string> {
  const at = await focused(page);
  expect(at, `focus after ${step}`).not.toBe('nothing');
  const seen = await page.evaluate(() => {
    const element = document.activeElement!;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isInView = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
    // A radio of a segmented control is hidden; its label shows the focus for it.
    const shown = element.matches('.visually-hidden') ? element.closest('label')! : element;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
    const list = element.matches('[role="listbox"]') ? element.querySelector('[aria-selected="true"]') : null;
    const isMarked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || list !== null || !element.matches(':focus-visible');
    return { isInView: isInView || element.matches('.visually-hidden'), isMarked: isMarked || element.matches('main, section, dialog') };
  });
  expect(seen, `${at}, after ${step}`).toEqual({ isInView: true, isMarked: true });
  return at;
}

/** Presses a key and makes sure that the focus is not lost. */
export async function press(page: Page, key: string): Promise<string> {
  await page.keyboard.press(key);
  return expectFocus(page, key);
}
