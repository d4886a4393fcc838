import { memo, useId, useRef } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from 'react';
import { cx } from '../styles/cx.ts';
import { nextIndex, typedIndex } from './listKeys.ts';
import { isMenuKey, spotBelow } from './menuSpot.ts';
import type { MenuSpot } from './menuSpot.ts';
import { useRowDrag } from './useRowDrag.ts';
import type { DropPlace, RowDrag } from './useRowDrag.ts';
import { useVirtualRows } from './useVirtualRows.ts';
import type { ListMemory } from './useVirtualRows.ts';
import styles from './List.module.css';

interface ListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** What typing letters looks for. */
  readonly textOf: (item: Item) => string;
  readonly selectedKey: string | null;
  readonly onSelect: (item: Item) => void;
  /** Enter or a double click. */
  readonly onOpen?: (item: Item) => void;
  readonly onDelete?: (item: Item) => void;
  /** The menu of the selected row was asked for: by the right button, which selects it first, or by key. */
  readonly onMenu?: (spot: MenuSpot) => void;
  /** A row was dragged right before or after another. */
  readonly onDrop?: (from: Item, to: Item, where: DropPlace) => void;
  readonly rowHeight?: number;
  /** The place this list is in puts the cursor here when it is entered. */
  readonly firstFocus?: boolean;
  /** Where it was left, so that it opens there again. */
  readonly memory?: ListMemory;
  readonly renderRow: (item: Item) => ReactNode;
}

const typingPause = 700;

/** A list of which one row is selected: arrows, Page, Home, End and typing move through it; only rows in view are drawn. */
export function List<Item>(props: ListProps<Item>) {
  const { items, keyOf, selectedKey, label, rowHeight = 44 } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const selected = items.findIndex((item) => keyOf(item) === selectedKey);
  const keyAt = (index: number): string => keyOfAt(props, index);
  const { rows, height } = useVirtualRows({ box, count: items.length, rowHeight, keyOf: keyAt, selected, memory: props.memory });
  const onKeyDown = useListKeys(props, selected, rowHeight, box);
  const dragOf = useRowDrag(dropByKey(props));
  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      data-first-focus={props.firstFocus}
      aria-label={label}
      aria-activedescendant={rows.some(({ index }) => index === selected) ? `${id}-${selected}` : undefined}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        if (props.onMenu === undefined || event.isDefaultPrevented()) return;
        event.preventDefault();
        if (selected !== -1) props.onMenu(spotBelow(selectedRow(box) ?? event.currentTarget));
      }}
    >
      <div className={styles.rows} role="presentation" style={{ height }}>
        {rows.map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return <RowAgain key={keyOf(item)} {...props} drag={dragOf(keyOf(item))} item={item} id={`${id}-${index}`} index={index} top={start} isSelected={index === selected} rowHeight={rowHeight} />;
        })}
      </div>
    </div>
  );
}

function keyOfAt<Item>({ items, keyOf }: ListProps<Item>, index: number): string {
  const item = items[index];
  return item === undefined ? String(index) : keyOf(item);
}

function dropByKey<Item>({ items, keyOf, onDrop }: ListProps<Item>): ((from: string, to: string, where: DropPlace) => void) | undefined {
  if (onDrop === undefined) return undefined;
  const find = (key: string): Item | undefined => items.find((item) => keyOf(item) === key);
  return (fromKey, toKey, where) => {
    const [from, to] = [find(fromKey), find(toKey)];
    if (from !== undefined && to !== undefined) onDrop(from, to, where);
  };
}

interface RowProps<Item> extends ListProps<Item> {
  readonly drag: RowDrag | null;
  readonly item: Item;
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly isSelected: boolean;
  readonly rowHeight: number;
}

function Row<Item>({ drag, item, id, index, top, isSelected, rowHeight, items, onSelect, onOpen, onMenu, renderRow }: RowProps<Item>) {
  const place: CSSProperties = { transform: `translateY(${top}px)`, height: rowHeight };
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-setsize={items.length}
      aria-posinset={index + 1}
      className={cx(styles.row, isSelected && styles.selected)}
      style={place}
      onPointerDown={(event) => {
        if (event.button === 0) onSelect(item);
      }}
      onDoubleClick={() => onOpen?.(item)}
      onContextMenu={(event) => {
        if (onMenu === undefined) return;
        event.preventDefault();
        onSelect(item);
        onMenu({ x: event.clientX, y: event.clientY });
      }}
      {...drag}
    >
      {renderRow(item)}
    </div>
  );
}

/** The selected row, unless it is out of view. */
function selectedRow(box: RefObject<HTMLElement | null>): Element | null {
  return box.current?.querySelector('[aria-selected="true"]') ?? null;
}

/** What was typed into the list so far, for as long as the letters follow each other. */
interface Typing {
  readonly text: string;
  readonly at: number;
}

/** While the list is scrolled only the rows that come into view are made. */
const RowAgain = memo(Row) as typeof Row;

function useListKeys<Item>(props: ListProps<Item>, selected: number, rowHeight: number, box: RefObject<HTMLDivElement | null>) {
  const typing = useRef<Typing>({ text: '', at: 0 });
  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (props.onMenu !== undefined && isMenuKey(event)) {
      event.preventDefault();
      if (selected !== -1) props.onMenu(spotBelow(selectedRow(box) ?? event.currentTarget));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
    const target = nextIndex(event.key, selected, props.items.length, page) ?? typedTarget(event, typing, props, selected);
    const item = target === null ? undefined : props.items[target];
    if (item !== undefined) props.onSelect(item);
    else if (!actOnRow(event.key, props, selected)) return;
    event.preventDefault();
  };
}

function typedTarget<Item>(event: KeyboardEvent, typing: RefObject<Typing>, { items, textOf }: ListProps<Item>, selected: number): number | null {
  if (event.key.length !== 1 || event.key === '?') return null;
  const before = event.timeStamp - typing.current.at < typingPause ? typing.current.text : '';
  typing.current = { text: before + event.key, at: event.timeStamp };
  return typedIndex(typing.current.text, selected, items.map(textOf));
}

/** Opens or removes the selected row; false when the key does neither. */
function actOnRow<Item>(key: string, { items, onOpen, onDelete }: ListProps<Item>, selected: number): boolean {
  const act = key === 'Enter' ? onOpen : key === 'Delete' || key === 'Backspace' ? onDelete : undefined;
  const item = items[selected];
  if (act === undefined || item === undefined) return false;
  act(item);
  return true;
}
