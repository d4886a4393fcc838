import { fold } from '../../fold.ts';
import type { Check, CheckedNote, EarlierMeeting, Finding } from './check.ts';
import { listsFor } from './language.ts';
import { ownWords } from './ownWords.ts';
import { bagOf, isSameLetter } from './similar.ts';
import { said } from '../../words/keys.ts';
import { told } from '../../words/say.ts';
import { matches } from './wording.ts';

/** Fires when a note says again what the person got after another event, or greets as strangers two who met there. */
export const metBefore: Check = (note) => {
  const { text, addressee, details } = note;
  const name = addressee.contact.firstName || addressee.contact.name || said('check.thisPerson');
  const same = addressee.metBefore.find(({ text: earlier }) => earlier !== null && isRepeated(note, earlier));
  if (same !== undefined) {
    return [{ id: 'already-sent', level: 'warn', ...told('check.saidBefore', { name, event: same.event }), start: 0, end: text.length }];
  }
  const before = addressee.metBefore.find((met) => met.day !== null && details.start !== null && met.day < details.start);
  if (before === undefined || isReunion(note, before)) return [];
  return matches(text, listsFor(text).flatMap(({ firstMeeting }) => firstMeeting)).map(({ start, end, text: words }): Finding => {
    return { id: 'already-sent', level: 'tip', ...told('check.notTheFirst', { words, name, event: before.event }), start, end };
  });
};

/** Names of the person and the event are no difference. */
function isRepeated(note: CheckedNote, earlier: string): boolean {
  const own = ownWords(note);
  return isSameLetter(bagOf(note.text, own), bagOf(earlier, own));
}

function isReunion({ text }: CheckedNote, { event }: EarlierMeeting): boolean {
  return fold(text).includes(fold(event)) || listsFor(text).some(({ again }) => again.test(text));
}
