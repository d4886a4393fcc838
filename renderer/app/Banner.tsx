import { CircleAlert, X } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { showError } from '../state/core.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import { sayError } from '../state/words.ts';
import styles from './Banner.module.css';

/** What went wrong last, what to do next, and what the app found set aside when it started. */
export function Banner() {
  const session = useSession();
  const error = useApp((state) => state.error);
  const { tell } = useWords();
  const info = useApp((state) => state.info);
  const setAside = info?.problems ?? [];
  const closeSetAside = () => session.store.update((now) => (now.info === null ? now : { ...now, info: { ...now.info, problems: [] } }));
  return (
    <>
      {error === null ? null : <Line text={sayError({ tell }, error)} onClose={() => showError(session, null)} />}
      {setAside.length === 0 ? null : <Line text={setAside.map(tell).join(' ')} onClose={closeSetAside} />}
    </>
  );
}

function Line({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const { say } = useWords();
  return (
    <div className={styles.banner}>
      <CircleAlert className={styles.icon} aria-hidden="true" />
      <p className={styles.text} data-selectable>
        {text}
      </p>
      <Button kind="quiet" aria-label={say('app.close')} icon={<X />} onClick={onClose} />
    </div>
  );
}
