import { useVirtualizer } from '@tanstack/react-virtual';
import type { VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** Where a list was left: how far down it was scrolled, and which row was selected then. */
export interface ListPlace {
  readonly top: number;
  readonly selectedKey: string;
}

/** Keeps a list's place from one showing of it to the next. */
export interface ListMemory {
  readonly place: ListPlace | null;
  readonly keep: (place: ListPlace) => void;
}

interface VirtualRowsOptions {
  readonly box: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly rowHeight: number;
  readonly keyOf: (index: number) => string;
  /** Index of the selected row, which is kept in view; -1 for none. */
  readonly selected: number;
  readonly memory: ListMemory | undefined;
}

/** The rows of a long list that stand in view, and how high the whole list would be. */
export interface VirtualRows {
  readonly rows: readonly VirtualItem[];
  readonly height: number;
}

const rowsBeyond = 10;
const edge = 4;

/** Follows the scrolling of a box, so that only the rows in view are drawn however long the list is. */
export function useVirtualRows({ box, count, rowHeight, keyOf, selected, memory }: VirtualRowsOptions): VirtualRows {
  const selectedKey = selected < 0 ? '' : keyOf(selected);
  const [left] = useState(memory?.place ?? null);
  const isFresh = useRef(true);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: rowsBeyond,
    paddingStart: edge,
    paddingEnd: edge,
    scrollPaddingStart: edge,
    scrollPaddingEnd: edge,
    initialRect: { width: 0, height: 800 },
    initialOffset: left?.selectedKey === selectedKey ? left.top : 0,
    onChange: ({ isScrolling, scrollOffset }) => {
      if (!isScrolling) memory?.keep({ top: Math.round(scrollOffset ?? 0), selectedKey });
    },
  });
  useEffect(() => {
    // As it was left, a list may well have its selected row out of view.
    const isAsLeft = isFresh.current && left?.selectedKey === selectedKey;
    isFresh.current = false;
    if (!isAsLeft && selected >= 0) virtualizer.scrollToIndex(selected, { align: 'auto' });
  }, [virtualizer, selected, selectedKey, left]);
  useKeepOnLeaving(box, selectedKey, memory);
  return { rows: virtualizer.getVirtualItems(), height: virtualizer.getTotalSize() };
}

/** Whoever leaves right after scrolling finds the list there all the same. */
function useKeepOnLeaving(box: RefObject<HTMLElement | null>, selectedKey: string, memory: ListMemory | undefined): void {
  const latest = useRef({ selectedKey, memory });
  useLayoutEffect(() => {
    latest.current = { selectedKey, memory };
  }, [selectedKey, memory]);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element !== null) latest.current.memory?.keep({ top: Math.round(element.scrollTop), selectedKey: latest.current.selectedKey });
    };
  }, [box]);
}
