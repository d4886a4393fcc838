import type { CardSides } from '../../shared/queue/sides.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Changed } from '../../shared/workspace/changes.ts';
import { showError, showNotice, takeChanged } from './core.ts';
import type { Core } from './core.ts';
import { takeBack } from './history.ts';
import { wordsNow } from './words.ts';

/** Makes one person of the two sides of a card; it can be undone, so nobody is asked. */
export function joinSides(core: Core, eventId: string, { frontId, backId }: CardSides): Promise<void> {
  return change(core, eventId, wordsNow(core).say('import.sidesJoined'), () => core.bridge.call('contact.joinSides', { eventId, frontId, backId }));
}

/** Says that two cards are two, so that they are not offered again. */
export function keepSidesApart(core: Core, eventId: string, { frontId, backId }: CardSides): Promise<void> {
  return change(core, eventId, wordsNow(core).say('import.sidesApart'), () => core.bridge.call('contact.apart', { eventId, pair: [frontId, backId], apart: true }));
}

async function change(core: Core, eventId: string, text: string, call: () => Promise<Result<Changed>>): Promise<void> {
  await core.saver.flush();
  const changed = await call();
  if (!changed.ok) {
    showError(core, changed.error);
    return;
  }
  takeChanged(core, eventId, changed.value);
  showNotice(core, { text, undo: () => void takeBack(core, eventId, [() => changed.value.step]) });
}
