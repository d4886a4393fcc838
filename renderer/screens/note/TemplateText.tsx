import { cutPlain } from '../../../shared/note/plainForm.ts';
import type { SlotWords } from '../../../shared/note/plainForm.ts';
import styles from './TemplateText.module.css';

interface TemplateTextProps {
  readonly text: string;
  readonly words: SlotWords;
}

/** The base message in colours: words to be filled in stand out, the signs around what may be left out stand back. */
export function TemplateText({ text, words }: TemplateTextProps) {
  return (
    <div className={styles.template} aria-hidden="true">
      {cutPlain(text, words).map(({ start, piece, kind }) => (
        <span key={start} className={kind === 'words' ? undefined : styles[kind]}>
          {piece}
        </span>
      ))}
    </div>
  );
}
