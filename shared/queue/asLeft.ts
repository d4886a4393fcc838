import { editText } from '../note/compose.ts';
import type { Note } from '../note/compose.ts';
import type { Tweak } from '../note/tweak.ts';
import type { Person } from '../workspace/state.ts';

/** The tweak that makes a note again what left; null where nothing did, or on another channel. */
export function tweakAsLeft({ outgoing, tweak }: Pick<Person, 'outgoing' | 'tweak'>, note: Note): Tweak | null {
  if (outgoing?.channel !== note.channel) return null;
  const withText = editText(tweak, note.channel, outgoing.text, { ...note, conflict: null });
  if (note.subjectLine === null) return withText;
  return editText(withText, note.channel, outgoing.subject, { ...note.subjectLine, conflict: null }, 'subjects');
}
