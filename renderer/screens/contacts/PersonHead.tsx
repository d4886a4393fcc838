import { displayName } from '../../../shared/contact/contact.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { FacePick } from '../../components/FacePick.tsx';
import { useWords } from '../../state/useWords.ts';
import styles from './PersonHead.module.css';

/** Who this is, large, where there is no card to look at. */
export function PersonHead({ eventId, person, origin }: { readonly eventId: string; readonly person: Person; readonly origin: string }) {
  const { say } = useWords();
  const { contact } = person;
  const name = displayName(contact, say('contact.somebody'));
  return (
    <div className={styles.head}>
      <FacePick
        eventId={eventId}
        person={person}
        small
        empty={
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(name)}
          </span>
        }
      />
      <div className={styles.words}>
        <h2 className={styles.name}>{name}</h2>
        <p className={styles.line}>{[contact.title, contact.company].filter((part) => part !== '').join(', ')}</p>
        <p className={styles.origin}>{origin}</p>
      </div>
    </div>
  );
}

const letters = new Intl.Segmenter();

/** The first letters of the first and the last word of a name. */
function initialsOf(name: string): string {
  const words = name.split(/[\s@.]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = '') => [...letters.segment(word)][0]?.segment.toUpperCase() ?? '').join('');
}
