import { countWords } from '../words.ts';
import type { Check, Finding } from './check.ts';
import { told } from '../../words/say.ts';

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
  if (questions > adviceMaxQuestions) advice.push(told('check.questions', { count: questions }));
  const exclamations = [...text.matchAll(/!/g)].length;
  if (exclamations > adviceMaxExclamations) advice.push(told('check.exclamations', { count: exclamations }));
  const found = advice.map((message): Finding => ({ id: 'length-advice', level: 'tip', ...message, start: 0, end: text.length }));
  return [...found, ...subjectAdvice(subject)];
};

type Message = ReturnType<typeof told>;

function messageAdvice(text: string): Message[] {
  const count = text.normalize('NFC').length;
  return count > adviceMaxCharacters ? [told('check.longMessage', { count, most: adviceMaxCharacters })] : [];
}

function emailAdvice(text: string): Message[] {
  const count = countWords(text);
  const { min: least, max: most } = adviceEmailWords;
  return count >= least && count <= most ? [] : [told('check.mailWords', { count, least, most })];
}

function subjectAdvice(subject: string | null): Finding[] {
  if (subject === null) return [];
  const count = countWords(subject);
  const message = subject.trim() === '' ? told('check.noSubject') : count > adviceMaxSubjectWords ? told('check.longSubject', { count }) : null;
  return message === null ? [] : [{ id: 'length-advice', part: 'subject', level: 'tip', ...message, start: 0, end: subject.length }];
}
