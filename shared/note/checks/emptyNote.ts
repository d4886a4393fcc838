import type { Check } from './check.ts';

/** Fires when there is nothing but white space. */
export const emptyNote: Check = ({ text }) =>
  text.trim() === ''
    ? [{ id: 'empty-note', level: 'block', message: 'There is no text yet. Write the base message, or this note.', start: 0, end: text.length }]
    : [];
