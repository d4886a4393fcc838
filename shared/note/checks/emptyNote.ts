import type { Check } from './check.ts';
import { told } from '../../words/say.ts';

/** Fires when there is nothing but white space. */
export const emptyNote: Check = ({ text }) =>
  text.trim() === ''
    ? [{ id: 'empty-note', level: 'block', ...told('check.empty'), start: 0, end: text.length }]
    : [];
