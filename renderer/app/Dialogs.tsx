import { useEffect } from 'react';
import { assertNever } from '../../shared/problem.ts';
import { ColumnsDialog } from '../screens/import/ColumnsDialog.tsx';
import type { OpenDialog } from '../state/appState.ts';
import { openDialog } from '../state/session.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { ChooseEmailDialog } from './ChooseEmailDialog.tsx';
import { ChooseFilesDialog } from './ChooseFilesDialog.tsx';
import { EditEventDialog, NewEventDialog } from './EventDialog.tsx';
import { ForgetDialog, RemoveEventDialog } from './ForGoodDialogs.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { LogDialog } from './LogDialog.tsx';
import { ShareInvitationsDialog } from './ShareInvitationsDialog.tsx';
import { PaletteDialog } from './PaletteDialog.tsx';
import { PromisesDialog } from './PromisesDialog.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { loadTypedPerson } from './useTypedPerson.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

/** The dialog that is open, if any. */
export function Dialogs() {
  useEffect(() => {
    // Fetched once the window stands, so that it is there when it is asked for.
    void loadTypedPerson();
  }, []);
  const session = useSession();
  const dialog = useApp((state) => state.dialog);
  const close = () => openDialog(session, null);
  if (dialog === null) return null;
  if (isOfEvent(dialog)) return <EventDialogs dialog={dialog} close={close} />;
  switch (dialog.kind) {
    case 'forget':
      return <ForgetDialog personIds={dialog.personIds} onClose={close} />;
    case 'add-person':
      return <AddPersonDialog onClose={close} />;
    case 'log':
      return <LogDialog onClose={close} />;
    case 'choose-files':
      return <ChooseFilesDialog use={dialog.use} onClose={close} />;
    case 'columns':
      return <ColumnsDialog key={dialog.itemId} itemId={dialog.itemId} onClose={close} />;
    case 'settings':
      return <SettingsDialog onClose={close} />;
    case 'choose-email':
      return <ChooseEmailDialog personId={dialog.personId} onClose={close} />;
    case 'share-invitations':
      return <ShareInvitationsDialog onClose={close} />;
    case 'restore':
      return <RestoreDialog file={dialog.file} onClose={close} />;
    case 'palette':
      return <PaletteDialog onClose={close} />;
    case 'help':
      return <HelpDialog onClose={close} />;
    default:
      return assertNever(dialog);
  }
}

type OfEvent = Extract<OpenDialog, { readonly kind: 'new-event' | 'edit-event' | 'remove-event' | 'versions' | 'promises' }>;

function isOfEvent(dialog: OpenDialog): dialog is OfEvent {
  return dialog.kind === 'versions' || dialog.kind === 'promises' || dialog.kind.endsWith('-event');
}

function EventDialogs({ dialog, close }: { readonly dialog: OfEvent; readonly close: () => void }) {
  switch (dialog.kind) {
    case 'new-event':
      return <NewEventDialog files={dialog.files} onClose={close} />;
    case 'edit-event':
      return <EditEventDialog onClose={close} />;
    case 'remove-event':
      return <RemoveEventDialog onClose={close} />;
    case 'promises':
      return <PromisesDialog onClose={close} />;
    case 'versions':
      return <VersionsDialog onClose={close} />;
    default:
      return assertNever(dialog);
  }
}
