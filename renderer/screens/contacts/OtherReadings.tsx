import { useWords } from '../../state/useWords.ts';
import styles from './OtherReadings.module.css';

interface OtherReadingsProps {
  readonly readings: readonly string[];
  readonly onTake: (reading: string) => void;
}

/** What else the reader could make of a field; a press takes it. */
export function OtherReadings({ readings, onTake }: OtherReadingsProps) {
  const { say } = useWords();
  return (
    <span className={styles.others}>
      {say('contact.or')}{' '}
      {readings.slice(0, 3).map((reading) => (
        <button key={reading} type="button" className={styles.other} onClick={() => onTake(reading)}>
          {reading}
        </button>
      ))}
    </span>
  );
}
