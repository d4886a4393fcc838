import { ok } from '../../shared/contract/result.ts';
import { countInvitations } from '../../shared/queue/budget.ts';
import { remindersOf } from '../../shared/queue/reminders.ts';
import { localDay } from '../core/localDay.ts';
import type { ServicesOf } from '../core/services.ts';
import type { Ports } from '../core/ports.ts';
import { onPerson } from './contact.ts';
import type { Editor } from './editor.ts';
import { openFor } from './outside.ts';

/** The queue: how far the note to a person has come, in what order, and what leads outside. Only the user's own act marks a note. */
export function queueServices(ports: Ports, editor: Editor): ServicesOf<'queue'> {
  const { store, clock, desktop } = ports;
  return {
    'queue.mark': ({ eventId, personId, status, outgoing }) =>
      editor.change(eventId, (event) => {
        const at = clock();
        const left = outgoing === undefined ? {} : { outgoing: { ...outgoing, at } };
        return onPerson(event, personId, { kind: 'status-set', personId, status, at, ...left });
      }),
    'queue.order': ({ eventId, order, handOrder }) => editor.change(eventId, () => ok({ kind: 'order-chosen', order, handOrder })),
    'queue.copied': async ({ text }) => {
      if (desktop === null) return ok('unknown');
      // Windows keeps line ends as two characters.
      const oneLineEnd = (words: string): string => words.replace(/\r\n/g, '\n');
      return ok(oneLineEnd(await desktop.readClipboard()) === oneLineEnd(text) ? 'same' : 'other');
    },
    'queue.open': async ({ eventId, personId, target, email }) => {
      const event = store.readEvent(eventId);
      return event.ok ? openFor(event.value, { personId, target, email }, desktop) : event;
    },
    'queue.invitations': ({ exceptEventId, monthStart, weekStart }) => {
      const events = store.listEvents();
      if (!events.ok) return events;
      const people = events.value.flatMap((event) => (event.id === exceptEventId ? [] : event.people));
      return ok({ month: countInvitations(people, monthStart), week: countInvitations(people, weekStart) });
    },
    'queue.reminders': ({ today }) => {
      const events = store.listEvents();
      return events.ok ? ok(remindersOf(events.value, today, localDay)) : events;
    },
  };
}
