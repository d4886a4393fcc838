import type { ReactNode } from 'react';
import { displayName } from '../../shared/contact/contact.ts';
import type { Person } from '../../shared/workspace/state.ts';
import { useWords } from '../state/useWords.ts';
import styles from './PersonRow.module.css';

interface PersonRowProps {
  readonly person: Person;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
}

/** A person in a list: name over company, with signs before and behind. */
export function PersonRow({ person, start, end }: PersonRowProps) {
  const { say } = useWords();
  const { contact } = person;
  const name = displayName(contact, say('contact.somebody'));
  // Who is called by their company, for want of a name, is not of it once more.
  const more = [contact.company, contact.title, contact.emails[0], contact.websites[0]].find((text) => text !== undefined && text !== '' && text !== name) ?? ' ';
  return (
    <>
      {start === undefined ? null : <span className={styles.start}>{start}</span>}
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.company}>{more}</span>
      </span>
      {end === undefined ? null : <span className={styles.end}>{end}</span>}
    </>
  );
}

/** What typing in a list of people looks for. */
export function personText(person: Person): string {
  return `${displayName(person.contact, '')} ${person.contact.company}`;
}
