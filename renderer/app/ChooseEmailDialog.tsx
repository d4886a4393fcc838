import { Mail } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { shortName } from '../state/currentNote.ts';
import { openOutside } from '../state/sendOps.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import styles from './ChooseEmailDialog.module.css';

/** Which of a person's e-mail addresses the mail goes to. */
export function ChooseEmailDialog({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const session = useSession();
  const { say } = useWords();
  const person = useApp((state) => state.event?.people.find(({ id }) => id === personId));
  if (person === undefined) return null;
  const choose = (index: number): void => {
    onClose();
    void openOutside(session, 'mail', index);
  };
  return (
    <Dialog title={say('send.whichEmail', { name: shortName(person) })} onClose={onClose}>
      <ul className={styles.addresses}>
        {person.contact.emails.map((address, index) => (
          <li key={address}>
            <Button icon={<Mail />} autoFocus={index === 0} onClick={() => choose(index)}>
              {address}
            </Button>
          </li>
        ))}
      </ul>
      <DialogButtons>
        <Button onClick={onClose}>{say('app.cancel')}</Button>
      </DialogButtons>
    </Dialog>
  );
}
