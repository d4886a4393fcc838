import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import { sayError } from '../state/words.ts';
import styles from './SaveMark.module.css';

/** Whether everything typed is saved; why not, and a way to try again, when it is not. */
export function SaveMark() {
  const words = useWords();
  const session = useSession();
  const save = useApp((state) => state.save);
  if (save.kind !== 'failed') {
    return <span className={styles.mark}>{words.say(save.kind === 'saved' ? 'app.saved' : 'app.saving')}</span>;
  }
  return (
    <button type="button" className={styles.failed} title={sayError(words, save.error)} onClick={() => void session.saver.flush()}>
      <span className={styles.why}>{words.say('app.notSaved', { why: words.tell(save.error) })}</span> <u>{words.say('app.tryAgain')}</u>
    </button>
  );
}
