import { languages } from './keys.ts';
import type { Language, Said, WordArgs, WordKey } from './keys.ts';
import { writeAgo, writeDay, writeDays, writeTime } from './dates.ts';
import { say, saySaid } from './say.ts';

/*
 * How to say something on screen
 *
 * 1. Give it a key in `en/<area>.ts` (the area is the room, screen or concern it belongs to) and its German in `de/<area>.ts`.
 *    The compiler asks for the German. Users are "Sie"; be short, as a calm desktop app is.
 * 2. In a component: `const { say } = useWords();` and `say('export.save')`. In other code of the renderer: `wordsNow(core).say(…)`.
 * 3. A parameter is `{{name}}` in the text, and has to be given: `say('app.andMore', { count: 3 })`. Numbers are written by the language.
 * 4. What changes with a number has two keys, `held_one` and `held_other`, is called by one, `export.held`, and wants `count: number`.
 * 5. Never glue a sentence from parts: other languages order them otherwise. A part that is a text of its own goes in as a
 *    parameter: `say('export.saved', { what: said('export.notes') })`; several words go in as a list and come out joined by "and".
 * 6. What the privileged side or `shared` says goes along as data: `problem('too-big', said('import.tooBig', { name }))`, and
 *    `fail('not-found', said('…'), said('…'))`. The English `message` fills itself (command line and logs read it); screens show
 *    `words.tell(problem)`, which is in the user's language.
 * 7. Dates and numbers: `words.days(start, end, now)`, `words.ago(daysSince)`, `words.day(iso, now)`, `words.time(iso)`, `words.number(n)`.
 * 8. What stands inside notes is never translated here: the note's language is the user's own.
 */

/** Something that has a sentence in English, and may have it as data too. */
export interface Told {
  readonly message: string;
  readonly said?: Said;
}

/** One language's way to say things. `locale` is how dates are written, such as `en-GB`. */
export interface Words {
  readonly language: Language;
  readonly locale: string;
  readonly say: <Key extends WordKey>(key: Key, ...args: WordArgs<Key>) => string;
  /** The sentence of a problem, an error or a finding. */
  readonly tell: (told: Told) => string;
  readonly number: (value: number) => string;
  /** An event's days (`YYYY-MM-DD`), such as "19–20 November"; `now` tells whether the year has to be said; '' when unknown. */
  readonly days: (start: string | null, end: string | null, now: string) => string;
  /** "today", "yesterday", "3 days ago"; days to come are negative. */
  readonly ago: (days: number) => string;
  /** A moment (ISO) as its day; `now` tells whether the year has to be said. */
  readonly day: (moment: string, now: string) => string;
  /** A moment (ISO) as the time of that day. */
  readonly time: (moment: string) => string;
}

/** The words of a language. */
export function wordsOf(language: Language, locale: string = language): Words {
  return {
    language,
    locale,
    say: (key, ...args) => say(language, key, ...args),
    tell: ({ message, said }) => (said === undefined ? message : (saySaid(language, said, locale) ?? message)),
    number: (value) => new Intl.NumberFormat(locale).format(value),
    days: (start, end, now) => writeDays(locale, start, end, now),
    ago: (days) => writeAgo(locale, days),
    day: (moment, now) => writeDay(locale, moment, now),
    time: (moment) => writeTime(locale, moment),
  };
}

/** The language to speak: the one chosen, or the first of the system's that there are words for, with the system's way to write dates. */
export function chooseLanguage(chosen: Language | 'system', system: readonly string[]): { readonly language: Language; readonly locale: string } {
  for (const name of system) {
    const locale = localeOf(name);
    const language = languages.find((one) => locale === one || locale?.startsWith(`${one}-`));
    if (locale !== null && language !== undefined && (chosen === 'system' || chosen === language)) return { language, locale };
  }
  const language = chosen === 'system' ? 'en' : chosen;
  return { language, locale: language };
}

/** A locale as `Intl` takes it: systems also give names of their own kind, such as `en_US.UTF-8` and `en-US@posix`; null for no name at all. */
function localeOf(name: string): string | null {
  const tag = name.replace(/[@.].*$/, '').replaceAll('_', '-');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
