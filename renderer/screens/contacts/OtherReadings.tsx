import { actions } from '../../actions/actions.ts';
import { ariaShortcut, showShortcut } from '../../actions/keys.ts';
import { isMac } from '../../actions/platform.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './OtherReadings.module.css';

interface OtherReadingsProps {
  readonly readings: readonly string[];
  readonly onTake: (reading: string) => void;
}

const shown = 3;
const { shortcut } = actions.fix;

/** What else the reader could make of a field; a press takes it, and a key takes the first. */
export function OtherReadings({ readings, onTake }: OtherReadingsProps) {
  const words = useWords();
  return (
    <span className={styles.others}>
      {readings.slice(0, shown).map((reading, index) => (
        <button
          key={reading}
          type="button"
          className={styles.other}
          aria-label={words.say('card.takeReading', { reading })}
          title={words.say('card.takeReading', { reading })}
          {...(index === 0 ? { 'data-press': 'contact.take-reading', 'aria-keyshortcuts': ariaShortcut(shortcut, isMac) } : {})}
          onClick={() => onTake(reading)}
        >
          <span className={styles.reading}>{words.say('card.otherReading', { reading })}</span>
          {index === 0 ? (
            <kbd className={styles.keys} aria-hidden="true">
              {showShortcut(shortcut, isMac, words)}
            </kbd>
          ) : null}
        </button>
      ))}
    </span>
  );
}
