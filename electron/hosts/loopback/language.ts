import type { Language } from '../../../shared/words/keys.ts';
import { chooseLanguage } from '../../../shared/words/words.ts';

/** A browser names a few; who names hundreds wants something else. */
const mostNames = 10;

/** The language that a browser asks to be answered in (`Accept-Language`), the first wanted most; English where it asks for none of ours. */
export function languageAsked(header: string | undefined): Language {
  const names = (header ?? '').split(',', mostNames).map((name) => name.split(';', 1)[0]?.trim() ?? '');
  return chooseLanguage('system', names).language;
}
