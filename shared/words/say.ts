import { createInstance } from 'i18next';
import type { FormatterModule } from 'i18next';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { writeDays } from './dates.ts';
import { said } from './keys.ts';
import type { Language, Said, WordArgs, WordKey, WordValue } from './keys.ts';

/** Numbers among words are written by the language: 5,000 people, 5.000 Personen. */
const numbersByLanguage: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) => (typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : String(value)),
};

const i18n = createInstance();
// The texts are part of the program, so that nothing is fetched and the first words stand at once.
void i18n.use(numbersByLanguage).init({
  resources: { en: { translation: en }, de: { translation: de } },
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  nsSeparator: false,
  // React and plain text escape for themselves; a name is never code, nor a text to be looked up in turn.
  interpolation: { escapeValue: false, alwaysFormat: true, skipOnVariables: true },
});

/** A text in a language, with its parameters filled in: `say('de', 'export.held', { count: 3 })`. */
export function say<Key extends WordKey>(language: Language, key: Key, ...args: WordArgs<Key>): string {
  const params: Readonly<Record<string, WordValue>> | undefined = args[0];
  return fill(language, key, params ?? {});
}

/** A text that came as data, in a language; null when its key is none of ours, as from another version. */
export function saySaid(language: Language, { key, params }: Said, locale: string = language): string | null {
  return i18n.exists(key, { count: 1 }) ? fill(language, key, params ?? {}, locale) : null;
}

/** The English of a text that is data: what the command line and the logs read. */
export function sayEnglish({ key, params }: Said): string {
  return fill('en', key, params ?? {});
}

/** The two forms of a sentence that crosses: `{ id, ...told('check.empty'), start, end }`. */
export function told<Key extends WordKey>(key: Key, ...args: WordArgs<Key>): { readonly message: string; readonly said: Said } {
  const text = said(key, ...args);
  return { message: sayEnglish(text), said: text };
}

function fill(language: Language, key: string, params: Readonly<Record<string, WordValue>>, locale: string = language): string {
  const filled = Object.entries(params).map(([name, value]) => [name, fillValue(language, value, locale)] as const);
  return i18n.t(key, { ...Object.fromEntries(filled), lng: language });
}

function fillValue(language: Language, value: WordValue, locale: string): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if ('day' in value) return writeDays(locale, value.day, null, '') || value.day;
  if (!('key' in value)) return new Intl.ListFormat(language).format(value.map((part) => String(fillValue(language, part, locale))));
  return fill(language, value.key, value.params ?? {}, locale);
}
