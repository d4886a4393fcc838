import { placeholders } from '../../../shared/note/placeholders.ts';
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
  return (
    <div className={styles.chips} role="group" aria-label="Insert">
      <span className={styles.label} aria-hidden="true">
        Insert
      </span>
      {placeholders.map(({ name, says }) => (
        <button
          key={name}
          type="button"
          className={styles.chip}
          title={`${says}: ${pieces[name] ?? `{{ ${name} }}`}`}
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
