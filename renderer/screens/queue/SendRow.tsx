import { StatusDot } from '../../components/StatusDot.tsx';
import { PersonRow } from '../../components/PersonRow.tsx';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { useWords } from '../../state/useWords.ts';
import type { Words } from '../../../shared/words/words.ts';
import styles from './SendRow.module.css';

/** One note of the list: who to, its first words, and how far it has come. */
export function SendRow({ checked: { person, note } }: { readonly checked: CheckedPersonNote }) {
  const words = useWords();
  return (
    <div className={styles.row}>
      <span className={styles.who}>
        <PersonRow person={person} start={<StatusDot status={person.status} />} />
      </span>
      <span className={styles.words}>{note.text}</span>
      <span className={styles.status}>
        {words.say(`queue.status.${person.status}`)}
        {person.status === 'to-write' ? null : <span className={styles.time}>{sayTime(person.statusAt, words)}</span>}
      </span>
    </div>
  );
}

/** The time today, the day before that. */
function sayTime(iso: string, { time, day }: Words): string {
  const now = new Date();
  return new Date(iso).toDateString() === now.toDateString() ? time(iso) : day(iso, now.toISOString());
}
