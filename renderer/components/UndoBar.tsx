import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '../state/useWords.ts';
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
  const { say } = useWords();
  useEffect(() => {
    const timer = setTimeout(onClose, shownFor);
    return () => clearTimeout(timer);
  }, [text, onClose]);
  return (
    <aside className={styles.bar} aria-label={text}>
      <span className={styles.text}>{text}</span>
      {onUndo === null ? null : (
        <Button kind="quiet" onClick={onUndo}>
          {say('app.undo')}
        </Button>
      )}
      <Button kind="quiet" aria-label={say('app.close')} icon={<X />} onClick={onClose} />
    </aside>
  );
}
