import { CircleHelp } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import type { ListLayout, WantedLayout } from '../../../shared/import/layout.ts';
import { useWords } from '../../state/useWords.ts';
import { formatKey } from './formatKey.ts';
import styles from './HeaderChoice.module.css';

interface HeaderChoiceProps {
  readonly format: string;
  readonly layout: ListLayout;
  readonly onWant: (wanted: WantedLayout) => void;
}

const none = 'none';

/** What kind of list it is, which of its sheets is shown, which row holds the column names, and what is doubtful about it. */
export function HeaderChoice({ format, layout, onWant }: HeaderChoiceProps) {
  const { say } = useWords();
  const { sheet, sheets, headerRow, firstRows, columns, doubts, remembered } = layout;
  const rows = firstRows.map(({ row, text }) => ({ value: String(row), title: say('columns.namesInRow', { row, text }) }));
  const isChanged = columns.some(({ choice, recognised }) => choice !== recognised);
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <strong className={styles.format}>{say(formatKey(format))}</strong>
        {sheet === undefined || sheets === undefined || sheets.length < 2 ? null : (
          <>
            <span className={styles.label}>{say('columns.sheet')}</span>
            <Select label={say('columns.sheet')} value={sheet} options={sheets.map((name) => ({ value: name, title: name }))} onChange={(name) => onWant({ sheet: name, columns: [] })} />
          </>
        )}
        <span className={styles.label}>{say('columns.namesIn')}</span>
        <span className={styles.names}>
          <Select
            label={say('columns.namesIn')}
            value={headerRow === null ? none : String(headerRow)}
            options={[...rows, { value: none, title: say('columns.noNames') }]}
            onChange={(value) => onWant({ headerRow: value === none ? null : Number(value), columns: [] })}
          />
        </span>
        {isChanged ? (
          <Button kind="quiet" onClick={() => onWant({ headerRow, columns: columns.map(({ recognised }) => recognised) })}>
            {say('columns.asRecognised')}
          </Button>
        ) : null}
      </div>
      {remembered ? <p className={styles.remembered}>{say('columns.asLastTime')}</p> : null}
      {doubts.map(({ kind, column }) => (
        <p key={kind} className={styles.doubt}>
          <CircleHelp className={styles.icon} aria-hidden="true" />
          {column === null ? null : <strong>{columns[column]?.header ?? ''}</strong>} {say(`columns.doubt-${kind}`)}
        </p>
      ))}
    </div>
  );
}
