import { useMemo } from 'react';
import { placeholders } from '../../shared/note/placeholders.ts';
import type { PlaceholderName } from '../../shared/note/placeholders.ts';
import { slotWords } from '../../shared/note/plainForm.ts';
import type { SlotNames, SlotWords } from '../../shared/note/plainForm.ts';
import { languages } from '../../shared/words/keys.ts';
import { wordsOf } from '../../shared/words/words.ts';
import type { Words } from '../../shared/words/words.ts';
import { useWords } from './useWords.ts';

/** How placeholders are written in the user's language; those of the other languages are read as well. */
export function useSlotWords(): SlotWords {
  const words = useWords();
  return useMemo(() => slotWords(namesIn(words), ...languages.map((language) => namesIn(wordsOf(language)))), [words]);
}

function namesIn({ say }: Pick<Words, 'say'>): SlotNames {
  return Object.fromEntries(placeholders.map(({ name }) => [name, say(`slot.${name}`)])) as Record<PlaceholderName, string>;
}
