import type { Language } from '../words/keys.ts';
import { isCommonWord } from './checks/english.ts';
import { wordsOf } from './words.ts';

/** Words that show a text is German, folded; none of them is an English word. */
const germanWords: ReadonlySet<string> = new Set(
  ('hallo moin lieber liebe liebes guten tag sehr geehrte geehrter und der das den dem des ein eine einen einem einer wir uns unser unsere ich mich mir sie ihnen ihre ihr du dich dir dein deine ' +
    'fur mit bei beim auf uber nicht ist sind waren schon dass danke gerne gern viele beste grusse wollen noch zu zur zum von vom im am nach oder aber auch wie wo woruber wieder hier').split(' '),
);

/** The language that a base message is written in, as far as its words tell: what we write into notes, such as days, is written in it. */
export function noteLanguage(base: string): Language {
  const folded = wordsOf(base.replace(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g, ' ')).map((word) => word.folded);
  const german = folded.filter((word) => germanWords.has(word)).length;
  return german > folded.filter((word) => !germanWords.has(word) && isCommonWord(word)).length ? 'de' : 'en';
}
