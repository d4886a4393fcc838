import { allActions } from '../actions/actions.ts';
import type { Action } from '../actions/actions.ts';
import { showShortcut } from '../actions/keys.ts';
import { isMac } from '../actions/platform.ts';
import { Dialog } from '../components/Dialog.tsx';
import styles from './HelpDialog.module.css';

const groups = ['Writing', 'Places', 'Anywhere'] as const;

/** Every shortcut, from the table of actions. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose} wide>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3 className={styles.heading}>{group}</h3>
            <dl className={styles.keys}>{allActions.filter((action) => action.group === group).map(row)}</dl>
          </section>
        ))}
      </div>
      <p className={styles.more}>In lists: arrows, Home, End, or type a name. Enter in People: right, next.</p>
    </Dialog>
  );
}

function row({ id, title, shortcut }: Action) {
  if (shortcut === null) return null;
  return (
    <div key={id} className={styles.row}>
      <dt>{title}</dt>
      <dd>
        <kbd className={styles.kbd}>{showShortcut(shortcut, isMac)}</kbd>
      </dd>
    </div>
  );
}
