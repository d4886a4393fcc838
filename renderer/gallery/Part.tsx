import type { ReactNode } from 'react';
import styles from './Gallery.module.css';

/** One group of the gallery. */
export function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h2>{name}</h2>
      {children}
    </div>
  );
}

/** Things beside each other. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** Things below each other, as wide as a form. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

/** A small window for what fills one. */
export function Box({ children }: { readonly children: ReactNode }) {
  return <div className={styles.box}>{children}</div>;
}
