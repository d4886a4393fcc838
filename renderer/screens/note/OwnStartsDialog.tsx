import { X } from 'lucide-react';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogButtons } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import type { OwnStartingPoint } from '../../../shared/workspace/state.ts';
import { keepStart, removeStart, renameStart } from '../../state/startOps.ts';
import { useApp, useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './OwnStartsDialog.module.css';

interface OwnStartsDialogProps {
  /** The base message as it is. */
  readonly start: Omit<OwnStartingPoint, 'id' | 'title'>;
  readonly onClose: () => void;
}

/** The user's own base messages to start from: the present one is kept under a name; others are renamed and removed. */
export function OwnStartsDialog({ start, onClose }: OwnStartsDialogProps) {
  const session = useSession();
  const { say } = useWords();
  const [title, setTitle] = useState('');
  const starts = useApp((state) => state.settings.ownStartingPoints);
  const keep = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (title.trim() === '') return;
    keepStart(session, { ...start, title: title.trim() });
    setTitle('');
  };
  return (
    <Dialog title={say('writing.ownStarts')} onClose={onClose}>
      <form className={styles.form} onSubmit={keep}>
        <Field label={say('writing.keepAs')} name="start-title" placeholder={say('writing.keepAsHint')} value={title} onChange={setTitle} autoFocus />
        <Button type="submit" disabled={title.trim() === ''}>
          {say('writing.keep')}
        </Button>
      </form>
      <ul className={styles.list}>
        {starts.map((one) => (
          <li key={one.id} className={styles.row}>
            <Field label={say(`note.channel.${one.channel}`)} name={`start-${one.id}`} value={one.title} onChange={(text) => renameStart(session, one.id, text)} />
            <Button kind="quiet" icon={<X />} aria-label={say('writing.removeStart', { title: one.title })} onClick={() => removeStart(session, one)} />
          </li>
        ))}
      </ul>
      <DialogButtons>
        <Button kind="primary" onClick={onClose}>
          {say('app.close')}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
