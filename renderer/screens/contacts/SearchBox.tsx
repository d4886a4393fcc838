import { Search } from 'lucide-react';
import { useWords } from '../../state/useWords.ts';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Arrow down or Enter: on into what was found. */
  readonly onLeave: () => void;
}

/** Finds people by name, company or address as one types. */
export function SearchBox({ value, onChange, onLeave }: SearchBoxProps) {
  const { say } = useWords();
  return (
    <label className={styles.box}>
      <Search className={styles.icon} aria-hidden="true" />
      <input
        className={styles.input}
        type="search"
        aria-label={say('contact.findPeople')}
        placeholder={say('contact.find')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
          if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
        }}
      />
    </label>
  );
}
