import { Button } from '../../components/Button.tsx';
import type { Conflict, Note, NotePart } from '../../../shared/note/compose.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { settleNote } from '../../state/noteOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './ConflictChoice.module.css';

interface ConflictChoiceProps {
  readonly person: Person;
  readonly note: Note;
  readonly conflict: Conflict;
  readonly part: NotePart;
}

/** The base message changed where the user had written something of their own: both side by side, for one decision. */
export function ConflictChoice({ person, note, conflict, part }: ConflictChoiceProps) {
  const { say } = useWords();
  const session = useSession();
  return (
    <div className={styles.choice} role="group" aria-label={say('note.conflict')}>
      <p className={styles.title}>{say('note.conflictQuestion')}</p>
      <div className={styles.sides}>
        <Side title={say('note.keepMine')} text={conflict.mine} onTake={() => settleNote(session, person, note, 'mine', part)} />
        <Side title={say('note.takeBase')} text={conflict.base} onTake={() => settleNote(session, person, note, 'base', part)} />
      </div>
    </div>
  );
}

function Side({ title, text, onTake }: { readonly title: string; readonly text: string; readonly onTake: () => void }) {
  return (
    <div className={styles.side}>
      <p className={styles.text}>{text}</p>
      <Button onClick={onTake}>{title}</Button>
    </div>
  );
}
