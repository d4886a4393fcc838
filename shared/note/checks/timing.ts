import { daysSince, sayDaysSince } from '../dates.ts';
import type { Check } from './check.ts';
import { delayPattern } from './english.ts';

/** More days than this since the event: a nudge. */
export const lateDays = 2;
/** More days than this: better to own up to the delay. */
export const veryLateDays = 14;

/** Fires when the event is some days past; later, when the note does not own up to the delay. */
export const late: Check = ({ text, details, now }) => {
  const last = details.end ?? details.start;
  const days = last === null || now === null ? null : daysSince(last, now);
  if (days === null || days <= lateDays || text.trim() === '') return [];
  if (days > veryLateDays && delayPattern.test(text)) return [];
  const ago = sayDaysSince(days);
  const message =
    days > veryLateDays
      ? `${details.name} was ${ago}. Late is better than never: say so in half a sentence, and what you talked about.`
      : `${details.name} was ${ago}. Send it soon, while you are remembered.`;
  return [{ id: 'late', level: 'tip', message, start: 0, end: text.length }];
};

/** Fires when this person was sent a note before. */
export const alreadySent: Check = ({ text, addressee }) => {
  if (addressee.sent === null) return [];
  const { event, at } = addressee.sent;
  const message = `You sent ${addressee.contact.firstName || addressee.contact.name || 'this person'} a note on ${at.slice(0, 10)} (${event}). Send another one only if you mean to.`;
  return [{ id: 'already-sent', level: 'warn', message, start: 0, end: text.length }];
};

/** Fires when the invitations left this month are spent on those before this one. */
export const overBudget: Check = ({ text, channel, budget }) => {
  if (channel !== 'linkedin-invitation' || budget === null || budget.wantedBefore < budget.left) return [];
  const left = budget.left === 0 ? 'No invitations with a note are' : budget.left === 1 ? 'One invitation with a note is' : `${budget.left} invitations with a note are`;
  const message = `${left} left this month, and more drafts want one. Send this one as an e-mail, or as a message once you are connected.`;
  return [{ id: 'over-budget', level: 'warn', message, start: 0, end: text.length }];
};
