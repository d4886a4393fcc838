import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly of: number;
}

/** Progress with numbers and an end. */
export function ProgressBar({ label, done, of }: ProgressBarProps) {
  return <progress className={styles.bar} aria-label={label} value={done} max={Math.max(1, of)} />;
}
