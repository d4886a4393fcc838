import type { NoteChannel } from '../note/channels.ts';
import type { IsoTime } from '../note/dates.ts';
import type { EventState, Person, Settings } from '../workspace/state.ts';

/** LinkedIn is reported to stop accounts that send more invitations a week than about this: a warning, never a block. */
export const invitationsPerWeek = 100;

/** When a noted invitation to a person left; null when none did. */
function invitedAt({ status, times, outgoing }: Person): IsoTime | null {
  const counts = status === 'copied' || status === 'sent' || status === 'answered';
  if (!counts || outgoing?.channel !== 'linkedin-invitation' || outgoing.text.trim() === '') return null;
  // A mark of an earlier note may still be known: what left last is what is counted.
  const sent = status === 'copied' ? undefined : times.sent;
  return sent !== undefined && Date.parse(sent) > Date.parse(outgoing.at) ? sent : outgoing.at;
}

/** How many noted invitations left since a moment. */
export function countInvitations(people: readonly Person[], since: IsoTime): number {
  const from = Date.parse(since);
  return people.filter((person) => {
    const at = invitedAt(person);
    return at !== null && Date.parse(at) >= from;
  }).length;
}

/** Noted invitations left this month; null where the account has no such limit. */
export function invitationsLeft({ plan, invitationsPerMonth }: Pick<Settings, 'plan' | 'invitationsPerMonth'>, used: number): number | null {
  return plan === 'premium' ? null : Math.max(0, invitationsPerMonth - used);
}

/** The channel of the note to a person: their own, or the event's. */
export function channelOf(person: Pick<Person, 'channel'>, event: Pick<EventState, 'channel'>): NoteChannel {
  return person.channel ?? event.channel;
}

/** Whether a person is to get a noted invitation that has not left. */
export function wantsInvitation(person: Person, event: Pick<EventState, 'channel'>): boolean {
  return isOpen(person) && channelOf(person, event) === 'linkedin-invitation';
}

function isOpen({ status }: Person): boolean {
  return status === 'to-write' || status === 'ready';
}

/** How much speaks for a noted invitation to a person: a promise most, then next steps, then what there is to say. */
export function invitationStrength(person: Person): number {
  const known = strengths.get(person) ?? strengthOf(person);
  strengths.set(person, known);
  return known;
}

/** It is asked of everybody at every key press; a person that changes is another value. */
const strengths = new WeakMap<Person, number>();

function strengthOf({ tweak, nextSteps }: Person): number {
  const said = (text: string, worth: number): number => (text.trim() === '' ? 0 : worth);
  const steps = nextSteps.some(({ done }) => !done) ? 16 : 0;
  return said(tweak.promise, 32) + steps + said(tweak.reason, 4) + said(tweak.talkedAbout, 4) + said(tweak.offer, 2) + said(tweak.metAt, 1);
}

/** Who could get a noted invitation, the strongest first; those alike stay in the order given. */
export function invitationCandidates(people: readonly Person[], event: Pick<EventState, 'channel'>): readonly Person[] {
  const isLinkedIn = (channel: NoteChannel): boolean => channel === 'linkedin-invitation' || channel === 'linkedin-message';
  const could = people.filter((person) => isOpen(person) && (isLinkedIn(channelOf(person, event)) || (person.channel === 'email' && event.channel === 'linkedin-invitation')));
  return could.sort((a, b) => invitationStrength(b) - invitationStrength(a));
}

/** Who of those that don't get a noted invitation is written to how: by e-mail where that is wanted and there is an address. */
export function channelsForRest(rest: readonly Person[], wanted: 'linkedin-message' | 'email'): readonly { readonly channel: NoteChannel; readonly personIds: readonly string[] }[] {
  const byMail = wanted === 'email' ? rest.filter(({ contact }) => contact.emails.length > 0) : [];
  const others = rest.filter((person) => !byMail.includes(person));
  const groups = [
    { channel: 'email', personIds: byMail.map(({ id }) => id) },
    { channel: 'linkedin-message', personIds: others.map(({ id }) => id) },
  ] as const;
  return groups.filter(({ personIds }) => personIds.length > 0);
}

/** How many people come before somebody when the month's invitations are given out: those for whom more speaks, then those further up. */
export function invitationsBefore(person: Person, people: readonly Person[], event: Pick<EventState, 'channel'>): number {
  const own = invitationStrength(person);
  let before = 0;
  let isAbove = true;
  for (const other of people) {
    if (other.id === person.id) isAbove = false;
    else if (wantsInvitation(other, event) && invitationStrength(other) >= (isAbove ? own : own + 1)) before += 1;
  }
  return before;
}
