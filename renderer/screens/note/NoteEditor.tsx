import { Check, Copy, ExternalLink, Mail, SkipForward } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Button } from '../../components/Button.tsx';
import type { NoteChannel } from '../../../shared/note/channels.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { shortName } from '../../state/currentNote.ts';
import { editNote, resetNote } from '../../state/noteOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { Counter } from './Counter.tsx';
import { Findings } from './Findings.tsx';
import { LeftNote } from './LeftNote.tsx';
import { MarkedText } from './MarkedText.tsx';
import { OwnChannelPick } from './OwnChannelPick.tsx';
import { SubjectField } from './SubjectField.tsx';
import styles from './NoteEditor.module.css';

interface NoteEditorProps {
  /** The event's channel, which serves where the person has none of their own. */
  readonly usual: NoteChannel;
  readonly checked: CheckedPersonNote;
  readonly onShowBase: () => void;
}

/** The note to one person exactly as it will be sent, to be typed into freely. */
export function NoteEditor({ usual, checked, onShowBase }: NoteEditorProps) {
  const { say } = useWords();
  const { person, note } = checked;
  const isBroken = note.problems.length > 0 && !note.edited;
  const title = say('note.noteTo', { name: shortName(person) });
  const scroll = useRef<HTMLDivElement>(null);
  // Each note is seen from its greeting on, however far down the one before was read; its editor, which keeps the focus, stays the same.
  useLayoutEffect(() => {
    if (scroll.current !== null) scroll.current.scrollTop = 0;
  }, [person.id]);
  return (
    <section className={styles.note} aria-label={title}>
      <div className={styles.scroll} ref={scroll}>
        <div className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          <OwnChannelPick person={person} usual={usual} />
          <Counter text={note.text} channel={note.channel} />
        </div>
        <LeftNote key={person.id} checked={checked} />
        {note.conflict === null ? null : <ConflictChoice person={person} note={note} conflict={note.conflict} part="texts" />}
        {note.subjectLine === null ? null : <SubjectField checked={checked} subjectLine={note.subjectLine} />}
        <NoteSheet checked={checked} title={title} />
        <Following checked={checked} />
        {isBroken ? (
          <p className={styles.broken}>
            {say('note.baseBroken')} <Button onClick={onShowBase}>{say('note.showBase')}</Button>
          </p>
        ) : (
          <Findings checked={checked} />
        )}
      </div>
      <Foot channel={note.channel} />
    </section>
  );
}

function NoteSheet({ checked, title }: { readonly checked: CheckedPersonNote; readonly title: string }) {
  const session = useSession();
  const { note, findings } = checked;
  return (
    <div className={styles.sheet}>
      <MarkedText composed={note} findings={findings.filter(({ part }) => part === undefined)} />
      <textarea
        className={styles.text}
        name="note"
        aria-label={title}
        aria-describedby="findings"
        spellCheck
        data-first-focus
        value={note.text}
        onChange={(change) => editNote(session, checked, change.target.value, true)}
      />
    </div>
  );
}

function Foot({ channel }: { readonly channel: NoteChannel }) {
  return (
    <div className={styles.foot}>
      <ActionButton action={actions.copyAndNext} kind="primary" icon={<Copy />} showKeys />
      <ActionButton action={actions.ready} />
      <span className={styles.minor}>
        {channel === 'email' ? (
          <ActionButton action={actions.openMail} kind="quiet" icon={<Mail />} iconOnly />
        ) : (
          <ActionButton action={actions.openLinkedIn} kind="quiet" icon={<ExternalLink />} iconOnly />
        )}
        <ActionButton action={actions.skip} kind="quiet" icon={<SkipForward />} />
        <ActionButton action={actions.sent} kind="quiet" icon={<Check />} />
      </span>
    </div>
  );
}

/** Below the note, and as high with a button as without, so that the first letter typed moves nothing. */
function Following({ checked }: { readonly checked: CheckedPersonNote }) {
  const session = useSession();
  const { say } = useWords();
  const { edited, subjectLine } = checked.note;
  if (!edited && subjectLine?.edited !== true) return <p className={styles.following}>{say('note.follows')}</p>;
  return (
    <p className={styles.following}>
      {say('note.edited')}
      <Button kind="quiet" onClick={() => resetNote(session, checked)}>
        {say('note.followAgain')}
      </Button>
    </p>
  );
}
