import { useMemo } from 'react';
import { personNote } from '../../shared/note/eventNotes.ts';
import type { CheckedPersonNote } from '../../shared/note/eventNotes.ts';
import type { EventState, Person, Settings } from '../../shared/workspace/state.ts';
import { useApp } from './useApp.ts';

/** Gives the checked note of anybody of the event. Each is composed when first asked for, and again only when it changes. */
export function useNotes(event: EventState): (person: Person) => CheckedPersonNote {
  const myName = useApp((state) => state.settings.myName);
  const plan = useApp((state) => state.settings.plan);
  const { details, channel, bases } = event;
  return useMemo(() => rememberNotes({ ...emptyFrame, details, channel, bases }, { myName, plan }), [details, channel, bases, myName, plan]);
}

function rememberNotes(frame: EventState, settings: Pick<Settings, 'myName' | 'plan'>): (person: Person) => CheckedPersonNote {
  const composed = new WeakMap<Person, CheckedPersonNote>();
  return (person) => {
    const known = composed.get(person) ?? personNote(frame, person, settings);
    composed.set(person, known);
    return known;
  };
}

/** Notes depend on nothing of the event but its details, channel and bases. */
const emptyFrame: EventState = {
  schema: 1,
  id: '',
  details: { name: '', place: '', start: null, end: null },
  channel: 'linkedin-invitation',
  bases: {},
  people: [],
  createdAt: '',
};
