import { daysSince } from '../dates.ts';
import type { Check } from './check.ts';
import { everyList } from './language.ts';
import { said } from '../../words/keys.ts';
import { told } from '../../words/say.ts';

/** More days than this since the event: a nudge. */
export const lateDays = 2;
/** More days than this: better to own up to the delay. */
export const veryLateDays = 14;

/** Fires when the event is some days past; later, when the note does not own up to the delay. */
export const late: Check = ({ text, details, calendar: { today } }) => {
  const last = details.end ?? details.start;
  const days = last === null || today === null ? null : daysSince(last, today);
  if (days === null || days <= lateDays || text.trim() === '') return [];
  if (days > veryLateDays && everyList.some(({ delay }) => delay.test(text))) return [];
  const message = told(days > veryLateDays ? 'check.veryLate' : 'check.late', { event: details.name, ago: said('check.daysAgo', { count: days }) });
  return [{ id: 'late', level: 'tip', ...message, start: 0, end: text.length }];
};

/** Fires when this person was sent a note before. */
export const alreadySent: Check = ({ text, addressee, calendar }) => {
  if (addressee.sent === null) return [];
  const { event, at } = addressee.sent;
  const name = addressee.contact.firstName || addressee.contact.name || said('check.thisPerson');
  return [{ id: 'already-sent', level: 'warn', ...told('check.alreadySent', { name, day: { day: calendar.dayOf(at) }, event }), start: 0, end: text.length }];
};

/** Fires when the invitations left this month are spent on those before this one. */
export const overBudget: Check = ({ text, channel, budget }) => {
  if (channel !== 'linkedin-invitation' || budget === null || budget.wantedBefore < budget.left) return [];
  const message = budget.left === 0 ? told('check.noBudget') : told('check.budget', { count: budget.left });
  return [{ id: 'over-budget', level: 'warn', ...message, start: 0, end: text.length }];
};
