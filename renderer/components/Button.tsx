import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from '../styles/cx.ts';
import styles from './Button.module.css';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly icon?: ReactNode;
  /** Shown behind the label, such as ⌘↵. Screen readers get it from `aria-keyshortcuts`. */
  readonly keys?: string;
}

/** The one button. Without children it is an icon button and needs `aria-label`. */
export function Button({ kind = 'plain', icon, keys, children, ...rest }: ButtonProps) {
  const bare = children === undefined || children === null;
  const title = bare ? (rest.title ?? rest['aria-label']) : rest.title;
  return (
    <button type="button" {...rest} title={title} className={cx(styles.button, styles[kind], bare && styles.bare)}>
      {icon}
      {bare ? null : <span className={styles.label}>{children}</span>}
      {keys === undefined ? null : (
        <kbd className={styles.keys} aria-hidden="true">
          {keys}
        </kbd>
      )}
    </button>
  );
}
