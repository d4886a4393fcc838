import { Check, Copy, SkipForward } from 'lucide-react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Button } from '../../components/Button.tsx';
import type { NoteChannel } from '../../../shared/note/channels.ts';
import type { CheckedPersonNote } from '../../../shared/note/eventNotes.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { editNote, resetNote, shortName } from '../../state/noteOps.ts';
import { useSession } from '../../state/useApp.ts';
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
  const session = useSession();
  const { person, note, findings } = checked;
  const isBroken = note.problems.length > 0 && !note.edited;
  return (
    <section className={styles.note} aria-label={`Note to ${shortName(person)}`}>
      <div className={styles.head}>
        <h2 className={styles.title}>Note to {shortName(person)}</h2>
        <Following checked={checked} channel={event.channel} />
        <Counter text={note.text} channel={event.channel} />
      </div>
      <div className={styles.scroll}>
        <div className={styles.sheet}>
          <MarkedText text={note.text} findings={findings} />
          <textarea
            className={styles.text}
            name="note"
            aria-label={`Note to ${shortName(person)}`}
            aria-describedby="findings"
            spellCheck
            data-first-focus
            value={note.text}
            onChange={(change) => editNote(session, checked, change.target.value)}
          />
        </div>
        {isBroken ? (
          <p className={styles.broken}>
            The base message needs a correction first. <Button onClick={onShowBase}>Show the base message</Button>
          </p>
        ) : (
          <Findings findings={findings} />
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

function Following({ checked: { person, note }, channel }: { readonly checked: CheckedPersonNote; readonly channel: NoteChannel }) {
  const session = useSession();
  if (!note.edited) return <span className={styles.following}>follows the base</span>;
  const isBehind = person.tweak.texts[channel]?.basedOn !== note.fromBase;
  return (
    <span className={styles.following}>
      {isBehind ? 'edited; the base has changed since' : 'edited'}
      <Button kind="quiet" onClick={() => resetNote(session, person)}>
        Follow the base again
      </Button>
    </span>
  );
}
