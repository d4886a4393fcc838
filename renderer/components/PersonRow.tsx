import type { ReactNode } from 'react';
import { displayName } from '../../shared/contact/contact.ts';
import type { Person } from '../../shared/workspace/state.ts';
import styles from './PersonRow.module.css';

interface PersonRowProps {
  readonly person: Person;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
}

/** A person in a list: name over company, with signs before and behind. */
export function PersonRow({ person, start, end }: PersonRowProps) {
  const { contact } = person;
  return (
    <>
      {start === undefined ? null : <span className={styles.start}>{start}</span>}
      <span className={styles.words}>
        <span className={styles.name}>{displayName(contact)}</span>
        <span className={styles.company}>{contact.company || contact.title || contact.emails[0] || ' '}</span>
      </span>
      {end === undefined ? null : <span className={styles.end}>{end}</span>}
    </>
  );
}

/** What typing in a list of people looks for. */
export function personText(person: Person): string {
  return `${displayName(person.contact)} ${person.contact.company}`;
}
