/** Where a menu opens, in pixels of the window. */
export interface MenuSpot {
  readonly x: number;
  readonly y: number;
}

/** The keys by which systems open the menu of what the cursor is at. */
export function isMenuKey({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** Where the menu of a row or button opens that was asked for by key. */
export function spotBelow(element: Element): MenuSpot {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left + 24, y: bottom - 4 };
}

/** Keeps a menu of this size inside of the window: it opens to the other side where there is no room, and never beyond the upper left corner. */
export function placeMenu({ x, y }: MenuSpot, menu: Size, window: Size): MenuSpot {
  const left = x + menu.width + edge > window.width ? x - menu.width : x;
  const top = Math.min(y, window.height - edge - menu.height);
  return { x: Math.max(edge, Math.min(left, window.width - edge - menu.width)), y: Math.max(edge, top) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** So much of the window stays free around a menu. */
const edge = 8;
