import { Download } from 'lucide-react';
import { useState } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Button } from '../../components/Button.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import type { EventState } from '../../../shared/workspace/state.ts';
import { saveBackup } from '../../state/exportOps.ts';
import { useApp, useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { Choice } from './Choice.tsx';
import styles from './ExportScreen.module.css';

/** A backup of this event or of everything, and the way back from one. */
export function BackupExport({ event }: { readonly event: EventState }) {
  const session = useSession();
  const { say } = useWords();
  const events = useApp((state) => state.events.length);
  const [of, setOf] = useState<'event' | 'everything'>('event');
  const [pictures, setPictures] = useState<'with' | 'without'>('with');
  const ofOptions = [
    { value: 'event', title: say('export.thisEvent') },
    { value: 'everything', title: say('export.everything', { events }) },
  ] as const;
  const pictureOptions = [
    { value: 'with', title: say('export.withPictures') },
    { value: 'without', title: say('export.withoutPictures') },
  ] as const;
  return (
    <>
      <div className={styles.choices}>
        <Choice label={say('export.backupOf')}>
          <Segmented label={say('export.backupOf')} value={of} options={ofOptions} onChange={setOf} />
        </Choice>
        <Choice label={say('export.pictures')}>
          <Segmented label={say('export.pictures')} value={pictures} options={pictureOptions} onChange={setPictures} />
        </Choice>
        <div className={styles.buttons}>
          <Button kind="primary" icon={<Download />} onClick={() => void saveBackup(session, of === 'event' ? event.id : null, pictures === 'with')}>
            {say('export.saveBackup')}
          </Button>
          <ActionButton action={actions.restore} />
        </div>
      </div>
      <p className={styles.hint}>{say('export.backupHint')}</p>
    </>
  );
}
