import { useMemo } from 'react';
import { createComposer, openDesk } from '../../shared/note/eventNotes.ts';
import type { CheckedPersonNote } from '../../shared/note/eventNotes.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import { useApp } from './useApp.ts';

/** Gives the checked note of anybody of the event. Each is composed when first asked for, and again only when it changes. */
export function useNotes(event: EventState): (person: Person) => CheckedPersonNote {
  const myName = useApp((state) => state.settings.myName);
  const plan = useApp((state) => state.settings.plan);
  const { details, channel, bases, people } = event;
  const composer = useMemo(() => createComposer({ details, channel, bases, myName }), [details, channel, bases, myName]);
  return useMemo(() => openDesk(people, composer, { plan, now: new Date().toISOString(), invitationsLeft: null }), [people, composer, plan]);
}
