import { Search } from 'lucide-react';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly name?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Arrow down or Enter: on into what was found. */
  readonly onLeave: () => void;
}

/** Finds in a list as one types; Escape empties it. */
export function SearchBox({ label, placeholder, name, value, onChange, onLeave }: SearchBoxProps) {
  return (
    <label className={styles.box}>
      <Search className={styles.icon} aria-hidden="true" />
      <input
        className={styles.input}
        type="search"
        name={name}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          // What was found takes the next key, and not this one too.
          event.preventDefault();
          onLeave();
        }}
      />
    </label>
  );
}
