import { useEffect, useMemo, useState } from 'react';
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

/** So long after the last key press counting begins, and so long it may hold up the window at a time. */
const pauseMs = 150;
const turnMs = 5;

const nothingYet: EmptyPlaceholders = { people: 0, counts: new Map() };

/** The placeholders that the base message of a channel would leave empty. It may lag behind the typing. */
export function useEmptyPlaceholders(event: EventState, channel: NoteChannel): EmptyPlaceholders {
  const myName = useApp((state) => state.settings.myName);
  const { id, details, channel: usual, bases, subjects, people } = event;
  const emptyNames = useMemo(() => rememberEmpty({ details, channel: usual, bases, subjects, myName }), [details, usual, bases, subjects, myName]);
  const about = `${id}/${channel}`;
  const [found, setFound] = useState({ about, value: nothingYet });
  useEffect(
    () => countInTurns(peopleOn({ channel: usual, people }, channel), emptyNames, (value) => setFound({ about, value })),
    [about, usual, people, channel, emptyNames],
  );
  return found.about === about ? found.value : nothingYet;
}

/** Goes through the people a little at a time, since composing thousands of notes takes far longer than a key press may. The function that comes back ends it. */
function countInTurns(people: readonly Person[], emptyNames: (person: Person) => readonly string[], onCounted: (value: EmptyPlaceholders) => void): () => void {
  const counts = new Map<string, number>();
  const rest = people.values();
  const turn = (): void => {
    const until = performance.now() + turnMs;
    for (const person of rest) {
      for (const name of emptyNames(person)) counts.set(name, (counts.get(name) ?? 0) + 1);
      if (performance.now() < until) continue;
      timer = setTimeout(turn);
      return;
    }
    onCounted({ people: people.length, counts });
  };
  let timer = setTimeout(turn, pauseMs);
  return () => clearTimeout(timer);
}

/** Only people who changed are looked at again: typing in one note must not go through thousands. */
function rememberEmpty(frame: NoteFrame): (person: Person) => readonly string[] {
  const known = new WeakMap<Person, readonly string[]>();
  return (person) => {
    const names = known.get(person) ?? emptyFor(frame, person);
    known.set(person, names);
    return names;
  };
}
