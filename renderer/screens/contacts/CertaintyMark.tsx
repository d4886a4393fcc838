import { useWords } from '../../state/useWords.ts';
import styles from './CertaintyMark.module.css';

/** A small disc behind a field that was read with doubt, filled as far as the reader was sure. */
export function CertaintyMark({ certainty }: { readonly certainty: number }) {
  const { say } = useWords();
  const percent = Math.round(certainty * 100);
  const words = say('card.unsure', { percent });
  return <span className={styles.mark} title={words} role="img" aria-label={words} style={{ backgroundImage: `conic-gradient(var(--warn-mark) ${percent}%, transparent 0)` }} />;
}
