import { useId, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { tweakAsLeft } from '../../../shared/queue/asLeft.ts';
import { shownNote } from '../../../shared/queue/outgoing.ts';
import { putBackAsLeft } from '../../state/memoryOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './LeftNote.module.css';

/** Says that a note is another one than what was copied or sent, and shows what left; nothing where it is the same. */
export function LeftNote({ checked }: { readonly checked: CheckedPersonNote }) {
  const session = useSession();
  const { say, day } = useWords();
  const [isOpen, setOpen] = useState(false);
  const textId = useId();
  const { person, note } = checked;
  const { hasChanged, leftAt, subject, text } = shownNote(person, note);
  if (!hasChanged || leftAt === null) return null;
  return (
    <div className={styles.left} role="group" aria-label={say('writing.left')}>
      <p className={styles.line}>
        <span>{say('writing.changedSince', { day: day(leftAt, leftAt) })}</span>
        <Button kind="quiet" aria-expanded={isOpen} aria-controls={textId} onClick={() => setOpen(!isOpen)}>
          {isOpen ? say('writing.hideLeft') : say('writing.showLeft')}
        </Button>
        {tweakAsLeft(person, note) === null ? null : (
          <Button kind="quiet" onClick={() => putBackAsLeft(session, checked)}>
            {say('writing.putBack')}
          </Button>
        )}
      </p>
      <div id={textId} className={styles.text} hidden={!isOpen} data-selectable>
        {subject === '' ? null : <p className={styles.subject}>{say('writing.leftSubject', { subject })}</p>}
        {text}
      </div>
    </div>
  );
}
