import { wordsOf } from '../words.ts';
import type { Check, CheckedNote, Finding } from './check.ts';
import { languageOf } from './language.ts';
import { told } from '../../words/say.ts';

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly message: ReturnType<typeof told>;
  readonly fix: string;
}

/** Fires on slips of typing: doubled spaces and words, a space before a comma, "a" before a filled-in vowel. */
export const typingSlip: Check = (note) => {
  const slips = [...spaces(note.text), ...doubledWords(note.text), ...articles(note)];
  return slips.sort((a, b) => a.start - b.start).map(({ start, end, message, fix }): Finding => ({ id: 'typing-slip', level: 'warn', ...message, start, end, fix }));
};

function spaces(text: string): Slip[] {
  const doubled = [...text.matchAll(/(?<=\S)[ \u00a0]{2,}(?=\S)/g)].filter((match) => !/^[,.;:!?]/.test(text.slice(match.index + match[0].length)));
  const before = [...text.matchAll(/(?<=[\p{L}\p{N}])[ \u00a0]+(?=[,;](?:\s|$)|[.](?:\s|$))/gu)];
  return [
    ...doubled.map((match) => ({ start: match.index, end: match.index + match[0].length, message: told('check.twoSpaces'), fix: ' ' })),
    ...before.map((match) => ({ start: match.index, end: match.index + match[0].length, message: told('check.spaceBefore'), fix: '' })),
  ];
}

/** Words that are rightly written twice now and then. */
const rightlyDoubled: ReadonlySet<string> = new Set(['had', 'that', 'very', 'really', 'so', 'bye', 'ha', 'no', 'long', 'many', 'much', 'far', 'vous', 'nous', 'die', 'der', 'das', 'sie']);

function doubledWords(text: string): Slip[] {
  const words = wordsOf(text);
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (next?.folded !== word.folded || rightlyDoubled.has(word.folded) || /\d/.test(word.folded)) return [];
    if (text.slice(word.end, next.start).trim() !== '' || isName(word.text, next.text)) return [];
    return [{ start: word.start, end: next.end, message: told('check.twice', { word: word.text }), fix: word.text }];
  });
}

/** "Duran Duran" and "Walla Walla" are names. */
function isName(first: string, second: string): boolean {
  return /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second);
}

/** Words that start with a vowel letter and not with its sound, or the other way round. */
const soundsLikeConsonant = /^(?:eu|uni(?!n)|us[aeiu]|ut[ei]|ur[aio]|u[bkfg]i|one\b|once\b|ou[ai]|u[.-]?[sx]\b|ufo|uk\b|us\b|usb\b|url\b)/i;
const soundsLikeVowel = /^(?:hono[u]?r|hour|heir|honest)/i;
/** Letters that are said one by one, the first of them as "eff" or "aitch"; with a vowel among them they may be a word: a FAQ, an FAQ. */
const letters = /^[FHLMNRSX][A-Z]{0,4}$/;
const withVowel = /[AEIOU]/;

function articles({ text, addressee, tweak, details }: CheckedNote): Slip[] {
  if (languageOf(text) !== 'en') return [];
  const { contact } = addressee;
  const facts = [contact.title, contact.company, contact.department, tweak.talkedAbout, tweak.reason, tweak.offer, tweak.metAt, details.name, details.place];
  const filledIn = new Set(facts.map((fact) => wordsOf(fact)[0]?.folded ?? ''));
  const words = wordsOf(text);
  return words.flatMap((article, index) => {
    const next = words[index + 1];
    if (next === undefined || !/^an?$/i.test(article.text) || !filledIn.has(next.folded) || text.slice(article.end, next.start).trim() !== '') return [];
    if (letters.test(next.text) && withVowel.test(next.text)) return [];
    const startsWithVowel = soundsLikeVowel.test(next.text) || letters.test(next.text) || (/^[aeiou]/i.test(next.folded) && !soundsLikeConsonant.test(next.folded));
    const right = startsWithVowel ? 'an' : 'a';
    if (article.folded === right) return [];
    const fix = article.text.startsWith('A') ? right.charAt(0).toUpperCase() + right.slice(1) : right;
    return [{ start: article.start, end: article.end, message: told('check.article', { written: `${article.text} ${next.text}`, right: `${fix} ${next.text}` }), fix }];
  });
}
