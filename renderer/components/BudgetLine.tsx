import { invitationsPerWeek } from '../../shared/queue/budget.ts';
import type { Budget } from '../state/budgetOps.ts';
import { useWords } from '../state/useWords.ts';
import { cx } from '../styles/cx.ts';
import { Button } from './Button.tsx';
import styles from './BudgetLine.module.css';

interface BudgetLineProps {
  readonly budget: Budget | null;
  /** Lets the user say who gets one. */
  readonly onShare: () => void;
}

/** Invitations with a note left this month, and the way to choose who gets one when more notes want one. */
export function BudgetLine({ budget, onShare }: BudgetLineProps) {
  const { say } = useWords();
  if (budget === null) return null;
  const { left, perMonth, wanted, week } = budget;
  const isShort = left !== null && wanted > left;
  if (left === null && week < invitationsPerWeek) return null;
  return (
    <div className={styles.budget}>
      {left === null ? null : (
        <p className={cx(styles.left, isShort && styles.short)} title={say('send.budgetHint', { left, perMonth })}>
          {isShort ? say('send.leftAndWanted', { count: left, wanted }) : say('send.left', { count: left })}
        </p>
      )}
      {isShort ? (
        <Button kind="quiet" onClick={onShare}>
          {say('send.chooseWho')}
        </Button>
      ) : null}
      {week >= invitationsPerWeek ? <p className={styles.week}>{say('send.manyThisWeek', { count: week })}</p> : null}
    </div>
  );
}
