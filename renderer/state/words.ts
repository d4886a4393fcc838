import type { AppError } from '../../shared/contract/result.ts';
import type { Language, Said } from '../../shared/words/keys.ts';
import { chooseLanguage, wordsOf } from '../../shared/words/words.ts';
import type { Words } from '../../shared/words/words.ts';
import type { AppState } from './appState.ts';
import type { Store } from './store.ts';

/** The languages the user's system is set to, the first wanted most. */
export function systemLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? ['en'] : navigator.languages;
}

/** The words of the language chosen in the settings. */
export function wordsFor(chosen: Language | 'system'): Words {
  const { language, locale } = chooseLanguage(chosen, systemLanguages());
  return wordsOf(language, locale);
}

/** The words of the user's language at this moment, for what is said outside of components: `wordsNow(core).say(…)`. */
export function wordsNow({ store }: { readonly store: Store<AppState> }): Words {
  return wordsFor(languageOf(store.get()));
}

/** The language chosen in the settings. */
export function languageOf({ settings }: AppState): Language | 'system' {
  return settings.language;
}

/** What went wrong and what to do next, in one text. */
export function sayError({ tell }: Pick<Words, 'tell'>, { message, said, next, nextSaid }: AppError): string {
  const told = (text: string, data: Said | undefined): string => tell(data === undefined ? { message: text } : { message: text, said: data });
  return `${told(message, said)} ${told(next, nextSaid)}`.trim();
}
