import { ChevronLeft, ChevronRight } from 'lucide-react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import type { QueueView } from '../../state/queueView.ts';
import { useWords } from '../../state/useWords.ts';
import { OutgoingNote } from './OutgoingNote.tsx';
import styles from './OneAtATime.module.css';

interface OneAtATimeProps {
  readonly view: QueueView;
  readonly checked: CheckedPersonNote;
}

/** The notes one after the other, each alone and big. */
export function OneAtATime({ view, checked }: OneAtATimeProps) {
  const { say } = useWords();
  const place = view.shown.findIndex(({ id }) => id === checked.person.id) + 1;
  return (
    <div className={styles.stage} tabIndex={-1} data-first-focus="true">
      <div className={styles.way}>
        <ActionButton action={actions.previousPerson} kind="quiet" icon={<ChevronLeft />} iconOnly />
        <span className={styles.place} aria-live="polite">
          {say('send.placeOf', { place, count: view.shown.length })}
        </span>
        <ActionButton action={actions.nextPerson} kind="quiet" icon={<ChevronRight />} iconOnly />
      </div>
      <OutgoingNote key={checked.person.id} checked={checked} big />
    </div>
  );
}
