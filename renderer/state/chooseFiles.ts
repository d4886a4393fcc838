import type { FileUse } from './appState.ts';
import type { Core } from './core.ts';
import { restoreBackup } from './exportOps.ts';
import { openDialog, takeFiles } from './session.ts';

/** Lets the user choose files in the system's dialog. */
export function chooseFiles(core: Core, use: FileUse): void {
  // A page may open that dialog only on a key or a button of its own: what was chosen in the window's menu needs one more.
  if (!navigator.userActivation.isActive) {
    openDialog(core, { kind: 'choose-files', use });
    return;
  }
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = acceptedFor(use);
  input.multiple = use === 'people';
  input.addEventListener('change', () => takeChosen(core, use, [...(input.files ?? [])]));
  input.click();
}

/** The endings that the system's dialog offers; any file can be imported, for what it is shows in it. */
export function acceptedFor(use: FileUse): string {
  return use === 'backup' ? '.zip,.json' : '';
}

/** Does with the files what they were chosen for. */
export function takeChosen(core: Core, use: FileUse, files: readonly File[]): void {
  const [first] = files;
  if (use === 'people') takeFiles(core, files);
  else if (first !== undefined) void restoreBackup(core, first);
}
