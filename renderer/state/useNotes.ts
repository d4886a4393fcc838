import { useMemo, useState } from 'react';
import { createComposer, openDesk } from '../../shared/note/eventNotes.ts';
import type { CheckedPersonNote } from '../../shared/note/eventNotes.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import { useApp } from './useApp.ts';

/** Gives the checked note of anybody of the event. Each is composed and checked when first asked for, and again only when it changes. */
export function useNotes(event: EventState): (person: Person) => CheckedPersonNote {
  const myName = useApp((state) => state.settings.myName);
  const plan = useApp((state) => state.settings.plan);
  const [now] = useState(() => new Date().toISOString());
  const { details, channel, bases, people } = event;
  const composer = useMemo(() => createComposer({ details, channel, bases, myName }), [details, channel, bases, myName]);
  return useMemo(() => remember(openDesk(people, composer, { plan, now, invitationsLeft: null })), [people, composer, plan, now]);
}

function remember(check: (person: Person) => CheckedPersonNote): (person: Person) => CheckedPersonNote {
  const checked = new WeakMap<Person, CheckedPersonNote>();
  return (person) => {
    const known = checked.get(person) ?? check(person);
    checked.set(person, known);
    return known;
  };
}
