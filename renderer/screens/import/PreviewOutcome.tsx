import { displayName } from '../../../shared/contact/contact.ts';
import { rowKey } from '../../../shared/import/importedList.ts';
import type { ImportedPerson } from '../../../shared/import/importedList.ts';
import type { ListPreview } from '../../../shared/import/preview.ts';
import { said } from '../../../shared/words/keys.ts';
import { useWords } from '../../state/useWords.ts';
import { cx } from '../../styles/cx.ts';
import { RowReasons } from './RowReasons.tsx';
import styles from './PreviewOutcome.module.css';

interface PreviewOutcomeProps {
  readonly preview: ListPreview | null;
  readonly busy: boolean;
  readonly rows: readonly [number, number] | null;
}

/** What importing would come to: how many people, who is in question, what is left out and why, and the first people as they come. */
export function PreviewOutcome({ preview, busy, rows }: PreviewOutcomeProps) {
  const { say } = useWords();
  if (preview === null) return <p className={styles.sentence}>{rows === null ? say('columns.reading') : say('columns.readingRows', { done: rows[0], of: rows[1] })}</p>;
  return (
    <section className={cx(styles.outcome, busy && styles.busy)} aria-busy={busy}>
      <p className={styles.sentence} role="status">
        {sayOutcome(preview, say)}
      </p>
      <RowReasons questions={preview.questions} skipped={preview.skipped} />
      {preview.first.length === 0 ? (
        <p className={styles.nobody}>{say('columns.nobodyYet')}</p>
      ) : (
        <ul className={styles.people} aria-label={say('columns.first')}>
          {preview.first.map((person) => (
            <First key={rowKey(person)} person={person} />
          ))}
        </ul>
      )}
    </section>
  );
}

function sayOutcome({ people, questions, skipped }: ListPreview, say: ReturnType<typeof useWords>['say']): string {
  return say('columns.outcome', {
    people: said('columns.people', { count: people }),
    questions: questions.count === 0 ? said('columns.noQuestions') : said('columns.questions', { count: questions.count }),
    left: skipped.count === 0 ? said('columns.nothingLeft') : said('columns.left', { count: skipped.count }),
  });
}

function First({ person: { contact } }: { readonly person: ImportedPerson }) {
  const { say } = useWords();
  const { prefix, suffix, title, company, department, emails, phones, linkedin, websites, address, notes } = contact;
  const name = [prefix, displayName(contact, say('contact.somebody')), suffix].filter((part) => part !== '').join(' ');
  const lines = [[title, company, department], emails, phones.map(({ value }) => value), [linkedin ?? '', ...websites], [address ?? ''], [notes.replace(/\s+/g, ' ')]];
  return (
    <li className={styles.person}>
      <span className={styles.name}>{name}</span>
      {lines
        .map((parts) => parts.filter((part) => part !== '').join(' · '))
        .filter((line) => line !== '')
        .map((line) => (
          <span key={line} className={styles.line} title={line}>
            {line}
          </span>
        ))}
    </li>
  );
}
