import { ownCharacters } from '../rebase.ts';
import type { Check } from './check.ts';
import { ownNames } from './ownWords.ts';
import { bagOf } from './similar.ts';
import { told } from '../../words/say.ts';

/** A note with fewer characters of its own than this could have gone to anybody. */
export const minPersonalCharacters = 25;

/** Fires when the note could have gone to anybody: next to nothing differs from the base, or another person gets the same. */
export const notPersonal: Check = (note) => {
  const { text, impersonal } = note;
  if (text.trim() === '') return [];
  const own = ownCharacters(text, impersonal);
  if (own < minPersonalCharacters) {
    const message = own === 0 ? told('check.nothingPersonal') : told('check.hardlyPersonal', { count: own });
    return [{ id: 'not-personal', level: 'warn', ...message, start: 0, end: text.length }];
  }
  const twin = note.queue?.similarTo(note.addressee.id, bagOf(text, ownNames(note.addressee.contact))) ?? null;
  if (twin === null || note.queue === null) return [];
  const message = told('check.twin', { name: note.queue.nameOf(twin) });
  return [{ id: 'not-personal', level: 'warn', ...message, start: 0, end: text.length }];
};
