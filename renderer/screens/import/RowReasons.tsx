import type { RowRemarks } from '../../../shared/import/remarks.ts';
import { useWords } from '../../state/useWords.ts';
import { groupRows } from './groupRows.ts';
import styles from './RowReasons.module.css';

interface RowReasonsProps {
  readonly questions: RowRemarks;
  readonly skipped: RowRemarks;
}

/** Why rows were left out or are in question: each reason once, with its rows. */
export function RowReasons({ questions, skipped }: RowReasonsProps) {
  const { say, tell } = useWords();
  const groups = [...groupRows(skipped.rows), ...groupRows(questions.rows)];
  const beyond = skipped.count - skipped.rows.length + questions.count - questions.rows.length;
  if (groups.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{say('columns.why')}</summary>
      <ul className={styles.reasons}>
        {groups.slice(0, shownGroups).map(({ remark, rows, count, sheet }) => (
          <li key={`${remark.reason} ${sheet ?? ''}`}>
            {sheet === null ? say('columns.rows', { count, rows }) : say('columns.rowsOfSheet', { count, rows, sheet })}: {tell({ message: remark.reason, ...(remark.said === undefined ? {} : { said: remark.said }) })}
          </li>
        ))}
        {groups.length > shownGroups || beyond > 0 ? <li>{say('app.andMore', { count: Math.max(0, groups.length - shownGroups) + beyond })}</li> : null}
      </ul>
    </details>
  );
}

const shownGroups = 200;
