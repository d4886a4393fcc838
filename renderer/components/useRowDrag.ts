import { useState } from 'react';
import type { DragEvent } from 'react';

/** Where a dragged row is let go: right before or after another. */
export type DropPlace = 'before' | 'after';

interface Over {
  readonly key: string;
  readonly where: DropPlace;
}

/** What a row needs to be dragged and dropped on. */
export interface RowDrag {
  readonly draggable: true;
  readonly 'data-drop': DropPlace | undefined;
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDragEnd: () => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
}

/** Lets rows of one list be dragged to another place in it; gives each row what it needs, and nothing where nobody listens. */
export function useRowDrag(onDrop: ((from: string, to: string, where: DropPlace) => void) | undefined): (key: string) => RowDrag | null {
  const [from, setFrom] = useState<string | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  if (onDrop === undefined) return () => null;
  const end = (): void => {
    setFrom(null);
    setOver(null);
  };
  return (key) => ({
    draggable: true,
    'data-drop': over?.key === key && from !== null && from !== key ? over.where : undefined,
    onDragStart: (event) => {
      event.dataTransfer.effectAllowed = 'move';
      // Some browsers drag nothing that carries nothing.
      event.dataTransfer.setData('text/plain', '');
      setFrom(key);
    },
    onDragOver: (event) => {
      if (from === null) return;
      event.preventDefault();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      const where = event.clientY < top + height / 2 ? 'before' : 'after';
      if (over?.key !== key || over.where !== where) setOver({ key, where });
    },
    onDragEnd: end,
    onDrop: (event) => {
      event.preventDefault();
      if (from !== null && over !== null && from !== key) onDrop(from, key, over.where);
      end();
    },
  });
}
