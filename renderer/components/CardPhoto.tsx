import { ZoomIn } from 'lucide-react';
import { useState } from 'react';
import { cx } from '../styles/cx.ts';
import { useWords } from '../state/useWords.ts';
import { Dialog } from './Dialog.tsx';
import styles from './CardPhoto.module.css';

interface CardPhotoProps {
  /** Null while the picture loads. */
  readonly address: string | null;
  readonly name: string;
  /** What is to be seen, where it isn't the front of the card. */
  readonly alt?: string;
  readonly small?: boolean;
}

/** The picture of a card; a press shows it large. */
export function CardPhoto({ address, name, alt, small = false }: CardPhotoProps) {
  const { say } = useWords();
  const words = alt ?? say('app.cardOf', { name });
  const [large, setLarge] = useState(false);
  return (
    <>
      <button type="button" className={cx(styles.photo, small && styles.small)} title={say('app.showLarge')} disabled={address === null} onClick={() => setLarge(true)}>
        {address === null ? null : <img className={styles.picture} src={address} alt={words} />}
        <ZoomIn className={styles.zoom} aria-hidden="true" />
      </button>
      {large && address !== null ? (
        <Dialog title={name} onClose={() => setLarge(false)} wide>
          <img className={styles.large} src={address} alt={words} />
        </Dialog>
      ) : null}
    </>
  );
}
