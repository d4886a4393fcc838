import { cutTemplate } from './cutTemplate.ts';
import styles from './TemplateText.module.css';

/** The base message in colours: words to be filled in stand out, the conditions around them stand back. */
export function TemplateText({ text }: { readonly text: string }) {
  return (
    <div className={styles.template} aria-hidden="true">
      {cutTemplate(text).map(({ start, piece, kind }) => (
        <span key={start} className={kind === 'words' ? undefined : styles[kind]}>
          {piece}
        </span>
      ))}
    </div>
  );
}
