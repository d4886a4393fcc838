import type { PlaceholderName } from '../../../shared/note/placeholders.ts';
import { useWords } from '../../state/useWords.ts';
import { cx } from '../../styles/cx.ts';
import styles from './PlaceholderChips.module.css';

interface PlaceholderListProps {
  readonly id: string;
  readonly label: string;
  readonly offered: readonly PlaceholderName[];
  readonly current: PlaceholderName | undefined;
  readonly onTake: (name: PlaceholderName) => void;
}

/** The placeholders that fit what is being typed; the field above keeps the focus and says which is the current one. */
export function PlaceholderList({ id, label, offered, current, onTake }: PlaceholderListProps) {
  const { say } = useWords();
  return (
    <ul id={id} role="listbox" aria-label={label} className={styles.chips}>
      {offered.map((name) => (
        <li
          key={name}
          id={`${id}-${name}`}
          role="option"
          aria-selected={name === current}
          className={cx(styles.chip, styles.offer, name === current && styles.current)}
          onPointerDown={(event) => {
            // The cursor must stay where the words are to go.
            event.preventDefault();
            onTake(name);
          }}
        >
          {say(`slot.${name}`)}
        </li>
      ))}
    </ul>
  );
}
