import type { Bridge } from '../bridge/bridge.ts';
import { firstState } from './appState.ts';
import type { AppState, OpenDialog } from './appState.ts';
import { showError } from './core.ts';
import type { Core } from './core.ts';
import { mayBeBackup, sortOutBackup } from './droppedBackup.ts';
import { createEvent, createSample } from './eventOps.ts';
import { createPhotos } from './photos.ts';
import type { Photos } from './photos.ts';
import { pastedFile } from './pasted.ts';
import { addFiles, followPile } from './pile.ts';
import { createSaver } from './saver.ts';
import { followPending, wantsCopy } from './stow.ts';
import { look } from './settingsOps.ts';
import { createLazySpelling } from './spelling.ts';
import type { LazySpelling, WordThread } from './spelling.ts';
import { createStore } from './store.ts';
import { createThumbs } from './thumbs.ts';
import type { Thumbs } from './thumbs.ts';
import type { EventDetails } from '../../shared/note/occasion.ts';
import { wordsNow } from './words.ts';

/** One window's work: the state it shows and the way to the services. */
export interface Session extends Core {
  readonly spelling: LazySpelling;
  readonly photos: Photos;
  readonly thumbs: Thumbs;
}

export function createSession(bridge: Bridge): Session {
  const store = createStore<AppState>(firstState);
  const saver = createSaver({
    onState: (save) => store.update((now) => (now.save.kind === save.kind && save.kind !== 'failed' ? now : { ...now, save })),
    onLost: (error) => showError(session, error),
  });
  const session: Session = { bridge, store, saver, photos: createPhotos({ bridge }), thumbs: createThumbs({ bridge }), spelling: createLazySpelling(startWordThread) };
  followPile(session);
  followPending(session);
  return session;
}

/** The thread is the window's own file, as its content security policy wants. */
function startWordThread(): WordThread {
  return new Worker(new URL('./spellingWorker.ts', import.meta.url), { type: 'module' });
}

export function openDialog(core: Core, dialog: OpenDialog | null): void {
  core.store.update((now) => ({ ...now, dialog }));
}

/** Takes files in: a backup of Wellmet's own is offered for restoring, all others are imported. */
export function takeFiles(core: Core, files: readonly File[]): void {
  if (files.some(mayBeBackup)) void takeSorted(core, files);
  else importFiles(core, files);
}

async function takeSorted(core: Core, files: readonly File[]): Promise<void> {
  const { backup, others } = await sortOutBackup(files);
  if (backup !== null) openDialog(core, { kind: 'restore', file: backup });
  importFiles(core, others);
}

/** Imports files into the open event; without one, asks for the event first and keeps the files waiting. */
function importFiles(core: Core, files: readonly File[]): void {
  if (files.length === 0) return;
  const event = core.store.get().event;
  if (event === null) {
    openDialog(core, { kind: 'new-event', files });
    return;
  }
  look(core, { place: 'import' });
  void addFiles(core, event.id, files);
}

/** Pasted text is a list that has no file. */
export function takeText(core: Core, text: string): void {
  if (text.trim() !== '') takeFiles(core, [pastedFile(text, wordsNow(core).say('import.pastedText'))]);
}

/** Creates an event and imports the files that waited for it. */
export async function createEventWith(core: Core, details: EventDetails, files: readonly File[]): Promise<void> {
  const event = await createEvent(core, details);
  if (event === null) return;
  openDialog(core, null);
  await addFiles(core, event.id, files);
}

/** Opens the sample event and has its pictures read like any others. */
export async function trySample(core: Core): Promise<void> {
  const files = await createSample(core);
  const event = core.store.get().event;
  if (event !== null) await addFiles(core, event.id, files);
}

/** Saves what waits when the user leaves a field, the window or the app. */
export function saveOnLeaving({ saver, store }: Core): void {
  const save = (): void => {
    if (saver.hasUnsaved()) void saver.flush();
  };
  window.addEventListener('focusout', save);
  window.addEventListener('blur', save);
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);
  window.addEventListener('beforeunload', (event) => {
    // A browser asks before it closes a tab with unsaved work; a desktop window would just stay open without a word.
    const { save: state, info, pile } = store.get();
    if ((state.kind === 'failed' || pile.some(wantsCopy)) && info?.host === 'loopback') event.preventDefault();
  });
}
