import { useMemo, useState, useSyncExternalStore } from 'react';
import { metElsewhere, sentElsewhere } from '../../shared/queue/doubles.ts';
import type { Meeting } from '../../shared/queue/doubles.ts';
import { withOwnWords } from '../../shared/note/spelling/ownSpelling.ts';
import { createComposer, createDesk } from '../../shared/queue/eventNotes.ts';
import type { NoteOf } from '../../shared/queue/eventNotes.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { budgetOf } from './budgetOps.ts';
import { calendarNow } from './today.ts';
import { useApp, useSession } from './useApp.ts';
import { useMeetings } from './useDoubles.ts';

/**
 * Gives the checked note of anybody of the event. Each is composed when first asked for, and again only when it changes.
 * Depth `blocks` is for places that ask for everybody's at once.
 */
export function useNotes(event: EventState, depth: Depth = 'all'): NoteOf {
  return useNotesAfter(useMeetings(event), event, depth);
}

type Depth = 'all' | 'blocks';

/** The same for places that know already where else the people were met. */
export function useNotesAfter(meetings: readonly Meeting[], event: EventState, depth: Depth = 'all'): NoteOf {
  const myName = useApp((state) => state.settings.myName);
  const plan = useApp((state) => state.settings.plan);
  const invitationsPerMonth = useApp((state) => state.settings.invitationsPerMonth);
  const invitationsElsewhere = useApp((state) => state.invitationsElsewhere);
  const left = budgetOf(event, { settings: { plan, invitationsPerMonth }, invitationsElsewhere })?.left ?? null;
  const { spelling: words } = useSession();
  const ownWords = useApp((state) => state.settings.ownWords);
  const dictionary = useSyncExternalStore(words.subscribe, words.get);
  const spelling = useMemo(() => withOwnWords(dictionary, ownWords), [dictionary, ownWords]);
  const { details, channel, bases, subjects, people } = event;
  const [sent, met] = useMemo(() => [sentElsewhere(meetings), metElsewhere(meetings)], [meetings]);
  const [desk] = useState(createDesk);
  const composer = useMemo(() => createComposer({ details, channel, bases, subjects, myName }), [details, channel, bases, subjects, myName]);
  return useMemo(
    () => desk.open(people, composer, { plan, calendar: calendarNow(), invitationsLeft: left, depth, spelling, sentElsewhere: sent, metElsewhere: met }),
    [desk, people, composer, plan, depth, left, sent, met, spelling],
  );
}
