import { Copy } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import type { ComposedText } from '../../../shared/note/compose.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { shortName } from '../../state/currentNote.ts';
import { copySubject } from '../../state/sendOps.ts';
import { editSubject } from '../../state/subjectOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { cx } from '../../styles/cx.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { withoutBreaks } from './cutText.ts';
import { MarkedText } from './MarkedText.tsx';
import styles from './NoteEditor.module.css';

interface SubjectFieldProps {
  readonly checked: CheckedPersonNote;
  readonly subjectLine: ComposedText;
}

/** The subject of one person's note, marked and typed into like the note itself. */
export function SubjectField({ checked, subjectLine }: SubjectFieldProps) {
  const session = useSession();
  const { say } = useWords();
  const { person, note, findings } = checked;
  return (
    <>
      {subjectLine.conflict === null ? null : <ConflictChoice person={person} note={note} conflict={subjectLine.conflict} part="subjects" />}
      <div className={styles.subjectRow}>
        <div className={styles.sheet}>
          <MarkedText composed={subjectLine} findings={findings.filter(({ part }) => part === 'subject')} />
          <textarea
            className={cx(styles.text, styles.subject)}
            rows={1}
            name="subject"
            aria-label={say('writing.subjectTo', { name: shortName(person) })}
            aria-describedby="findings"
            placeholder={say('writing.noSubjectYet')}
            spellCheck
            value={subjectLine.text}
            onChange={(change) => editSubject(session, checked, withoutBreaks(change.target.value), true)}
          />
        </div>
        <Button kind="quiet" icon={<Copy />} aria-label={say('writing.copySubject')} onClick={() => void copySubject(session, checked)} />
      </div>
    </>
  );
}
