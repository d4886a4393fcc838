import { useApp, useSession } from '../state/useApp.ts';
import styles from './SaveMark.module.css';

/** Whether everything typed is saved; why not, and a way to try again, when it is not. */
export function SaveMark() {
  const session = useSession();
  const save = useApp((state) => state.save);
  if (save.kind !== 'failed') {
    return <span className={styles.mark}>{save.kind === 'saved' ? 'Saved' : 'Saving…'}</span>;
  }
  const { message, next } = save.error;
  return (
    <button type="button" className={styles.failed} title={`${message} ${next}`} onClick={() => void session.saver.flush()}>
      Not saved: {message} <u>Try again</u>
    </button>
  );
}
