import { displayName } from '../../shared/contact/contact.ts';
import { said } from '../../shared/words/keys.ts';
import type { MergeChoices } from '../../shared/workspace/mergePeople.ts';
import type { Person } from '../../shared/workspace/state.ts';
import { showError, showNotice, takeChanged } from './core.ts';
import type { Core } from './core.ts';
import { takeBack } from './history.ts';
import { look } from './settingsOps.ts';
import { wordsNow } from './words.ts';

/** Makes one person of two, and turns to them; false when that failed, with the reason shown. */
export async function mergeDoubles(core: Core, kept: Person, gone: Person, choices: MergeChoices): Promise<boolean> {
  const eventId = core.store.get().event?.id;
  if (eventId === undefined) return false;
  await core.saver.flush();
  const merged = await core.bridge.call('contact.merge', { eventId, keptId: kept.id, goneId: gone.id, choices: { ...choices } });
  if (!merged.ok) {
    showError(core, merged.error);
    return false;
  }
  takeChanged(core, eventId, merged.value);
  look(core, { personId: kept.id });
  const text = wordsNow(core).say('double.merged', { one: displayName(kept.contact, said('contact.somebody')), other: displayName(gone.contact, said('contact.somebody')) });
  showNotice(core, { text, undo: () => void takeBack(core, eventId, [() => merged.value.step]) });
  return true;
}

/** Remembers that two people are two; false when that failed, with the reason shown. */
export async function keepApart(core: Core, a: Person, b: Person): Promise<boolean> {
  const eventId = core.store.get().event?.id;
  if (eventId === undefined) return false;
  const changed = await core.bridge.call('contact.apart', { eventId, pair: [a.id, b.id], apart: true });
  if (!changed.ok) {
    showError(core, changed.error);
    return false;
  }
  takeChanged(core, eventId, changed.value);
  const text = wordsNow(core).say('double.keptApart', { one: displayName(a.contact, said('contact.somebody')), other: displayName(b.contact, said('contact.somebody')) });
  showNotice(core, { text, undo: () => void takeBack(core, eventId, [() => changed.value.step]) });
  return true;
}
