import type { ReactNode } from 'react';
import { Segmented } from '../../components/Segmented.tsx';
import type { Delimiter } from '../../state/exportOps.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './ExportScreen.module.css';

/** What may stand between cells. */
export const delimiters: readonly Delimiter[] = [',', ';'];

/** One thing to choose, with what it is called before it. */
export function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.choice}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  );
}

/** Comma or semicolon, for every list that leaves. */
export function DelimiterChoice({ value, onChange }: { readonly value: Delimiter; readonly onChange: (value: Delimiter) => void }) {
  const { say } = useWords();
  const options = [
    { value: ',', title: say('export.comma') },
    { value: ';', title: say('export.semicolon') },
  ] as const;
  return (
    <Choice label={say('export.csvWith')}>
      <Segmented label={say('export.delimiter')} value={value} options={options} onChange={onChange} />
      <span className={styles.hint}>{say('export.delimiterHint')}</span>
    </Choice>
  );
}
