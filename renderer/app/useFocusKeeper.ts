import { useEffect } from 'react';
import { whereWorkIs, workIn } from '../components/whereWorkIs.ts';

const tabbable = ['a[href]', 'button:enabled', 'input:enabled', 'select:enabled', 'textarea:enabled', 'summary', '[tabindex="0"]'].join(',');

/**
 * Keeps the focus from getting lost: when what has it goes away or can't be used any more (a button whose work is done), it moves to
 * the nearest thing that is still there. Where a screen knows better it sets the focus itself, before or after.
 */
export function useFocusKeeper(): void {
  useEffect(() => {
    let trail: readonly Element[] = [];
    const remember = (event: FocusEvent): void => {
      if (event.target instanceof Element) trail = trailOf(event.target);
    };
    const keep = (): void => {
      const [last] = trail;
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (last === undefined || !isLost || (last.isConnected && !last.matches(':disabled'))) return;
      nearest(trail.slice(1))?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(keep);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    window.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      window.removeEventListener('focusin', remember);
    };
  }, []);
}

function trailOf(element: Element): readonly Element[] {
  const trail: Element[] = [];
  for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) trail.push(at);
  return trail;
}

/** Where the work is in the smallest part that is left of where the focus was, or else the first thing to tab to in it; in the end the place itself. */
function nearest(trail: readonly Element[]): HTMLElement | null {
  const part = trail.find((each) => each.isConnected && !each.matches('main, #root') && each.querySelector(tabbable) !== null);
  const place = document.querySelector<HTMLElement>('main > section') ?? document.querySelector<HTMLElement>('main');
  if (part === undefined || part === place || part.contains(place)) return whereWorkIs();
  return workIn(part) ?? part.querySelector<HTMLElement>(tabbable);
}
