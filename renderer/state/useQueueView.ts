import { useMemo } from 'react';
import { isBlocked } from '../../shared/note/checks/checkNote.ts';
import type { NoteOf } from '../../shared/queue/eventNotes.ts';
import { orderQueue } from '../../shared/queue/order.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { viewQueue } from './queueView.ts';
import type { QueuePlace, QueueView } from './queueView.ts';
import { today } from './today.ts';
import { useApp } from './useApp.ts';

/** The queue of an event in the order, and with the filter and the search, of a place. */
export function useQueueView(event: EventState, place: QueuePlace, noteOf: NoteOf): QueueView {
  const settings = useApp((state) => state.settings);
  const queue = useApp((state) => state.queue);
  const { people, order, handOrder } = event;
  const day = today();
  // Ordering thousands of people takes longer than turning to another one may.
  const ordered = useMemo(() => orderQueue({ people, order, handOrder }, day), [people, order, handOrder, day]);
  return useMemo(
    () => viewQueue(event, { settings, queue }, place, (person) => isBlocked(noteOf(person).findings), ordered),
    [event, settings, queue, place, noteOf, ordered],
  );
}
