import { useEffect, useId, useRef } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from 'react';
import { cx } from '../styles/cx.ts';
import { nextIndex, typedIndex } from './listKeys.ts';
import { useWindowedRows } from './useWindowedRows.ts';
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
  readonly rowHeight?: number;
  readonly renderRow: (item: Item) => ReactNode;
}

const typingPause = 700;

/** A list of which one row is selected: arrows, Page, Home, End and typing move through it; only rows in view are drawn. */
export function List<Item>(props: ListProps<Item>) {
  const { items, keyOf, selectedKey, label, rowHeight = 44 } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const rows = useWindowedRows(box, items.length, rowHeight);
  const selected = items.findIndex((item) => keyOf(item) === selectedKey);
  useShowRow(box, selected, rowHeight);
  const onKeyDown = useListKeys(props, selected, rowHeight, box);
  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={selected >= rows.first && selected < rows.last ? `${id}-${selected}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} role="presentation" style={{ height: rows.height }}>
        {items.slice(rows.first, rows.last).map((item, offset) => {
          const index = rows.first + offset;
          return <Row key={keyOf(item)} {...props} item={item} id={`${id}-${index}`} index={index} isSelected={index === selected} rowHeight={rowHeight} />;
        })}
      </div>
    </div>
  );
}

interface RowProps<Item> extends ListProps<Item> {
  readonly item: Item;
  readonly id: string;
  readonly index: number;
  readonly isSelected: boolean;
  readonly rowHeight: number;
}

function Row<Item>({ item, id, index, isSelected, rowHeight, items, onSelect, onOpen, renderRow }: RowProps<Item>) {
  const place: CSSProperties = { transform: `translateY(${index * rowHeight}px)`, height: rowHeight };
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
    >
      {renderRow(item)}
    </div>
  );
}

function useShowRow(box: RefObject<HTMLDivElement | null>, index: number, rowHeight: number): void {
  useEffect(() => {
    const element = box.current;
    if (element === null || index < 0) return;
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + rowHeight - element.clientHeight;
  }, [box, index, rowHeight]);
}

function useListKeys<Item>(props: ListProps<Item>, selected: number, rowHeight: number, box: RefObject<HTMLDivElement | null>) {
  const typed = useRef({ text: '', at: 0 });
  return (event: KeyboardEvent<HTMLDivElement>) => {
    const { items, onSelect, onOpen, onDelete, textOf } = props;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const current = items[selected];
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
    let target = nextIndex(event.key, selected, items.length, page);
    if (target === null && current !== undefined && event.key === 'Enter' && onOpen !== undefined) onOpen(current);
    else if (target === null && current !== undefined && (event.key === 'Delete' || event.key === 'Backspace')) onDelete?.(current);
    else if (target === null && event.key.length === 1 && event.key !== '?') {
      const going = event.timeStamp - typed.current.at < typingPause ? typed.current.text : '';
      typed.current = { text: going + event.key, at: event.timeStamp };
      target = typedIndex(typed.current.text, selected, items.map(textOf));
    } else if (target === null) return;
    event.preventDefault();
    const item = target === null ? undefined : items[target];
    if (item !== undefined) onSelect(item);
  };
}
