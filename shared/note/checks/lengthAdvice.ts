import { wordsOf } from '../words.ts';
import type { Check, Finding } from './check.ts';

/** Messages under this many characters are answered more often. */
export const adviceMaxCharacters = 400;
/** E-mails between these numbers of words do best. */
export const adviceEmailWords = { min: 50, max: 125 } as const;
export const adviceMaxSubjectWords = 7;
export const adviceMaxQuestions = 3;
export const adviceMaxExclamations = 1;

/** Advice on length: of the text, the subject, and how many questions and exclamation marks there are. */
export const lengthAdvice: Check = ({ text, subject, channel }) => {
  if (text.trim() === '') return [];
  const advice = channel === 'email' ? emailAdvice(text) : messageAdvice(text);
  const questions = [...text.matchAll(/\?+/g)].length;
  if (questions > adviceMaxQuestions) advice.push(`${questions} questions. One to three are answered best.`);
  const exclamations = [...text.matchAll(/!/g)].length;
  if (exclamations > adviceMaxExclamations) advice.push(`${exclamations} exclamation marks. One is plenty.`);
  const found = advice.map((message): Finding => ({ id: 'length-advice', level: 'tip', message, start: 0, end: text.length }));
  return [...found, ...subjectAdvice(subject)];
};

function messageAdvice(text: string): string[] {
  const length = text.normalize('NFC').length;
  return length > adviceMaxCharacters ? [`${length} characters. Messages under ${adviceMaxCharacters} are answered more often.`] : [];
}

function emailAdvice(text: string): string[] {
  const words = wordsOf(text).length;
  if (words >= adviceEmailWords.min && words <= adviceEmailWords.max) return [];
  return [`${words} words. E-mails of ${adviceEmailWords.min} to ${adviceEmailWords.max} words are answered best.`];
}

function subjectAdvice(subject: string | null): Finding[] {
  if (subject === null) return [];
  const words = wordsOf(subject).length;
  const message =
    subject.trim() === ''
      ? 'There is no subject. Three or four words that say where you met do best.'
      : words > adviceMaxSubjectWords
        ? `The subject has ${words} words. Three or four do best.`
        : null;
  return message === null ? [] : [{ id: 'length-advice', part: 'subject', level: 'tip', message, start: 0, end: subject.length }];
}
