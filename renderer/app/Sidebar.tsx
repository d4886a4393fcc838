import { Plus, Settings as Cog } from 'lucide-react';
import { ActionButton } from '../actions/ActionButton.tsx';
import { actions } from '../actions/actions.ts';
import { Button } from '../components/Button.tsx';
import { summarise } from '../../shared/workspace/state.ts';
import type { EventSummary } from '../../shared/workspace/state.ts';
import { openEvent } from '../state/eventOps.ts';
import { openDialog } from '../state/session.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import { cx } from '../styles/cx.ts';
import styles from './Sidebar.module.css';

/** The events, the newest on top. */
export function Sidebar() {
  const { say } = useWords();
  const session = useSession();
  const open = useApp((state) => state.event);
  const events = useApp((state) => state.events);
  const shown = events.map((summary) => (summary.id === open?.id ? summarise(open) : summary));
  return (
    <nav className={styles.sidebar} aria-label={say('event.events')}>
      <h2 className={styles.heading}>{say('event.events')}</h2>
      <ul className={styles.events}>
        {shown.map((summary) => (
          <li key={summary.id}>
            <EventRow summary={summary} isOpen={summary.id === open?.id} />
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <ActionButton action={actions.newEvent} kind="quiet" icon={<Plus />} />
        <Button kind="quiet" aria-label={say('settings.title')} icon={<Cog />} onClick={() => openDialog(session, { kind: 'settings' })} />
      </div>
    </nav>
  );
}

function EventRow({ summary, isOpen }: { readonly summary: EventSummary; readonly isOpen: boolean }) {
  const { say, number } = useWords();
  const session = useSession();
  const { id, details, people, toWrite } = summary;
  const { name } = details;
  const hint = toWrite > 0 ? say('event.someToWrite', { name, toWrite, people }) : people > 0 ? say('event.allWritten', { name, people }) : say('event.nobodyYet', { name });
  return (
    <button
      type="button"
      className={cx(styles.event, isOpen && styles.open)}
      aria-current={isOpen ? 'true' : undefined}
      title={hint}
      onClick={() => {
        if (!isOpen) void openEvent(session, id);
      }}
    >
      <span className={styles.initial} aria-hidden="true">
        {initialOf(details.name)}
      </span>
      <span className={styles.name}>{details.name}</span>
      <span className={styles.count}>{people === 0 ? '' : number(people)}</span>
    </button>
  );
}

const letters = new Intl.Segmenter();

function initialOf(name: string): string {
  for (const { segment } of letters.segment(name.trim())) return segment.toUpperCase();
  return '';
}
