import { Check, Copy, ExternalLink, Mail, MessageCircleReply, PenLine } from 'lucide-react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { LevelMark } from '../../components/StatusDot.tsx';
import { displayName } from '../../../shared/contact/contact.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { profileAddress } from '../../../shared/queue/links.ts';
import { shownNote } from '../../../shared/queue/outgoing.ts';
import type { ShownNote } from '../../../shared/queue/outgoing.ts';
import { noteStatuses } from '../../../shared/workspace/state.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { noteNow } from '../../state/currentNote.ts';
import { chooseStatus, takeNewWords } from '../../state/sendOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { cx } from '../../styles/cx.ts';
import { sayWhen } from './sayWhen.ts';
import styles from './OutgoingNote.module.css';

interface OutgoingNoteProps {
  readonly checked: CheckedPersonNote;
  /** Alone in the middle of the place, and not beside the table. */
  readonly big?: boolean;
}

/** One note: exactly what "Copy" puts on the clipboard, or what left, and what has become of it. */
export function OutgoingNote({ checked, big = false }: OutgoingNoteProps) {
  const session = useSession();
  const { say, tell } = useWords();
  const { person, findings } = checked;
  const shown = shownNote(person, noteNow(checked));
  const blocks = shown.leftAt === null ? findings.filter(({ level }) => level === 'block') : [];
  return (
    <aside className={cx(styles.note, big && styles.big)} aria-label={say('queue.noteTo', { name: displayName(person.contact, say('contact.somebody')) })}>
      <Head checked={checked} shown={shown} />
      {shown.subject === '' ? null : (
        <p className={styles.subject} data-selectable>
          <span className={styles.label}>{say('send.subject')}</span> {shown.subject}
        </p>
      )}
      <p className={styles.text} data-selectable data-testid="outgoing">
        {shown.text}
      </p>
      {blocks.map((finding) => (
        <p key={`${finding.id}/${finding.start}`} className={styles.block}>
          <LevelMark level="block">{say('app.mustBeFixed')}</LevelMark> {tell(finding)}
        </p>
      ))}
      {shown.hasChanged ? (
        <p className={styles.changed}>
          {say('send.changedSince')}
          <Button kind="quiet" onClick={() => takeNewWords(session, checked)}>
            {say('send.takeNewWords')}
          </Button>
        </p>
      ) : null}
      <Buttons person={person} shown={shown} />
    </aside>
  );
}

function Head({ checked, shown }: { readonly checked: CheckedPersonNote; readonly shown: ShownNote }) {
  const session = useSession();
  const words = useWords();
  const { say } = words;
  const { contact, status } = checked.person;
  const statusOptions = noteStatuses.map((value) => ({ value, title: say(`queue.status.${value}`) }));
  const how = [say(`note.channel.${shown.channel}`), contact.company].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.head}>
      <div className={styles.who}>
        <h2 className={styles.name}>{displayName(contact, say('contact.somebody'))}</h2>
        <p className={styles.channel}>{how}</p>
        {shown.leftAt === null ? null : <p className={styles.channel}>{say('send.asItLeft', { when: sayWhen(shown.leftAt, words) })}</p>}
      </div>
      <Select label={say('queue.status')} value={status} options={statusOptions} onChange={(chosen) => chooseStatus(session, checked, chosen)} />
    </div>
  );
}

function Buttons({ person, shown }: { readonly person: Person; readonly shown: ShownNote }) {
  const { say } = useWords();
  const { status, contact } = person;
  const isMail = shown.channel === 'email';
  const hasLeft = shown.leftAt !== null;
  const isOut = status === 'sent' || status === 'answered';
  const linkedIn = profileAddress(contact) === null ? say('send.findOnLinkedIn') : say('send.openProfile');
  return (
    <div className={styles.buttons}>
      <ActionButton action={actions.copy} kind={hasLeft ? 'plain' : 'primary'} icon={hasLeft ? <Check /> : <Copy />} title={hasLeft ? say('send.copyAgainButton') : say('action.copy')} showKeys />
      {isMail ? <ActionButton action={actions.openMail} kind={status === 'copied' ? 'primary' : 'plain'} icon={<Mail />} showKeys /> : null}
      {isMail ? null : <ActionButton action={actions.openLinkedIn} kind={status === 'copied' ? 'primary' : 'plain'} icon={<ExternalLink />} title={linkedIn} showKeys />}
      {isOut ? null : <ActionButton action={actions.sent} showKeys />}
      {status === 'sent' ? <ActionButton action={actions.answered} icon={<MessageCircleReply />} showKeys /> : null}
      {!isMail && contact.emails.length > 0 ? <ActionButton action={actions.openMail} kind="quiet" icon={<Mail />} iconOnly /> : null}
      <ActionButton action={actions.toWrite} kind="quiet" icon={<PenLine />} title={say('queue.change')} />
    </div>
  );
}
