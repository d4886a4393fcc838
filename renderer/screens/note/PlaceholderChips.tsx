import { placeholders } from '../../../shared/note/placeholders.ts';
import type { PlaceholderName } from '../../../shared/note/placeholders.ts';
import type { SlotWords } from '../../../shared/note/plainForm.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './PlaceholderChips.module.css';

interface PlaceholderChipsProps {
  readonly words: SlotWords;
  readonly onInsert: (name: PlaceholderName) => void;
}

/** Words to put into the base message that differ from person to person. */
export function PlaceholderChips({ words, onInsert }: PlaceholderChipsProps) {
  const { say } = useWords();
  return (
    <div className={styles.chips} role="group" aria-label={say('note.insert')}>
      <span className={styles.label} aria-hidden="true">
        {say('note.insert')}
      </span>
      {placeholders.map(({ name }) => (
        <button
          key={name}
          type="button"
          className={styles.chip}
          title={say(`placeholder.${name}`)}
          // The cursor must stay where the words are to go.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onInsert(name)}
        >
          {words.shown[name]}
        </button>
      ))}
    </div>
  );
}
