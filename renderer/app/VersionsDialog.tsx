import { useEffect, useState } from 'react';
import type { EarlierVersion } from '../../shared/workspace/earlierVersions.ts';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { List } from '../components/List.tsx';
import { loadVersions, restoreVersion, sayWhen } from '../state/trustOps.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import styles from './VersionsDialog.module.css';

const rowHeight = 32;
/** What the box has around its rows, in px. */
const aroundRows = 18;

/** Earlier versions of the open event, and the way back to one. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const words = useWords();
  const { say } = words;
  const name = useApp((state) => state.event?.details.name ?? '');
  const [versions, setVersions] = useState<readonly EarlierVersion[] | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  useEffect(() => {
    void loadVersions(session).then((loaded) => {
      setVersions(loaded);
      setChosenId(loaded[0]?.id ?? null);
    });
  }, [session]);
  const chosen = versions?.find(({ id }) => id === chosenId);
  const titleOf = (version: EarlierVersion): string => say('trust.version', { when: sayWhen(words, version), count: version.people });
  const restore = (version: EarlierVersion): void => {
    void restoreVersion(session, version).then((done) => {
      if (done) onClose();
    });
  };
  return (
    <Dialog title={say('trust.versionsOf', { event: name })} onClose={onClose}>
      {versions === null ? null : versions.length === 0 ? (
        <p className={styles.text}>{say('trust.versionsNone')}</p>
      ) : (
        <>
          <div className={styles.box} style={{ height: versions.length * rowHeight + aroundRows }} ref={focusList}>
            <List
              label={say('trust.versions')}
              items={versions}
              keyOf={({ id }) => id}
              textOf={titleOf}
              selectedKey={chosenId}
              onSelect={({ id }) => setChosenId(id)}
              onOpen={restore}
              rowHeight={rowHeight}
              renderRow={titleOf}
            />
          </div>
          <p className={styles.text}>{say('trust.versionsHint')}</p>
        </>
      )}
      <DialogButtons>
        <Button onClick={onClose}>{say(versions?.length === 0 ? 'app.close' : 'app.cancel')}</Button>
        {chosen === undefined ? null : (
          <Button kind="primary" onClick={() => restore(chosen)}>
            {say('trust.bringBack')}
          </Button>
        )}
      </DialogButtons>
    </Dialog>
  );
}

/** The list comes after the dialog has opened, so it asks for the cursor itself. */
function focusList(box: HTMLDivElement | null): void {
  box?.querySelector<HTMLElement>('[role=listbox]')?.focus();
}
