import type { ReactNode } from 'react';
import { cx } from '../styles/cx.ts';
import styles from './Empty.module.css';

interface EmptyProps {
  readonly icon?: ReactNode;
  /** The whole window is empty: the title is the window's. */
  readonly hero?: boolean;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

/** An empty place: what belongs here in one sentence, and the button for the next step. */
export function Empty({ icon, hero = false, title, text, children }: EmptyProps) {
  return (
    <div className={cx(styles.empty, hero && styles.hero)}>
      {icon === undefined ? null : <div className={styles.icon}>{icon}</div>}
      {hero ? <h1 className={styles.title}>{title}</h1> : <h2 className={styles.title}>{title}</h2>}
      {text === undefined ? null : <p className={styles.text}>{text}</p>}
      {children === undefined ? null : <div className={styles.buttons}>{children}</div>}
    </div>
  );
}
