import { StatusDot, statusWords } from '../../components/StatusDot.tsx';
import { PersonRow } from '../../components/PersonRow.tsx';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import styles from './SendRow.module.css';

/** One note of the list: who to, its first words, and how far it has come. */
export function SendRow({ checked: { person, note } }: { readonly checked: CheckedPersonNote }) {
  return (
    <div className={styles.row}>
      <span className={styles.who}>
        <PersonRow person={person} start={<StatusDot status={person.status} />} />
      </span>
      <span className={styles.words}>{note.text}</span>
      <span className={styles.status}>
        {statusWords[person.status]}
        {person.status === 'to-write' ? null : <span className={styles.time}>{sayTime(person.statusAt)}</span>}
      </span>
    </div>
  );
}

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

/** The time today, the day before that. */
function sayTime(iso: string): string {
  const then = new Date(iso);
  return then.toDateString() === new Date().toDateString() ? clock.format(then) : day.format(then);
}
