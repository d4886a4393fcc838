import { displayName } from '../../shared/contact/contact.ts';
import type { EarlierVersion } from '../../shared/workspace/earlierVersions.ts';
import { said } from '../../shared/words/keys.ts';
import type { Words } from '../../shared/words/words.ts';
import type { Person } from '../../shared/workspace/state.ts';
import { showError, showNotice, takeChanged } from './core.ts';
import type { Core } from './core.ts';
import { takeBack } from './history.ts';
import { neighbourOf } from './peopleOps.ts';
import { look } from './settingsOps.ts';
import { wordsNow } from './words.ts';

/** Earlier versions of the open event, newest first; none when they could not be listed, with the reason shown. */
export async function loadVersions(core: Core): Promise<readonly EarlierVersion[]> {
  const event = core.store.get().event;
  if (event === null) return [];
  // What is typed is saved first, so that the list has what it replaced.
  await core.saver.flush();
  const listed = await core.bridge.call('event.versions', { eventId: event.id });
  if (listed.ok) return listed.value;
  showError(core, listed.error);
  return [];
}

/** When a version was what the event was, such as "21 Nov, 21:05". */
export function sayWhen({ say, day, time }: Words, { at }: EarlierVersion): string {
  return say('trust.when', { day: day(at, new Date().toISOString()), time: time(at) });
}

/** Brings an earlier version back; what it replaces is kept as one too, and Undo goes back to it. */
export async function restoreVersion(core: Core, version: EarlierVersion): Promise<boolean> {
  const event = core.store.get().event;
  if (event === null) return false;
  await core.saver.flush();
  const restored = await core.bridge.call('event.restore', { eventId: event.id, versionId: version.id });
  if (!restored.ok) {
    showError(core, restored.error);
    return false;
  }
  takeChanged(core, event.id, restored.value);
  const { event: now, settings } = core.store.get();
  if (!now?.people.some(({ id }) => id === settings.view.personId)) look(core, { personId: now?.people[0]?.id ?? null });
  const words = wordsNow(core);
  showNotice(core, { text: words.say('trust.restored', { event: now?.details.name ?? '', when: sayWhen(words, version) }), undo: () => void takeBack(core, event.id, [() => restored.value.step]) });
  return true;
}

/** Removes people for good, from everything that is kept of the open event. `among` are those in view. */
export async function forgetPeople(core: Core, people: readonly Person[], among?: readonly Person[]): Promise<void> {
  const event = core.store.get().event;
  if (event === null) return;
  await core.saver.flush();
  const personIds = people.map(({ id }) => id);
  const forgotten = await core.bridge.call('contact.forget', { eventId: event.id, personIds });
  if (!forgotten.ok) {
    showError(core, forgotten.error);
    return;
  }
  const { changed, pictures, versions } = forgotten.value;
  const neighbour = neighbourOf(among ?? event.people, personIds, core.store.get().settings.view.personId);
  takeChanged(core, event.id, changed);
  look(core, { personId: neighbour });
  const name = people.map(({ contact }) => displayName(contact, said('contact.somebody')));
  const text = wordsNow(core).say('trust.forgotten', { name, pictures: said('trust.pictures', { count: pictures }), versions: said('trust.versionCount', { count: versions }) });
  showNotice(core, { text, undo: null });
}

/** Takes whatever was copied off the clipboard. */
export async function clearClipboard(core: Core): Promise<void> {
  const { say } = wordsNow(core);
  try {
    await navigator.clipboard.writeText('');
    showNotice(core, { text: say('trust.clipboardCleared'), undo: null });
  } catch {
    showError(core, { code: 'no-permission', message: say('trust.clipboardRefused'), next: say('trust.clipboardRefusedNext') });
  }
}

/** The log's text; null when it could not be read, with the reason shown. */
export async function loadLog(core: Core): Promise<string | null> {
  const log = await core.bridge.call('app.log', {});
  if (log.ok) return log.value.text;
  showError(core, log.error);
  return null;
}
