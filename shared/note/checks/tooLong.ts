import { measureNote, overStart, smsLimits } from '../channels.ts';
import type { Check } from './check.ts';
import { said } from '../../words/keys.ts';
import { told } from '../../words/say.ts';

/** Fires when the note is over its channel's limit; points at what is too much. */
export const tooLong: Check = ({ text, channel, plan }) => {
  const { length, limit } = measureNote(text, channel, plan);
  if (limit === null || length <= limit) return [];
  const over = length - limit;
  const message = told(limit === smsLimits.ucs2 ? 'check.tooLongSpecial' : 'check.tooLong', { over, limit, channel: said(`note.channel.${channel}`) });
  return [{ id: 'too-long', level: 'block', ...message, start: overStart(text, channel, plan), end: text.length }];
};
