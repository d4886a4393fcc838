import { StatusDot } from '../../components/StatusDot.tsx';
import { PersonRow } from '../../components/PersonRow.tsx';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { shownNote } from '../../../shared/queue/outgoing.ts';
import { noteNow } from '../../state/currentNote.ts';
import { useWords } from '../../state/useWords.ts';
import { sayWhen } from './sayWhen.ts';
import styles from './SendRow.module.css';

interface SendRowProps {
  readonly checked: CheckedPersonNote;
  /** Days from the event to the note; null while it is not sent. */
  readonly delay: number | null;
}

/** One note of the table: who to, its first words, how far it has come, and how long that took. */
export function SendRow({ checked, delay }: SendRowProps) {
  const { person } = checked;
  const words = useWords();
  const { say } = words;
  const when = person.status === 'to-write' ? '' : sayWhen(person.statusAt, words);
  const after = delay === null ? '' : delay <= 0 ? say('send.sameDay') : say('send.afterDays', { count: delay });
  return (
    <div className={styles.row}>
      <span className={styles.who}>
        <PersonRow person={person} start={<StatusDot status={person.status} />} />
      </span>
      <span className={styles.words}>{shownNote(person, noteNow(checked)).text}</span>
      <span className={styles.status}>
        <span>{[say(`queue.status.${person.status}`), when].filter((part) => part !== '').join(' · ')}</span>
        {after === '' ? null : <span className={styles.time}>{after}</span>}
      </span>
    </div>
  );
}
