import { showNotice } from './core.ts';
import type { Core } from './core.ts';
import { changeSettings } from './settingsOps.ts';
import { wordsNow } from './words.ts';

/** Adds a word to the user's own dictionary: no note is warned of it any more. */
export function addOwnWord(core: Core, word: string): void {
  const isNew = !wordsOf(core).includes(word);
  putIn(core, word);
  showNotice(core, { text: wordsNow(core).say('writing.wordAdded', { word }), undo: () => (isNew ? takeOut(core, word) : undefined) });
}

/** Takes a word out of it again. */
export function removeOwnWord(core: Core, word: string): void {
  takeOut(core, word);
  showNotice(core, { text: wordsNow(core).say('writing.wordRemoved', { word }), undo: () => putIn(core, word) });
}

const wordsOf = (core: Core): readonly string[] => core.store.get().settings.ownWords;

/** Others may have been added or taken out since, here or in another window. */
const putIn = (core: Core, word: string): void => setOwnWords(core, [...wordsOf(core).filter((one) => one !== word), word]);
const takeOut = (core: Core, word: string): void => setOwnWords(core, wordsOf(core).filter((one) => one !== word));

function setOwnWords(core: Core, ownWords: readonly string[]): void {
  changeSettings(core, { ownWords: [...ownWords] });
}
