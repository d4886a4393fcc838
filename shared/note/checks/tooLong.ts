import { channelTitles, measureNote, smsLimits } from '../channels.ts';
import type { Check } from './check.ts';

/** Fires when the note is over its channel's limit; points at what is too much. */
export const tooLong: Check = ({ text, channel, plan }) => {
  const { length, limit } = measureNote(text, channel, plan);
  if (limit === null || length <= limit) return [];
  const over = length - limit;
  const why = limit === smsLimits.ucs2 ? ' (a character in it, such as an emoji or a curly quote, allows only 70)' : '';
  const message = `${over} over the ${limit} characters of one ${channelTitles[channel]}${why}. Shorten it.`;
  return [{ id: 'too-long', level: 'block', message, start: Math.max(0, text.length - over), end: text.length }];
};
