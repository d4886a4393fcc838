import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useRef } from 'react';
import { Select } from '../../components/Select.tsx';
import { channelTitles, measureNote, noteChannels } from '../../../shared/note/channels.ts';
import type { LinkedInPlan, NoteChannel } from '../../../shared/note/channels.ts';
import { baseOf } from '../../../shared/queue/eventNotes.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { chooseChannel, editBase } from '../../state/noteOps.ts';
import { useApp, useSession } from '../../state/useApp.ts';
import { BaseWarnings } from './BaseWarnings.tsx';
import { insertAtCursor } from './insertAtCursor.ts';
import { TemplateText } from './TemplateText.tsx';
import { PlaceholderChips } from './PlaceholderChips.tsx';
import { StartingPointPick } from './StartingPointPick.tsx';
import styles from './BaseMessage.module.css';

interface BaseMessageProps {
  readonly event: EventState;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The message that every note of the event starts from; one line once it is written. */
export function BaseMessage({ event, isOpen, onToggle }: BaseMessageProps) {
  const session = useSession();
  const plan = useApp((state) => state.settings.plan);
  const bodyId = useId();
  const base = baseOf(event);
  return (
    <section className={styles.base} aria-label="Base message">
      <div className={styles.head}>
        <button type="button" className={styles.toggle} aria-expanded={isOpen} aria-controls={bodyId} onClick={onToggle}>
          {isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
          Base message
        </button>
        <span className={styles.line}>{isOpen ? '' : base}</span>
        {isOpen ? <StartingPointPick channel={event.channel} base={base} /> : null}
        <Select label="Channel" value={event.channel} options={channelOptions(plan)} onChange={(channel) => chooseChannel(session, channel)} />
      </div>
      <div id={bodyId} hidden={!isOpen} className={styles.body}>
        {isOpen ? <BaseEditor base={base} /> : null}
      </div>
      <BaseWarnings event={event} base={base} />
    </section>
  );
}

function BaseEditor({ base }: { readonly base: string }) {
  const session = useSession();
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (piece: string) => {
    if (area.current !== null) insertAtCursor(area.current, piece);
  };
  return (
    <>
      <div className={styles.sheet}>
        <TemplateText text={base} />
        <textarea
          ref={area}
          className={styles.text}
          name="base"
          aria-label="Base message"
          rows={2}
          spellCheck={false}
          value={base}
          placeholder="Hi {{ first_name }}, good to meet you at {{ event }}."
          onChange={(event) => editBase(session, event.target.value)}
        />
      </div>
      <PlaceholderChips onInsert={insert} />
    </>
  );
}

function channelOptions(plan: LinkedInPlan): readonly { readonly value: NoteChannel; readonly title: string }[] {
  return noteChannels.map((value) => {
    const { limit } = measureNote('', value, plan);
    return { value, title: limit === null ? channelTitles[value] : `${channelTitles[value]} · ${limit.toLocaleString('en')}` };
  });
}
