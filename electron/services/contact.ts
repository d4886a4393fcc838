import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { isEmptyContact } from '../../shared/contact/contact.ts';
import type { Change } from '../../shared/workspace/changes.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';
import type { Editor } from './editor.ts';
import { newPerson } from './newPerson.ts';
import { said } from '../../shared/words/keys.ts';

/** People: added by hand, corrected, removed, and the pictures of their cards. */
export function contactServices(ports: Ports, editor: Editor): Pick<ServicesOf<'contact'>, 'contact.add' | 'contact.edit' | 'contact.remove' | 'contact.forget' | 'contact.photo'> {
  return {
    'contact.add': ({ eventId, contact }) =>
      editor.change(eventId, () => {
        if (isEmptyContact(contact)) return fail('bad-input', said('trouble.nothingKnown'), said('trouble.nothingKnownNext'));
        return ok({ kind: 'people-added', people: [newPerson(ports, ports.ids(), contact, { kind: 'hand' })] });
      }),
    'contact.edit': ({ eventId, personId, contact, reviewed, typed, basedOn }) =>
      editor.change(eventId, (event) => onPerson(event, personId, { kind: 'contact-edited', personId, contact, reviewed }), { typed, basedOn }),
    'contact.remove': ({ eventId, personIds }) => editor.change(eventId, () => ok({ kind: 'people-removed', personIds })),
    'contact.forget': ({ eventId, personIds }) => {
      const forgotten = editor.forget(eventId, personIds);
      if (forgotten.ok) ports.log.info('People were forgotten.', { people: personIds.length, pictures: forgotten.value.pictures, versions: forgotten.value.versions });
      return forgotten;
    },
    'contact.photo': ({ eventId, photoId }) => ports.store.readPhoto(eventId, photoId),
  };
}

/** The change, if the person it is about is still in the event. */
export function onPerson(event: EventState, personId: string, change: Change): Result<Change> {
  if (event.people.some(({ id }) => id === personId)) return ok(change);
  return fail('not-found', said('queue.personGone'), said('queue.chooseAnother'));
}
