import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { restoreBackup } from '../state/exportOps.ts';
import { useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';

/** Says that a dropped file is a backup, and offers to restore it. */
export function RestoreDialog({ file, onClose }: { readonly file: File; readonly onClose: () => void }) {
  const session = useSession();
  const { say } = useWords();
  const restore = (): void => {
    onClose();
    void restoreBackup(session, file);
  };
  return (
    <Dialog title={say('export.restoreTitle')} onClose={onClose}>
      <p>{say('export.restoreDropped', { file: file.name })}</p>
      <DialogButtons>
        <Button onClick={onClose}>{say('app.cancel')}</Button>
        <Button kind="primary" data-first-focus="true" onClick={restore}>
          {say('export.restoreIt')}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
