import { useId } from 'react';
import { cx } from '../../styles/cx.ts';
import { sideOf, type Side } from '../../../shared/contact/mergeContacts.ts';
import type { PlainKey } from '../../../shared/words/keys.ts';
import { factFields, mergeFields, type MergeChoices, type MergeField } from '../../../shared/workspace/mergePeople.ts';
import type { MergeRow } from '../../../shared/workspace/mergeRows.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './DoubleReview.module.css';

const titles: Readonly<Record<MergeRow['field'], PlainKey>> = {
  name: 'contact.name',
  title: 'contact.title',
  company: 'contact.company',
  department: 'double.department',
  emails: 'double.emails',
  phones: 'double.phones',
  websites: 'double.websites',
  linkedin: 'contact.linkedin',
  address: 'contact.address',
  notes: 'contact.notes',
  metAt: 'note.metAt',
  talkedAbout: 'note.talkedAbout',
  reason: 'note.reason',
  offer: 'note.offer',
  promise: 'double.promise',
  note: 'double.note',
};

interface DoubleRowProps {
  readonly row: MergeRow;
  readonly choices: MergeChoices;
  readonly onChoose: (side: Side) => void;
}

/** One field of both: a choice where only one value can stand, else what either has. */
export function DoubleRow({ row, choices, onChoose }: DoubleRowProps) {
  const { say } = useWords();
  const name = useId();
  const title = say(titles[row.field]);
  const field = mergeFields.find((one): one is MergeField => one === row.field);
  const chosen = field === undefined ? undefined : choices[field];
  // Of two facts both stand unless one is chosen; of other fields one stands in any case.
  const isFact = factFields.some((one) => one === row.field);
  const standing = isFact ? chosen : sideOf(row.kept, row.gone, chosen);
  return (
    <div className={styles.row} role="row">
      <span className={styles.field} role="rowheader">
        {title}
        {row.isChoice && isFact && chosen === undefined ? <span className={styles.both}>{say('double.bothKept')}</span> : null}
      </span>
      {(['kept', 'gone'] as const).map((side) => (
        <div key={side} role="cell" className={styles.cell}>
          {row.isChoice ? (
            <label className={cx(styles.choice, standing === side && styles.chosen)}>
              <input type="radio" name={name} aria-label={`${title}: ${row[side]}`} checked={standing === side} onChange={() => onChoose(side)} />
              <span className={styles.value}>{row[side]}</span>
            </label>
          ) : (
            <span className={styles.value}>{row[side]}</span>
          )}
        </div>
      ))}
    </div>
  );
}
