import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { hasSubject } from '../../shared/note/channels.ts';
import { canPass } from '../../shared/note/checks/check.ts';
import { said } from '../../shared/words/keys.ts';
import type { Change } from '../../shared/workspace/changes.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { ServicesOf } from '../core/services.ts';
import { onPerson } from './contact.ts';
import type { Editor } from './editor.ts';

/** Notes: base message and subject of each channel, the channels, each person's tweak, and the blocks let pass for them. */
export function noteServices(editor: Editor): ServicesOf<'note'> {
  return {
    'note.base': ({ eventId, channel, text, typed, basedOn }) => editor.change(eventId, () => ok({ kind: 'base-edited', channel, text }), { typed, basedOn }),
    'note.subject': ({ eventId, channel, text, typed, basedOn }) =>
      editor.change(
        eventId,
        () => (hasSubject(channel) ? ok({ kind: 'subject-edited', channel, text }) : fail('bad-input', said('writing.noSubject'), said('writing.noSubjectNext'))),
        { typed, basedOn },
      ),
    'note.channel': ({ eventId, channel }) => editor.change(eventId, () => ok({ kind: 'channel-chosen', channel })),
    'note.own-channel': ({ eventId, personIds, channel }) =>
      editor.change(eventId, (event) => onSome(event, personIds, { kind: 'own-channel-set', personIds, channel })),
    'note.tweak': ({ eventId, personId, tweak, typed, basedOn }) =>
      editor.change(eventId, (event) => onPerson(event, personId, { kind: 'tweak-edited', personId, tweak }), { typed, basedOn }),
    'note.overrides': ({ eventId, personId, overrides, basedOn }) =>
      editor.change(
        eventId,
        (event) =>
          overrides.every(({ check }) => canPass(check))
            ? onPerson(event, personId, { kind: 'overrides-set', personId, overrides })
            : fail('bad-input', said('writing.cannotPass'), said('writing.cannotPassNext')),
        { basedOn },
      ),
  };
}

/** The change, if any of the people it is about is still in the event. */
function onSome(event: EventState, personIds: readonly string[], change: Change): Result<Change> {
  const here = new Set(event.people.map(({ id }) => id));
  const [first = ''] = personIds;
  return onPerson(event, personIds.find((id) => here.has(id)) ?? first, change);
}
