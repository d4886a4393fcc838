import { useEffect, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { saveFile } from '../state/saveFile.ts';
import { loadLog } from '../state/trustOps.ts';
import { useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import styles from './LogDialog.module.css';

/** What the app has written down, to be read or handed to somebody who helps. */
export function LogDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { say } = useWords();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    void loadLog(session).then(setText);
  }, [session]);
  return (
    <Dialog title={say('trust.log')} onClose={onClose} wide>
      <p className={styles.hint}>{say('trust.logHint')}</p>
      {/* A text that scrolls is reached by Tab and read by arrows. */}
      <pre className={styles.text} tabIndex={0} role="region" aria-label={say('trust.log')} data-selectable>
        {text === '' ? say('trust.logEmpty') : text}
      </pre>
      <DialogButtons>
        <Button disabled={text === null || text === ''} onClick={() => saveFile({ fileName: 'wellmet.log', mediaType: 'text/plain;charset=utf-8', text: text ?? '' })}>
          {say('trust.logSave')}
        </Button>
        <Button kind="primary" onClick={onClose}>
          {say('app.close')}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
