import type { Finding } from '../../../shared/note/checks/check.ts';
import { cutText } from './cutText.ts';
import styles from './MarkedText.module.css';

interface MarkedTextProps {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The note once more, invisible but for the places that findings point at; it lies under the editor. */
export function MarkedText({ text, findings }: MarkedTextProps) {
  return (
    <div className={styles.marked} aria-hidden="true">
      {cutText(text, findings).map(({ start, piece, level }) =>
        level === null ? (
          <span key={start}>{piece}</span>
        ) : (
          <mark key={start} className={styles.mark} data-level={level}>
            {piece}
          </mark>
        ),
      )}
    </div>
  );
}
