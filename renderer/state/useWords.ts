import { useMemo } from 'react';
import type { Words } from '../../shared/words/words.ts';
import { useApp } from './useApp.ts';
import { languageOf, wordsFor } from './words.ts';

/** The words of the user's language, for components: `const { say } = useWords();`. */
export function useWords(): Words {
  const chosen = useApp(languageOf);
  return useMemo(() => wordsFor(chosen), [chosen]);
}
