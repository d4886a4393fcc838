import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { FilePick } from '../components/FilePick.tsx';
import type { FileUse } from '../state/appState.ts';
import { takeChosen } from '../state/chooseFiles.ts';
import { useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';

/** Stands between a menu of the window and the system's dialog for files. */
export function ChooseFilesDialog({ use, onClose }: { readonly use: FileUse; readonly onClose: () => void }) {
  const session = useSession();
  const { say } = useWords();
  const take = (files: readonly File[]): void => {
    onClose();
    takeChosen(session, use, files);
  };
  return (
    <Dialog title={say(use === 'backup' ? 'action.restore' : 'action.pickFiles')} onClose={onClose}>
      <p>{say(use === 'backup' ? 'export.chooseBackup' : 'import.choosePeople')}</p>
      <FilePick kind="primary" onFiles={take}>
        {say('import.chooseFiles')}
      </FilePick>
      <DialogButtons>
        <Button onClick={onClose}>{say('app.cancel')}</Button>
      </DialogButtons>
    </Dialog>
  );
}
