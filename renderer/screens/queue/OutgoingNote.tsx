import { Copy, MessageCircleReply, PenLine } from 'lucide-react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { LevelMark } from '../../components/StatusDot.tsx';
import { displayName } from '../../../shared/contact/contact.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { noteStatuses } from '../../../shared/workspace/state.ts';
import { mark } from '../../state/peopleOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './OutgoingNote.module.css';

interface OutgoingNoteProps {
  readonly checked: CheckedPersonNote;
}

/** One note, big: exactly what "Copy" puts on the clipboard, and what has become of it. */
export function OutgoingNote({ checked: { person, note, findings } }: OutgoingNoteProps) {
  const words = useWords();
  const session = useSession();
  const { say, tell } = words;
  const { contact, status } = person;
  const statusOptions = noteStatuses.map((value) => ({ value, title: say(`queue.status.${value}`) }));
  const blocks = findings.filter(({ level }) => level === 'block');
  return (
    <aside className={styles.note} aria-label={say('queue.noteTo', { name: displayName(contact) })}>
      <div className={styles.head}>
        <div className={styles.who}>
          <h2 className={styles.name}>{displayName(contact)}</h2>
          <p className={styles.channel}>{[say(`note.channel.${note.channel}`), contact.company].filter((part) => part !== '').join(' · ')}</p>
        </div>
        <Select label={say('queue.status')} value={status} options={statusOptions} onChange={(chosen) => mark(session, person.id, chosen)} />
      </div>
      <p className={styles.text} data-selectable>
        {note.text}
      </p>
      {blocks.map((finding) => (
        <p key={`${finding.id}/${finding.start}`} className={styles.block}>
          <LevelMark level="block">{say('app.mustBeFixed')}</LevelMark> {tell(finding)}
        </p>
      ))}
      <div className={styles.buttons}>
        <ActionButton action={actions.copy} kind="primary" icon={<Copy />} showKeys />
        <ActionButton action={actions.sent} showKeys />
        {status === 'sent' ? (
          <Button kind="quiet" icon={<MessageCircleReply />} onClick={() => mark(session, person.id, 'answered')}>
            {say('queue.answered')}
          </Button>
        ) : null}
        <ActionButton action={actions.toWrite} kind="quiet" icon={<PenLine />} title={say('queue.change')} />
      </div>
    </aside>
  );
}
