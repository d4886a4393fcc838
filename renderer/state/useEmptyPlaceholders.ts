import { useDeferredValue, useMemo } from 'react';
import type { NoteChannel } from '../../shared/note/channels.ts';
import { emptyFor, peopleOn } from '../../shared/queue/eventNotes.ts';
import type { NoteFrame } from '../../shared/queue/eventNotes.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import { useApp } from './useApp.ts';

/** How many people's notes start from a base message, and for how many of them each placeholder would stay empty. */
export interface EmptyPlaceholders {
  readonly people: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** The placeholders that the base message of a channel would leave empty. It may lag behind the typing. */
export function useEmptyPlaceholders(event: EventState, channel: NoteChannel): EmptyPlaceholders {
  const myName = useApp((state) => state.settings.myName);
  const later = useDeferredValue(event);
  const { details, channel: usual, bases, subjects } = later;
  const count = useMemo(() => rememberEmpty({ details, channel: usual, bases, subjects, myName }), [details, usual, bases, subjects, myName]);
  return useMemo(() => count(peopleOn(later, channel)), [count, later, channel]);
}

/** Only people who changed are looked at again: typing in one note must not go through thousands. */
function rememberEmpty(frame: NoteFrame): (people: readonly Person[]) => EmptyPlaceholders {
  const known = new WeakMap<Person, readonly string[]>();
  const emptyNames = (person: Person): readonly string[] => {
    const names = known.get(person) ?? emptyFor(frame, person);
    known.set(person, names);
    return names;
  };
  return (people) => {
    const counts = new Map<string, number>();
    for (const name of people.flatMap(emptyNames)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return { people: people.length, counts };
  };
}
