import { useEffect, useMemo } from 'react';
import { channelsForRest, countInvitations, invitationsLeft, wantsInvitation } from '../../shared/queue/budget.ts';
import type { EventState, Person, Settings } from '../../shared/workspace/state.ts';
import type { CountedElsewhere } from './appState.ts';
import { say } from './core.ts';
import type { Core } from './core.ts';
import { budgetMoments } from './today.ts';
import { chooseOwnChannel } from './tweakOps.ts';
import { useApp, useSession } from './useApp.ts';
import { wordsNow } from './words.ts';

/** The month's invitations with a note. */
export interface Budget {
  /** Null where the account has no such limit. */
  readonly left: number | null;
  readonly perMonth: number;
  /** Notes of this event that are to go as one, and have not left. */
  readonly wanted: number;
  /** Those that left within a week, in all events. */
  readonly week: number;
}

type Known = { readonly settings: Pick<Settings, 'plan' | 'invitationsPerMonth'>; readonly invitationsElsewhere: CountedElsewhere | null };

/** The budget as an event stands; null until the other events' invitations of this month are counted. */
export function budgetOf(event: EventState, { settings, invitationsElsewhere }: Known): Budget | null {
  const { monthStart, weekStart } = budgetMoments();
  if (invitationsElsewhere?.monthStart !== monthStart) return null;
  return {
    left: invitationsLeft(settings, invitationsElsewhere.month + countInvitations(event.people, monthStart)),
    perMonth: settings.invitationsPerMonth,
    wanted: event.people.filter((person) => wantsInvitation(person, event)).length,
    week: invitationsElsewhere.week + countInvitations(event.people, weekStart),
  };
}

/** Counts the invitations of all other events. */
export async function loadBudget(core: Core, eventId: string): Promise<void> {
  const moments = budgetMoments();
  const counted = await core.bridge.call('queue.invitations', { exceptEventId: eventId, ...moments });
  if (!counted.ok) return;
  const invitationsElsewhere = { ...counted.value, monthStart: moments.monthStart };
  core.store.update((now) => (now.event?.id === eventId ? { ...now, invitationsElsewhere } : now));
}

/** The budget, followed as the event changes. */
export function useBudget(event: EventState): Budget | null {
  const session = useSession();
  const settings = useApp((state) => state.settings);
  const invitationsElsewhere = useApp((state) => state.invitationsElsewhere);
  // A window may stay open over the end of a month.
  const { monthStart } = budgetMoments();
  useEffect(() => {
    void loadBudget(session, event.id);
  }, [session, event.id, monthStart]);
  return useMemo(() => budgetOf(event, { settings, invitationsElsewhere }), [event, settings, invitationsElsewhere]);
}

/** Gives those picked a noted invitation, and the others a message or an e-mail; whoever has that already is left as they are. */
export function shareInvitations(core: Core, picked: readonly Person[], rest: readonly Person[], wanted: 'linkedin-message' | 'email'): void {
  const event = core.store.get().event;
  if (event === null) return;
  const groups = [{ channel: 'linkedin-invitation' as const, personIds: picked.map(({ id }) => id) }, ...channelsForRest(rest, wanted)];
  for (const { channel, personIds } of groups) {
    const own = channel === event.channel ? null : channel;
    chooseOwnChannel(core, event.people.filter((person) => personIds.includes(person.id) && person.channel !== own).map(({ id }) => id), own);
  }
  say(core, wordsNow(core).say('send.shared', { count: picked.length }));
}
