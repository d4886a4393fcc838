import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { whereWorkIs } from './whereWorkIs.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `full`: for tables, with a body that scrolls by itself. */
  readonly wide?: boolean | 'full';
  readonly children: ReactNode;
}

/** A modal dialog over the platform's own: focus is kept inside, Escape closes, focus returns to where it was. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || dialog.open) return;
    const before = document.activeElement;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-first-focus="true"]')?.focus();
    return () => {
      dialog.close();
      // What opened the dialog may be gone with what the dialog did.
      const back = before instanceof HTMLElement && before.isConnected && !before.matches('body, main') ? before : whereWorkIs();
      back?.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      data-wide={wide}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        // Only the backdrop is the dialog itself; everything inside is a child.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.content}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}

/** The row of buttons a dialog ends with. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
