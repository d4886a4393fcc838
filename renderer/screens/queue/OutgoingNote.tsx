import { Copy, MessageCircleReply, PenLine } from 'lucide-react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { LevelMark, statusWords } from '../../components/StatusDot.tsx';
import { displayName } from '../../../shared/contact/contact.ts';
import { channelTitles } from '../../../shared/note/channels.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { noteStatuses } from '../../../shared/workspace/state.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { mark } from '../../state/peopleOps.ts';
import { useSession } from '../../state/useApp.ts';
import styles from './OutgoingNote.module.css';

interface OutgoingNoteProps {
  readonly event: EventState;
  readonly checked: CheckedPersonNote;
}

const statusOptions = noteStatuses.map((value) => ({ value, title: statusWords[value] }));

/** One note, big: exactly what "Copy" puts on the clipboard, and what has become of it. */
export function OutgoingNote({ event, checked: { person, note, findings } }: OutgoingNoteProps) {
  const session = useSession();
  const { contact, status } = person;
  const blocks = findings.filter(({ level }) => level === 'block');
  return (
    <aside className={styles.note} aria-label={`Note to ${displayName(contact)}`}>
      <div className={styles.head}>
        <div className={styles.who}>
          <h2 className={styles.name}>{displayName(contact)}</h2>
          <p className={styles.channel}>{[channelTitles[event.channel], contact.company].filter((part) => part !== '').join(' · ')}</p>
        </div>
        <Select label="Status" value={status} options={statusOptions} onChange={(chosen) => mark(session, person.id, chosen)} />
      </div>
      <p className={styles.text} data-selectable>
        {note.text}
      </p>
      {blocks.map(({ id, start, message }) => (
        <p key={`${id}/${start}`} className={styles.block}>
          <LevelMark level="block">Must be fixed</LevelMark> {message}
        </p>
      ))}
      <div className={styles.buttons}>
        <ActionButton action={actions.copy} kind="primary" icon={<Copy />} showKeys />
        <ActionButton action={actions.sent} showKeys />
        {status === 'sent' ? (
          <Button kind="quiet" icon={<MessageCircleReply />} onClick={() => mark(session, person.id, 'answered')}>
            Answered
          </Button>
        ) : null}
        <ActionButton action={actions.toWrite} kind="quiet" icon={<PenLine />} title="Change" />
      </div>
    </aside>
  );
}
