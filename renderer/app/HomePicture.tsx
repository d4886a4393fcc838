import styles from './HomePicture.module.css';

/** A stack of cards, an arrow, and a note. */
export function HomePicture() {
  return (
    <svg className={styles.picture} viewBox="0 0 260 120" aria-hidden="true">
      <g className={styles.card}>
        <rect x="12" y="34" width="96" height="58" rx="5" transform="rotate(-9 60 63)" />
        <rect x="14" y="32" width="96" height="58" rx="5" transform="rotate(-3 62 61)" />
        <rect x="18" y="30" width="96" height="58" rx="5" transform="rotate(3 66 59)" />
      </g>
      <g className={styles.words} transform="rotate(3 66 59)">
        <path d="M28 46h38" className={styles.strong} />
        <path d="M28 56h26M28 72h46M28 79h34" />
        <circle cx="98" cy="49" r="7" className={styles.mark} />
      </g>
      <path d="M134 60h22m-7-7l7 7-7 7" className={styles.arrow} />
      <rect x="176" y="22" width="74" height="78" rx="6" className={styles.note} />
      <g className={styles.words}>
        <path d="M186 36h26" className={styles.strong} />
        <path d="M186 48h54M186 58h20M234 58h6M186 68h48M186 82h30" />
        <path d="M210 58h20" className={styles.tweak} />
      </g>
    </svg>
  );
}
