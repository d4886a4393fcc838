import { Check, Copy, SkipForward } from 'lucide-react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Button } from '../../components/Button.tsx';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { editNote, fixNote, resetNote, shortName } from '../../state/noteOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { Counter } from './Counter.tsx';
import { Findings } from './Findings.tsx';
import { MarkedText } from './MarkedText.tsx';
import styles from './NoteEditor.module.css';

interface NoteEditorProps {
  readonly event: EventState;
  readonly checked: CheckedPersonNote;
  readonly onShowBase: () => void;
}

/** The note to one person exactly as it will be sent, to be typed into freely. */
export function NoteEditor({ event, checked, onShowBase }: NoteEditorProps) {
  const { say } = useWords();
  const session = useSession();
  const { person, note, findings } = checked;
  const isBroken = note.problems.length > 0 && !note.edited;
  return (
    <section className={styles.note} aria-label={say('note.noteTo', { name: shortName(person) })}>
      <div className={styles.head}>
        <h2 className={styles.title}>{say('note.noteTo', { name: shortName(person) })}</h2>
        <Following checked={checked} />
        <Counter text={note.text} channel={event.channel} />
      </div>
      <div className={styles.scroll}>
        {note.conflict === null ? null : <ConflictChoice person={person} note={note} conflict={note.conflict} />}
        <div className={styles.sheet}>
          <MarkedText note={note} findings={findings} />
          <textarea
            className={styles.text}
            name="note"
            aria-label={say('note.noteTo', { name: shortName(person) })}
            aria-describedby="findings"
            spellCheck
            data-first-focus
            value={note.text}
            onChange={(change) => editNote(session, checked, change.target.value)}
          />
        </div>
        {isBroken ? (
          <p className={styles.broken}>
            {say('note.baseBroken')} <Button onClick={onShowBase}>{say('note.showBase')}</Button>
          </p>
        ) : (
          <Findings findings={findings} onFix={(finding) => fixNote(session, checked, finding)} />
        )}
      </div>
      <div className={styles.foot}>
        <ActionButton action={actions.copyAndNext} kind="primary" icon={<Copy />} showKeys />
        <ActionButton action={actions.ready} />
        <span className={styles.gap} />
        <span className={styles.minor}>
          <ActionButton action={actions.skip} kind="quiet" icon={<SkipForward />} />
          <ActionButton action={actions.sent} kind="quiet" icon={<Check />} />
        </span>
      </div>
    </section>
  );
}

function Following({ checked: { person, note } }: { readonly checked: CheckedPersonNote }) {
  const { say } = useWords();
  const session = useSession();
  if (!note.edited) return <span className={styles.following}>{say('note.follows')}</span>;
  return (
    <span className={styles.following}>
      {say('note.edited')}
      <Button kind="quiet" onClick={() => resetNote(session, person)}>
        {say('note.followAgain')}
      </Button>
    </span>
  );
}
