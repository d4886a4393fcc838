import { FilesAndDialogs } from './FilesAndDialogs.tsx';
import { Forms } from './Forms.tsx';
import { Lists } from './Lists.tsx';
import { Pictures } from './Pictures.tsx';
import { Part } from './Part.tsx';
import styles from './Gallery.module.css';

/** Light and dark side by side. */
export function Gallery() {
  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">Components</h1>
      <Theme scheme="light" />
      <Theme scheme="dark" />
    </main>
  );
}

function Theme({ scheme }: { readonly scheme: 'light' | 'dark' }) {
  return (
    <section className={styles.theme} style={{ colorScheme: scheme }} aria-label={scheme}>
      <Tokens />
      <Forms />
      <Lists />
      <Pictures />
      {/* Dialogs and the window's own things stand over both sides: one of each is enough. */}
      {scheme === 'light' ? <FilesAndDialogs /> : null}
    </section>
  );
}

const colours = ['canvas', 'side', 'raised', 'sunken', 'hover', 'pressed', 'line', 'ink', 'ink-2', 'ink-3', 'accent', 'accent-soft', 'block', 'warn', 'tip', 'done', 'table', 'lit'];
const sizes = ['xs', 's', 'm', 'l', 'xl', 'xxl'];

function Tokens() {
  return (
    <>
      <Part name="Colours">
        <div className={styles.row}>
          {colours.map((name) => (
            <span key={name} className={styles.swatch}>
              <span style={{ background: `var(--${name})` }} />
              <span>{name}</span>
            </span>
          ))}
        </div>
      </Part>
      <Part name="Type">
        {sizes.map((size) => (
          <p key={size} style={{ fontSize: `var(--text-${size})` }}>
            {size}: From a stack of cards to a note for each person
          </p>
        ))}
      </Part>
    </>
  );
}
