import { displayName } from '../../../shared/contact/contact.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { leavingNote } from '../../../shared/queue/leaving.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './Preview.module.css';

const previewed = 3;

/** The first rows as they will leave. */
export function Preview({ notes }: { readonly notes: readonly CheckedPersonNote[] }) {
  const { say } = useWords();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" className={styles.title}>
        {say('export.preview', { count: notes.length })}
        {notes.length > previewed ? <span className={styles.first}>{say('export.previewFirst', { shown: previewed })}</span> : null}
      </h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{say('export.name')}</th>
              <th>{say('export.company')}</th>
              <th className={styles.minor}>{say('export.email')}</th>
              <th>{say('export.note')}</th>
              <th>{say('export.status')}</th>
            </tr>
          </thead>
          <tbody>
            {notes.slice(0, previewed).map((checked) => ({ person: checked.person, text: leavingNote(checked).text })).map(({ person, text }) => (
              <tr key={person.id}>
                <td>{displayName(person.contact, say('contact.somebody'))}</td>
                <td>{person.contact.company}</td>
                <td className={styles.minor}>{person.contact.emails[0]}</td>
                <td className={styles.note}>{text}</td>
                <td>{say(`queue.status.${person.status}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
