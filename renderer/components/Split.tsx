import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import styles from './Split.module.css';

interface SplitProps {
  readonly label: string;
  /** Width of the pane in px, what a double click brings it back to, and how far it can be dragged. */
  readonly width: number;
  readonly usual: number;
  readonly min: number;
  readonly max: number;
  readonly onWidth: (width: number) => void;
  readonly pane: ReactNode;
  readonly children: ReactNode;
}

const keyStep = 16;

/** A pane at the left whose edge can be dragged, or moved with the arrow keys, and the rest beside it. */
export function Split({ label, width, usual, min, max, onWidth, pane, children }: SplitProps) {
  const resize = (wanted: number) => onWidth(Math.min(max, Math.max(min, wanted)));
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(width + event.movementX);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowLeft' ? -keyStep : event.key === 'ArrowRight' ? keyStep : 0;
    if (step === 0) return;
    event.preventDefault();
    resize(width + step);
  };
  return (
    <div className={styles.split}>
      <div className={styles.pane} style={{ width }}>
        {pane}
      </div>
      <div
        className={styles.edge}
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={width}
        aria-valuemin={min}
        aria-valuemax={max}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onDoubleClick={() => onWidth(usual)}
      />
      <div className={styles.rest}>{children}</div>
    </div>
  );
}
