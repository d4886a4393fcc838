import { X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { removeOwnWord } from '../state/ownWordOps.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import styles from './SettingsDialog.module.css';

/** The words that the user added to the spelling, each to be taken out again. */
export function OwnWords() {
  const { say } = useWords();
  const session = useSession();
  const ownWords = useApp((state) => state.settings.ownWords);
  const remove = (event: MouseEvent<HTMLButtonElement>, word: string): void => {
    const row = event.currentTarget.closest('li');
    // The button goes with its word: the next one has the focus.
    (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button')?.focus();
    removeOwnWord(session, word);
  };
  return (
    <>
      {ownWords.length === 0 ? null : (
        <ul className={styles.words}>
          {ownWords.map((word) => (
            <li key={word}>
              {word}
              <Button kind="quiet" icon={<X />} aria-label={say('settings.removeWord', { word })} onClick={(event) => remove(event, word)} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.hint}>{say('settings.ownWordsHint')}</p>
    </>
  );
}
