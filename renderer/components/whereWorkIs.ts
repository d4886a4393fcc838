const firstFocus = '[data-first-focus="true"]';

/** Where the work is in a part of the window, if anywhere: what is to have the cursor first. */
export function workIn(part: Element): HTMLElement | null {
  return part.querySelector<HTMLElement>(firstFocus);
}

/** Where the cursor goes when what had it is gone and nothing near it is left: to the work of the open place, or to the place itself. */
export function whereWorkIs(): HTMLElement | null {
  const place = document.querySelector<HTMLElement>('main > section') ?? document.querySelector<HTMLElement>('main');
  return place === null ? null : (workIn(place) ?? place);
}
