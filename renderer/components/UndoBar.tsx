import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from './Button.tsx';
import styles from './UndoBar.module.css';

interface UndoBarProps {
  readonly text: string;
  /** Null where there is nothing to take back. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
}

const shownFor = 8000;

/** Says what was just done and offers to take it back; goes by itself after a while. */
export function UndoBar({ text, onUndo, onClose }: UndoBarProps) {
  useEffect(() => {
    const timer = setTimeout(onClose, shownFor);
    return () => clearTimeout(timer);
  }, [text, onClose]);
  return (
    <div className={styles.bar}>
      <span className={styles.text}>{text}</span>
      {onUndo === null ? null : (
        <Button kind="quiet" onClick={onUndo}>
          Undo
        </Button>
      )}
      <Button kind="quiet" aria-label="Close" icon={<X />} onClick={onClose} />
    </div>
  );
}
