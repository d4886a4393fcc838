import type { Finding } from '../../../shared/note/checks/check.ts';
import { tweakedSpans } from '../../../shared/note/rebase.ts';
import type { ComposedText } from '../../../shared/note/compose.ts';
import { cx } from '../../styles/cx.ts';
import { cutText } from './cutText.ts';
import styles from './MarkedText.module.css';

interface MarkedTextProps {
  readonly composed: ComposedText;
  readonly findings: readonly Finding[];
}

/** The note once more, invisible but for marks: where findings point, and a line under what is the user's own. It lies under the editor. */
export function MarkedText({ composed: { text, fromBase, edited }, findings }: MarkedTextProps) {
  const tweaks = edited && fromBase !== '' ? tweakedSpans(text, fromBase) : [];
  return (
    <div className={styles.marked} aria-hidden="true">
      {cutText(text, findings, tweaks).map(({ start, piece, level, isTweak }) => (
        <span key={start} className={cx(level !== null && styles.mark, isTweak && styles.tweak)} data-level={level}>
          {piece}
        </span>
      ))}
    </div>
  );
}
