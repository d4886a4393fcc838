import type { en } from './en/index.ts';

/** The languages of the screens. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

type English = typeof en;
type Area = keyof English;

/** What another language has to give for an area: each key of the English, none more. */
export type Texts<A extends Area> = { readonly [Key in keyof English[A]]: string };
export type AllTexts = { readonly [A in Area]: Texts<A> };

type Bare<Key extends string> = Key extends `${infer Stem}_one` ? Stem : Key extends `${infer Stem}_other` ? Stem : Key;

/** The name of a text, such as `export.held`; what changes with a number has one name for all its forms. */
export type WordKey = { [A in Area]: `${A}.${Bare<keyof English[A] & string>}` }[Area];

type TextOf<Key extends WordKey> = Key extends `${infer A extends Area}.${infer Stem}`
  ? Stem extends keyof English[A]
    ? English[A][Stem]
    : `${Stem}_other` extends keyof English[A]
      ? `{{count}}${English[A][`${Stem}_other`] & string}`
      : never
  : never;

type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** A day, `2026-11-26`, to be written as people of the place write it. */
export interface SaidDay {
  readonly day: string;
}

/** What may stand for a parameter: text as it is, a number or a day by locale, a text of its own, or several joined as a list. */
export type WordValue = string | number | SaidDay | Said | readonly (string | Said)[];

type Params<Key extends WordKey> = { readonly [Name in NamesIn<TextOf<Key>>]: Name extends 'count' ? number : WordValue };

/** What has to be said along with a key: nothing, or its parameters. */
export type WordArgs<Key extends WordKey> = Key extends WordKey ? ([NamesIn<TextOf<Key>>] extends [never] ? [] : [params: Params<Key>]) : never;

/** The keys of texts without parameters, for tables of titles. */
export type PlainKey = { [Key in WordKey]: [NamesIn<TextOf<Key>>] extends [never] ? Key : never }[WordKey];

/** A text as data, to be said in the language of whoever reads it. It crosses from the privileged side as it is. */
export interface Said {
  readonly key: WordKey;
  readonly params?: Readonly<Record<string, WordValue>>;
}

/** A text as data: `said('export.held', { count: 3 })`. */
export function said<Key extends WordKey>(key: Key, ...args: WordArgs<Key>): Said {
  const params: Readonly<Record<string, WordValue>> | undefined = args[0];
  return params === undefined ? { key } : { key, params };
}
