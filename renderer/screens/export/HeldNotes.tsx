import { Button } from '../../components/Button.tsx';
import { LevelMark } from '../../components/StatusDot.tsx';
import { displayName } from '../../../shared/contact/contact.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import type { Words } from '../../../shared/words/words.ts';
import { look } from '../../state/settingsOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './HeldNotes.module.css';

const shownHeld = 50;

/** The notes that stay behind, each with its reason and the way to it. */
export function HeldNotes({ notes }: { readonly notes: readonly CheckedPersonNote[] }) {
  const session = useSession();
  const words = useWords();
  const { say } = words;
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="held">
      <h2 id="held" className={styles.title}>
        {say('export.held', { count: notes.length })}
      </h2>
      <ul>
        {notes.slice(0, shownHeld).map((checked) => (
          <li key={checked.person.id} className={styles.held}>
            <LevelMark level="block">{say('app.mustBeFixed')}</LevelMark>
            <span className={styles.name}>{displayName(checked.person.contact, say('contact.somebody'))}</span>
            <span className={styles.reason}>{whyHeld(checked, words)}</span>
            <Button kind="quiet" onClick={() => look(session, { place: 'write', personId: checked.person.id })}>
              {say('export.fix')}
            </Button>
          </li>
        ))}
        {notes.length > shownHeld ? <li className={styles.reason}>{say('app.andMore', { count: notes.length - shownHeld })}</li> : null}
      </ul>
    </section>
  );
}

function whyHeld({ note, findings }: CheckedPersonNote, { tell }: Words): string {
  const why = note.problems[0] ?? findings.find(({ level }) => level === 'block');
  return why === undefined ? '' : tell(why);
}
