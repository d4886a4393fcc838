import type { Result } from '../../shared/contract/result.ts';
import type { Changed } from '../../shared/workspace/changes.ts';
import type { Person } from '../../shared/workspace/state.ts';
import { showError, showNotice, takeChanged } from './core.ts';
import type { Core } from './core.ts';
import { shortName } from './currentNote.ts';
import { takeBack } from './history.ts';
import { wordsNow } from './words.ts';

/** Keeps a photo of the person; null takes the one there is away. */
export async function setFace(core: Core, person: Person, file: File | null): Promise<void> {
  // A file may have gone since it was dropped.
  const bytes = file === null ? null : await file.arrayBuffer().catch(() => null);
  if (file !== null && bytes === null) {
    showNotice(core, { text: wordsNow(core).say('import.cannotOpen', { file: file.name }), undo: null });
    return;
  }
  const picture = file === null || bytes === null ? null : { name: file.name, bytes: new Uint8Array(bytes) };
  const text = wordsNow(core).say(file === null ? 'writing.faceGone' : 'writing.faceSet', { name: shortName(person) });
  await change(core, text, (eventId) => core.bridge.call('contact.face', { eventId, personId: person.id, picture }));
}

/** Shows another picture that the person has; the one shown so far stays behind it. */
export async function chooseFace(core: Core, person: Person, photoId: string): Promise<void> {
  const text = wordsNow(core).say('face.chosen', { name: shortName(person) });
  await change(core, text, (eventId) => core.bridge.call('contact.other-face', { eventId, personId: person.id, photoId }));
}

async function change(core: Core, text: string, call: (eventId: string) => Promise<Result<Changed>>): Promise<void> {
  const event = core.store.get().event;
  if (event === null) return;
  await core.saver.flush();
  const changed = await call(event.id);
  if (!changed.ok) {
    showError(core, changed.error);
    return;
  }
  takeChanged(core, event.id, changed.value);
  showNotice(core, { text, undo: () => void takeBack(core, event.id, [() => changed.value.step]) });
}

/** Takes the face from the clipboard; a host that lets no page read it takes it by the keys for pasting, which is said. */
export async function pasteFace(core: Core, person: Person, keys: string): Promise<void> {
  const { say } = wordsNow(core);
  const picture = await readClipboard().catch(() => 'refused' as const);
  if (picture === 'refused') showNotice(core, { text: say('face.pressKeys', { keys }), undo: null });
  else if (picture === null) showNotice(core, { text: say('face.noPicture'), undo: null });
  else await setFace(core, person, picture);
}

/** The picture on the clipboard; null where there is none. Fails where the host lets no page read it. */
async function readClipboard(): Promise<File | null> {
  return pictureOf(await navigator.clipboard.read());
}

async function pictureOf(items: readonly ClipboardItem[]): Promise<File | null> {
  for (const item of items) {
    const type = item.types.find((one) => one.startsWith('image/'));
    if (type !== undefined) return new File([await item.getType(type)], `picture.${type.slice('image/'.length)}`, { type });
  }
  return null;
}
