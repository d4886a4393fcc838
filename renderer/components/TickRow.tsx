import type { ReactNode } from 'react';
import { daysSince } from '../../shared/note/dates.ts';
import { useWords } from '../state/useWords.ts';
import styles from './TickRow.module.css';

interface TickRowProps {
  readonly text: string;
  readonly done: boolean;
  /** The day it is due, `2026-05-12`; null where it has none. */
  readonly due: string | null;
  /** The day it is, `2026-05-10`. */
  readonly today: string;
  readonly onToggle: () => void;
  /** At the end of the row: one button. */
  readonly children: ReactNode;
}

/** Something promised or agreed, to be ticked off, with the day it is due. */
export function TickRow({ text, done, due, today, onToggle, children }: TickRowProps) {
  return (
    <li className={styles.row} data-done={done}>
      <label className={styles.what}>
        <input type="checkbox" checked={done} onChange={onToggle} />
        <span>
          <span className={styles.text}>{text}</span>
          {due === null ? null : <Due due={due} today={today} isLate={!done && due < today} />}
        </span>
      </label>
      {children}
    </li>
  );
}

function Due({ due, today, isLate }: { readonly due: string; readonly today: string; readonly isLate: boolean }) {
  const { say, days, ago } = useWords();
  const day = { day: days(due, null, today), ago: ago(daysSince(due, today) ?? 0) };
  return (
    <span className={styles.due} data-late={isLate}>
      {isLate ? say('writing.stepOverdue', day) : say('writing.stepDue', day)}
    </span>
  );
}
