import { wordsOf } from '../words.ts';
import type { Check, CheckedNote, Finding } from './check.ts';
import { calendarPattern, linkPattern } from './english.ts';
import { everyList, listsFor } from './language.ts';
import { told } from '../../words/say.ts';

/** Where patterns match a text, the longest of those that overlap. */
export function matches(text: string, patterns: readonly RegExp[]): { readonly start: number; readonly end: number; readonly text: string }[] {
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0].trim() })));
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ start }, index) => sorted.slice(0, index).every((earlier) => earlier.end <= start));
}

/** Fires when the note asks for something: a call, a job, an introduction; in an invitation also on any link. */
export const asksForSomething: Check = ({ text, channel }) => {
  const links = channel === 'linkedin-invitation' ? matches(text, [linkPattern]) : [];
  const asks = matches(text, [calendarPattern, ...listsFor(text).flatMap(({ asking }) => asking)]);
  const found = [
    ...links.map((link) => ({ ...link, message: told('check.link', { link: link.text }) })),
    ...asks
      .filter((ask) => !links.some(({ start, end }) => ask.start < end && start < ask.end))
      .map((ask) => ({ ...ask, message: told('check.asks', { words: ask.text }) })),
  ];
  return found.map(({ start, end, message }): Finding => ({ id: 'asks-for-something', level: 'warn', ...message, start, end }));
};

/** Fires when the note claims a friendship that the person's record knows nothing of. */
export const claimsFriendship: Check = ({ text, addressee, tweak }) => {
  const known = `${addressee.contact.notes} ${tweak.metAt} ${tweak.reason} ${tweak.talkedAbout}`;
  if (everyList.some(({ friend }) => friend.test(known))) return [];
  return matches(text, listsFor(text).flatMap(({ friendship }) => friendship)).map(({ start, end, text: words }): Finding => {
    const message = told('check.friendship', { words: words.replace(/^[,.!]\s*|\s*[,.!]$/g, '') });
    return { id: 'claims-friendship', level: 'warn', ...message, start, end };
  });
};

/** Fires on phrases of form letters. */
export const salesPhrasesCheck: Check = ({ text }) => {
  return matches(text, listsFor(text).flatMap(({ sales }) => sales)).map(({ start, end, text: words }): Finding => {
    return { id: 'sales-phrases', level: 'warn', ...told('check.sales', { words }), start, end };
  });
};

function holdsFact(note: CheckedNote, facts: readonly string[]): boolean {
  const text = note.text.toLowerCase();
  return facts.some((fact) => fact.trim() !== '' && text.includes(fact.trim().toLowerCase()));
}

function says(text: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

function wholeNote(note: CheckedNote, id: Finding['id'], level: Finding['level'], message: ReturnType<typeof told>): Finding[] {
  return note.text.trim() === '' ? [] : [{ id, level, ...message, start: 0, end: note.text.length }];
}

/** Fires when nothing says why the two should know each other. */
export const noReason: Check = (note) => {
  const { tweak, text } = note;
  const lists = listsFor(text);
  if (lists.length === 0 || holdsFact(note, [tweak.talkedAbout, tweak.reason]) || says(text, lists.flatMap(({ reasons }) => reasons))) return [];
  return wholeNote(note, 'no-reason', 'warn', told('check.noReason'));
};

/** Fires when nothing is offered. */
export const noOffer: Check = (note) => {
  const { tweak, text } = note;
  const lists = listsFor(text);
  if (lists.length === 0 || holdsFact(note, [tweak.offer]) || says(text, lists.flatMap(({ offers }) => offers))) return [];
  return wholeNote(note, 'no-offer', 'tip', told('check.noOffer'));
};

/** More than this many times as often as "you". */
const aboutMeFactor = 2;
/** A single "I" is no monologue. */
const minAboutMe = 2;

/** Fires when the note speaks of its writer much more than of its reader. */
export const aboutMe: Check = (note) => {
  const words = wordsOf(note.text).map(({ folded }) => folded);
  for (const { me: ofMe, you: ofYou, pronouns } of listsFor(note.text)) {
    const me = words.filter((word) => ofMe.has(word)).length;
    const yours = words.filter((word) => ofYou.has(word)).length;
    if (me >= minAboutMe && me > aboutMeFactor * yours) return wholeNote(note, 'about-me', 'tip', told('check.aboutMe', { ...pronouns, me, yours }));
  }
  return [];
};
