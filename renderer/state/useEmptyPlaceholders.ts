import { useDeferredValue, useMemo } from 'react';
import { emptyPlaceholders } from '../../shared/queue/eventNotes.ts';
import type { NoteFrame } from '../../shared/queue/eventNotes.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import { useApp } from './useApp.ts';

/** For how many people each placeholder of the base message would stay empty. It may lag behind the typing. */
export function useEmptyPlaceholders(event: EventState): ReadonlyMap<string, number> {
  const myName = useApp((state) => state.settings.myName);
  const { details, channel, bases, people } = useDeferredValue(event);
  const count = useMemo(() => rememberEmpty({ details, channel, bases, myName }), [details, channel, bases, myName]);
  return useMemo(() => count(people), [count, people]);
}

/** Only people who changed are looked at again: typing in one note must not go through thousands. */
function rememberEmpty(frame: NoteFrame): (people: readonly Person[]) => ReadonlyMap<string, number> {
  const known = new WeakMap<Person, readonly string[]>();
  const emptyFor = (person: Person): readonly string[] => {
    const names = known.get(person) ?? [...emptyPlaceholders({ ...frame, people: [person] }, frame).keys()];
    known.set(person, names);
    return names;
  };
  return (people) => {
    const counts = new Map<string, number>();
    for (const name of people.flatMap(emptyFor)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  };
}
