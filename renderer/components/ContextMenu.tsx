import { Fragment, useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { nextIndex, startingWith } from './listKeys.ts';
import { placeMenu } from './menuSpot.ts';
import type { MenuSpot } from './menuSpot.ts';
import styles from './ContextMenu.module.css';

/** One thing to choose in a menu. */
export interface MenuEntry {
  readonly id: string;
  readonly title: string;
  /** The shortcut as it is shown; '' for none. */
  readonly keys: string;
  readonly run: () => void;
}

interface ContextMenuProps {
  readonly label: string;
  /** Entries between lines; empty groups are left out. */
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly spot: MenuSpot;
  readonly onClose: () => void;
}

/** A menu over the platform's own popover, where it was asked for: arrows and letters move through it, Escape goes back to where the focus was. */
export function ContextMenu({ label, groups, spot, onClose }: ContextMenuProps) {
  const box = useRef<HTMLDivElement>(null);
  useShown(box, spot);
  useCloseBeside(box, onClose);
  const filled = groups.filter((group) => group.length > 0);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // Behind an open menu no key reaches anything.
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (!moveFocus(event, itemsOf(box.current))) return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      popover="manual"
      role="menu"
      aria-label={label}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {filled.map((group, index) => (
        <Fragment key={group[0]?.id}>
          {index === 0 ? null : <div role="separator" className={styles.line} />}
          {group.map((entry) => (
            <Item key={entry.id} entry={entry} onClose={onClose} />
          ))}
        </Fragment>
      ))}
    </div>
  );
}

function Item({ entry: { id, title, keys, run }, onClose }: { readonly entry: MenuEntry; readonly onClose: () => void }) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={styles.item}
      data-entry={id}
      onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        onClose();
        run();
      }}
    >
      <span className={styles.title}>{title}</span>
      {keys === '' ? null : (
        <kbd className={styles.keys} aria-hidden="true">
          {keys}
        </kbd>
      )}
    </button>
  );
}

function itemsOf(box: HTMLElement | null): readonly HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

/** Moves as menus do: round at the ends, and by the first letter of a name; false when the key moves nothing. */
function moveFocus({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, items: readonly HTMLElement[]): boolean {
  if (ctrlKey || metaKey || altKey || key === ' ' || key === 'Enter') return false;
  const at = items.findIndex((item) => item === document.activeElement);
  const round = key === 'ArrowDown' && at === items.length - 1 ? 0 : key === 'ArrowUp' && at <= 0 ? items.length - 1 : null;
  const target = round ?? nextIndex(key, at, items.length, items.length) ?? startingWith(key, at, items.map((item) => item.textContent));
  if (target !== null) items[target]?.focus();
  return target !== null;
}

/**
 * Closes the menu when something is done beside it, or the window is left. The platform's own way to do so would close it at once: the
 * right button, pressed to open it, is let go outside.
 */
function useCloseBeside(box: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const stop = new AbortController();
    const beside = ({ target }: Event): void => {
      if (!(target instanceof Node && box.current?.contains(target) === true)) close.current();
    };
    for (const name of ['pointerdown', 'wheel', 'focusin']) document.addEventListener(name, beside, { signal: stop.signal, capture: true });
    for (const name of ['blur', 'resize']) window.addEventListener(name, () => close.current(), { signal: stop.signal });
    return () => stop.abort();
  }, [box]);
}

function putAt(menu: HTMLElement, spot: MenuSpot): void {
  const { width, height } = menu.getBoundingClientRect();
  const { x, y } = placeMenu(spot, { width, height }, { width: window.innerWidth, height: window.innerHeight });
  menu.style.left = `${x}px`;
  menu.style.top = `${y}px`;
}

/** Shows the menu inside of the window with the focus in it, and gives the focus back unless it is elsewhere by then. */
function useShown(box: RefObject<HTMLDivElement | null>, spot: MenuSpot): void {
  useLayoutEffect(() => {
    const menu = box.current;
    if (menu === null) return;
    const before = document.activeElement;
    menu.showPopover();
    putAt(menu, spot);
    itemsOf(menu)[0]?.focus();
    return () => {
      const isHere = menu.contains(document.activeElement) || document.activeElement === document.body;
      menu.hidePopover();
      if (isHere && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [box, spot]);
}
