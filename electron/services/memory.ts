import type { ServicesOf } from '../core/services.ts';
import { onPerson } from './contact.ts';
import type { Editor } from './editor.ts';

/** What the user keeps of a meeting beside the note: the steps agreed on. */
export function memoryServices(editor: Editor): Pick<ServicesOf<'contact'>, 'contact.steps'> {
  return {
    'contact.steps': ({ eventId, personId, nextSteps }) =>
      editor.change(eventId, (event) => onPerson(event, personId, { kind: 'steps-edited', personId, nextSteps })),
  };
}
