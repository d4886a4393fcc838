import type { ServicesOf } from '../core/services.ts';
import type { Ports } from '../core/ports.ts';
import { onPerson } from './contact.ts';
import type { Editor } from './editor.ts';

/** The queue: how far the note to a person has come. Only the user's own act marks a note. */
export function queueServices(ports: Ports, editor: Editor): ServicesOf<'queue'> {
  return {
    'queue.mark': ({ eventId, personId, status }) =>
      editor.change(eventId, (event) => onPerson(event, personId, { kind: 'status-set', personId, status, at: ports.clock() })),
  };
}
