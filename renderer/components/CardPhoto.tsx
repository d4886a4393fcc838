import { ZoomIn } from 'lucide-react';
import { useState } from 'react';
import { cx } from '../styles/cx.ts';
import { Dialog } from './Dialog.tsx';
import styles from './CardPhoto.module.css';

interface CardPhotoProps {
  /** Null while the picture loads. */
  readonly address: string | null;
  readonly name: string;
  readonly small?: boolean;
}

/** The picture of a card; a press shows it large. */
export function CardPhoto({ address, name, small = false }: CardPhotoProps) {
  const [large, setLarge] = useState(false);
  return (
    <>
      <button type="button" className={cx(styles.photo, small && styles.small)} title="Show it large" disabled={address === null} onClick={() => setLarge(true)}>
        {address === null ? null : <img className={styles.picture} src={address} alt={`Card of ${name}`} />}
        <ZoomIn className={styles.zoom} aria-hidden="true" />
      </button>
      {large && address !== null ? (
        <Dialog title={name} onClose={() => setLarge(false)} wide>
          <img className={styles.large} src={address} alt={`Card of ${name}`} />
        </Dialog>
      ) : null}
    </>
  );
}
