import { allActions } from '../actions/actions.ts';
import type { Action } from '../actions/actions.ts';
import { showShortcut } from '../actions/keys.ts';
import { isMac } from '../actions/platform.ts';
import { Dialog } from '../components/Dialog.tsx';
import { useWords } from '../state/useWords.ts';
import styles from './HelpDialog.module.css';

const groups: readonly Action['group'][] = ['action.people', 'action.writing', 'action.places', 'action.anywhere'];

/** Every shortcut, from the table of actions. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  return (
    <Dialog title={say('app.shortcuts')} onClose={onClose} wide>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3 className={styles.heading}>{say(group)}</h3>
            <dl className={styles.keys}>{allActions.filter((action) => action.group === group).map((action) => <Row key={action.id} action={action} />)}</dl>
          </section>
        ))}
      </div>
      <p className={styles.more}>{say('app.shortcutsMore')}</p>
    </Dialog>
  );
}

function Row({ action: { title, shortcut } }: { readonly action: Action }) {
  const words = useWords();
  if (shortcut === null) return null;
  return (
    <div className={styles.row}>
      <dt>{words.say(title)}</dt>
      <dd>
        <kbd className={styles.kbd}>{showShortcut(shortcut, isMac, words)}</kbd>
      </dd>
    </div>
  );
}
