import { Button } from '../../components/Button.tsx';
import { LevelMark } from '../../components/StatusDot.tsx';
import { displayName } from '../../../shared/contact/contact.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { look } from '../../state/settingsOps.ts';
import { useSession } from '../../state/useApp.ts';
import styles from './HeldNotes.module.css';

const shownHeld = 50;

/** The notes that stay behind, each with its reason and the way to it. */
export function HeldNotes({ notes }: { readonly notes: readonly CheckedPersonNote[] }) {
  const session = useSession();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="held">
      <h2 id="held" className={styles.title}>
        {notes.length === 1 ? '1 note is held back' : `${notes.length} notes are held back`}
      </h2>
      <ul>
        {notes.slice(0, shownHeld).map((checked) => (
          <li key={checked.person.id} className={styles.held}>
            <LevelMark level="block">Must be fixed</LevelMark>
            <span className={styles.name}>{displayName(checked.person.contact)}</span>
            <span className={styles.reason}>{whyHeld(checked)}</span>
            <Button kind="quiet" onClick={() => look(session, { place: 'write', personId: checked.person.id })}>
              Fix
            </Button>
          </li>
        ))}
        {notes.length > shownHeld ? <li className={styles.reason}>… and {notes.length - shownHeld} more</li> : null}
      </ul>
    </section>
  );
}

function whyHeld({ note, findings }: CheckedPersonNote): string {
  return note.problems[0]?.message ?? findings.find(({ level }) => level === 'block')?.message ?? '';
}
