import { useId } from 'react';
import type { HTMLInputTypeAttribute, KeyboardEvent, ReactNode } from 'react';
import { cx } from '../styles/cx.ts';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly type?: HTMLInputTypeAttribute;
  readonly placeholder?: string;
  /** A text of several lines, which grows with what is in it. */
  readonly lines?: boolean;
  /** Label before the value, as in long forms, not above it. */
  readonly side?: boolean;
  readonly error?: string | null;
  readonly hint?: ReactNode;
  /** Without a frame until the cursor is in it, for forms that are read more than written. */
  readonly calm?: boolean;
  /** At the end of the value: a small mark. */
  readonly end?: ReactNode;
  /** Behind the label: a mark, a small button. */
  readonly mark?: ReactNode;
  readonly autoFocus?: boolean;
  readonly name?: string;
}

/** A labelled value that can be typed into, with its hint or error tied to it for screen readers. */
export function Field(props: FieldProps) {
  const id = useId();
  const { label, lines = false, side = false, calm = false, error = null, hint, mark, end } = props;
  const noteId = error !== null || hint !== undefined ? `${id}-note` : undefined;
  return (
    <div className={cx(styles.field, side && styles.side, calm && styles.calm)}>
      <span className={styles.head}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {mark}
      </span>
      <div className={styles.body}>
        <div className={styles.value}>
          {lines ? <Lines {...props} id={id} noteId={noteId} /> : <Line {...props} id={id} noteId={noteId} />}
          {end == null ? null : <span className={styles.end}>{end}</span>}
        </div>
        {noteId === undefined ? null : (
          <div id={noteId} className={cx(styles.hint, error !== null && styles.error)}>
            {error ?? hint}
          </div>
        )}
      </div>
    </div>
  );
}

type InputProps = FieldProps & { readonly id: string; readonly noteId: string | undefined };

function common({ id, noteId, value, onBlur, onKeyDown, placeholder, autoFocus, error, name }: InputProps) {
  return {
    id,
    name,
    value,
    onBlur,
    onKeyDown,
    placeholder,
    autoFocus,
    className: styles.input,
    'aria-describedby': noteId,
    'aria-invalid': typeof error === 'string',
    autoComplete: 'off',
  };
}

function Line(props: InputProps) {
  return <input {...common(props)} type={props.type ?? 'text'} onChange={(event) => props.onChange(event.target.value)} />;
}

function Lines(props: InputProps) {
  return <textarea {...common(props)} rows={1} onChange={(event) => props.onChange(event.target.value)} />;
}
