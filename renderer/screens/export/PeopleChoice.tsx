import { useState } from 'react';
import { displayName } from '../../../shared/contact/contact.ts';
import { matchesSearch } from '../../../shared/queue/review.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './PeopleChoice.module.css';

/** More rows than this are found by typing. */
const shownRows = 200;

interface PeopleChoiceProps {
  readonly people: readonly Person[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Who is to leave, one by one, with a field to find them by. */
export function PeopleChoice({ people, chosen, onChange }: PeopleChoiceProps) {
  const { say } = useWords();
  const [search, setSearch] = useState('');
  const found = search.trim() === '' ? people : people.filter((person) => matchesSearch(person, search));
  const shown = found.slice(0, shownRows);
  const toggle = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className={styles.box}>
      <legend className="visually-hidden">{say('export.some')}</legend>
      {people.length > shown.length || search !== '' || people.length > 12 ? (
        <input className={styles.search} type="search" aria-label={say('contact.findPeople')} placeholder={say('contact.find')} value={search} onChange={(event) => setSearch(event.target.value)} />
      ) : null}
      <div className={styles.rows}>
        {shown.map(({ id, contact }) => (
          <label key={id} className={styles.row}>
            <input type="checkbox" checked={chosen.has(id)} onChange={(event) => toggle(id, event.target.checked)} />
            <span className={styles.name}>{displayName(contact, say('contact.somebody'))}</span>
            <span className={styles.company}>{contact.company}</span>
          </label>
        ))}
        {found.length > shown.length ? <p className={styles.more}>{say('app.andMore', { count: found.length - shown.length })}</p> : null}
      </div>
    </fieldset>
  );
}
