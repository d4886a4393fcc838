import { peopleRows, type PeopleFormat } from '../../../shared/export/peopleFormats.ts';
import { vcardText } from '../../../shared/export/vcards.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './Preview.module.css';

const previewed = 3;

interface PeoplePreviewProps {
  readonly people: readonly Person[];
  readonly format: PeopleFormat;
  readonly event: string;
}

/** The first people as they will leave; of a table, the columns that hold anything. */
export function PeoplePreview({ people, format, event }: PeoplePreviewProps) {
  const { say } = useWords();
  if (people.length === 0) return null;
  const first = people.slice(0, previewed).map(({ contact }) => contact);
  return (
    <section aria-labelledby="people-preview">
      <h2 id="people-preview" className={styles.title}>
        {say('export.peoplePreview', { count: people.length })}
        {people.length > previewed ? <span className={styles.first}>{say('export.previewFirst', { shown: previewed })}</span> : null}
      </h2>
      <div className={styles.scroll}>
        {format === 'vcard' || format === 'vcards' ? <pre className={styles.cards}>{vcardText(first)}</pre> : <Table rows={peopleRows(format, first, event)} />}
      </div>
    </section>
  );
}

function Table({ rows: [headers = [], ...rows] }: { readonly rows: readonly (readonly string[])[] }) {
  const filled = headers.map((_, at) => at).filter((at) => rows.some((row) => (row[at] ?? '') !== ''));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {filled.map((at) => (
            <th key={at}>{headers[at]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {filled.map((at) => (
              <td key={at}>{row[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
