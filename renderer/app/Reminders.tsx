import { Bell, X } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { sayReminder } from '../../shared/queue/sayReminder.ts';
import { openEvent } from '../state/eventOps.ts';
import { closeReminders } from '../state/reminderOps.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import styles from './Reminders.module.css';

/** Who still waits in other events, and what is due, where the system shows no reminder itself. */
export function Reminders() {
  const session = useSession();
  const words = useWords();
  const { say } = words;
  const all = useApp((state) => state.reminders);
  const openId = useApp((state) => state.event?.id);
  const reminders = all.filter(({ eventId }) => eventId !== openId);
  const [first] = reminders;
  if (first === undefined) return null;
  return (
    <div className={styles.reminder} role="status">
      <Bell className={styles.icon} aria-hidden="true" />
      <p className={styles.text}>{sayReminder(reminders, words)}</p>
      <Button kind="quiet" onClick={() => void openEvent(session, first.eventId, { place: 'write' })}>
        {say('send.remindOpen', { event: first.name })}
      </Button>
      <Button kind="quiet" aria-label={say('app.close')} icon={<X />} onClick={() => closeReminders(session)} />
    </div>
  );
}
