import { ok } from '../../shared/contract/result.ts';
import type { ServicesOf } from '../core/services.ts';
import { onPerson } from './contact.ts';
import type { Editor } from './editor.ts';

/** Notes: the base message of each channel, the channel, and each person's tweak. */
export function noteServices(editor: Editor): ServicesOf<'note'> {
  return {
    'note.base': ({ eventId, channel, text }) => editor.change(eventId, () => ok({ kind: 'base-edited', channel, text })),
    'note.channel': ({ eventId, channel }) => editor.change(eventId, () => ok({ kind: 'channel-chosen', channel })),
    'note.tweak': ({ eventId, personId, tweak }) =>
      editor.change(eventId, (event) => onPerson(event, personId, { kind: 'tweak-edited', personId, tweak })),
  };
}
