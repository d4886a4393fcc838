import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { Select } from '../../components/Select.tsx';
import { hasSubject, measureNote, noteChannels } from '../../../shared/note/channels.ts';
import type { LinkedInPlan, NoteChannel } from '../../../shared/note/channels.ts';
import { toPlain } from '../../../shared/note/plainForm.ts';
import { baseOf, subjectOf } from '../../../shared/queue/eventNotes.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { said } from '../../../shared/words/keys.ts';
import type { Words } from '../../../shared/words/words.ts';
import { chooseChannel, editBase } from '../../state/noteOps.ts';
import { editBaseSubject } from '../../state/subjectOps.ts';
import { useApp, useSession } from '../../state/useApp.ts';
import { useSlotWords } from '../../state/useSlotWords.ts';
import { useWords } from '../../state/useWords.ts';
import { BaseWarnings } from './BaseWarnings.tsx';
import { withoutBreaks } from './cutText.ts';
import { StartingPointPick } from './StartingPointPick.tsx';
import { TemplateField } from './TemplateField.tsx';
import styles from './BaseMessage.module.css';

interface BaseMessageProps {
  readonly event: EventState;
  /** The channel of the note in view: its base message is shown. */
  readonly channel: NoteChannel;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The message that every note of the event starts from; one line once it is written. */
export function BaseMessage({ event, channel, isOpen, onToggle }: BaseMessageProps) {
  const words = useWords();
  const slots = useSlotWords();
  const session = useSession();
  const plan = useApp((state) => state.settings.plan);
  const bodyId = useId();
  const [base, subject] = [baseOf(event, channel), subjectOf(event, channel)];
  return (
    <section className={styles.base} aria-label={words.say('note.base')}>
      <div className={styles.head}>
        <button type="button" className={styles.toggle} aria-expanded={isOpen} aria-controls={bodyId} onClick={onToggle}>
          {isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
          {words.say('note.base')}
        </button>
        {channel === event.channel ? null : <span className={styles.which}>{words.say('writing.baseFor', { channel: said(`note.channel.${channel}`) })}</span>}
        <span className={styles.line}>{isOpen ? '' : toPlain(base, slots)}</span>
        {isOpen ? <StartingPointPick channel={channel} base={base} subject={subject} /> : null}
        <Select label={words.say('note.channel')} value={event.channel} options={channelOptions(plan, words)} onChange={(chosen) => chooseChannel(session, chosen)} />
      </div>
      <div id={bodyId} hidden={!isOpen} className={styles.body}>
        {isOpen && hasSubject(channel) ? <BaseSubject channel={channel} subject={subject} /> : null}
        {isOpen ? <BaseEditor channel={channel} base={base} /> : null}
      </div>
      <BaseWarnings event={event} channel={channel} base={base} subject={subject} />
    </section>
  );
}

function BaseSubject({ channel, subject }: { readonly channel: NoteChannel; readonly subject: string }) {
  const session = useSession();
  const { say } = useWords();
  return (
    <TemplateField
      isLine
      name="base-subject"
      label={say('writing.baseSubject')}
      value={subject}
      placeholder={say('writing.subject')}
      onChange={(text) => editBaseSubject(session, channel, withoutBreaks(text), true)}
    />
  );
}

function BaseEditor({ channel, base }: { readonly channel: NoteChannel; readonly base: string }) {
  const { say } = useWords();
  const session = useSession();
  return (
    <TemplateField
      name="base"
      label={say('note.base')}
      value={base}
      placeholder={say('note.basePlaceholder', { first_name: `{${say('slot.first_name')}}`, event: `{${say('slot.event')}}` })}
      onChange={(text) => editBase(session, channel, text, true)}
    />
  );
}

function channelOptions(plan: LinkedInPlan, { say }: Words): readonly { readonly value: NoteChannel; readonly title: string }[] {
  return noteChannels.map((value) => {
    const { limit } = measureNote('', value, plan);
    const channel = say(`note.channel.${value}`);
    return { value, title: limit === null ? channel : say('note.channelWithLimit', { channel, limit }) };
  });
}
