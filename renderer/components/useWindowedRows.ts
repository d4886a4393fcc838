import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Which rows of a long list stand in view, and how high the whole list would be. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
  readonly height: number;
}

const rowsBeyond = 8;

/** Follows the scrolling of a box, so that only the rows in view are drawn however long the list is. */
export function useWindowedRows(box: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowWindow {
  const [view, setView] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [box]);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - rowsBeyond);
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + rowsBeyond);
  return { first, last, height: count * rowHeight };
}
