import { showNotice } from './core.ts';
import type { Core } from './core.ts';
import { changeSettings } from './settingsOps.ts';
import { wordsNow } from './words.ts';

/** Adds a word to the user's own dictionary: no note is warned of it any more. */
export function addOwnWord(core: Core, word: string): void {
  const before = core.store.get().settings.ownWords;
  setOwnWords(core, [...before.filter((one) => one !== word), word]);
  showNotice(core, { text: wordsNow(core).say('writing.wordAdded', { word }), undo: () => setOwnWords(core, before) });
}

/** Takes a word out of it again. */
export function removeOwnWord(core: Core, word: string): void {
  const before = core.store.get().settings.ownWords;
  setOwnWords(core, before.filter((one) => one !== word));
  showNotice(core, { text: wordsNow(core).say('writing.wordRemoved', { word }), undo: () => setOwnWords(core, before) });
}

function setOwnWords(core: Core, ownWords: readonly string[]): void {
  changeSettings(core, { ownWords: [...ownWords] });
}
