import { placeholders } from '../../../shared/note/placeholders.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './PlaceholderChips.module.css';

interface PlaceholderChipsProps {
  readonly onInsert: (piece: string) => void;
}

/** What goes in for a placeholder: a greeting needs a fallback, the user's own words may be missing, facts of the event never are. */
const pieces: Readonly<Record<string, string>> = {
  first_name: '{{ first_name | default: "there" }}',
  talked_about: '{% if talked_about %}{{ talked_about }}{% endif %}',
  met_at: '{% if met_at %}{{ met_at }}{% endif %}',
  reason: '{% if reason %}{{ reason }}{% endif %}',
  offer: '{% if offer %}{{ offer }}{% endif %}',
};

/** Words to put into the base message that differ from person to person. */
export function PlaceholderChips({ onInsert }: PlaceholderChipsProps) {
  const { say } = useWords();
  return (
    <div className={styles.chips} role="group" aria-label={say('note.insert')}>
      <span className={styles.label} aria-hidden="true">
        {say('note.insert')}
      </span>
      {placeholders.map(({ name }) => (
        <button
          key={name}
          type="button"
          className={styles.chip}
          title={`${say(`placeholder.${name}`)}: ${pieces[name] ?? `{{ ${name} }}`}`}
          // The cursor must stay where the words are to go.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onInsert(pieces[name] ?? `{{ ${name} }}`)}
        >
          {name.replaceAll('_', ' ')}
        </button>
      ))}
    </div>
  );
}
