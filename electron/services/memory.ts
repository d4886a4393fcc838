import { fail } from '../../shared/contract/result.ts';
import { said } from '../../shared/words/keys.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';
import { onPerson } from './contact.ts';
import type { Editor } from './editor.ts';

/** What the user keeps of a meeting beside the note: the face, whether a promise was kept, and the steps agreed on. */
export function memoryServices(ports: Ports, editor: Editor): Pick<ServicesOf<'contact'>, 'contact.face' | 'contact.other-face' | 'contact.promise' | 'contact.steps'> {
  const setFace = (eventId: string, personId: string, face: string | null) =>
    editor.change(eventId, (event) => onPerson(event, personId, { kind: 'face-set', personId, face }));
  return {
    'contact.face': async ({ eventId, personId, picture }) => {
      if (picture === null) return setFace(eventId, personId, null);
      const event = ports.store.readEvent(eventId);
      if (!event.ok) return event;
      const here = onPerson(event.value, personId, { kind: 'face-set', personId, face: null });
      if (!here.ok) return here;
      const face = await ports.readFace(picture);
      if (!face.ok) return fail('bad-input', face.problem.said ?? face.problem.message);
      // The picture is stored first: a person is never shown with one that isn't there.
      const photoId = ports.ids();
      const written = await ports.store.writePhoto(eventId, photoId, { name: `${photoId}.jpg`, bytes: face.jpeg });
      if (!written.ok) return written;
      const set = setFace(eventId, personId, photoId);
      if (!set.ok) ports.store.removePhotos(eventId, [photoId]);
      return set;
    },
    'contact.other-face': ({ eventId, personId, photoId }) =>
      editor.change(eventId, (event) => {
        const person = event.people.find(({ id }) => id === personId);
        if (person !== undefined && !person.otherFaces.includes(photoId)) return fail('not-found', said('trust.pendingGone'));
        return onPerson(event, personId, { kind: 'face-set', personId, face: photoId });
      }),
    'contact.promise': ({ eventId, personId, kept }) => editor.change(eventId, (event) => onPerson(event, personId, { kind: 'promise-marked', personId, kept })),
    'contact.steps': ({ eventId, personId, nextSteps, basedOn }) =>
      editor.change(eventId, (event) => onPerson(event, personId, { kind: 'steps-edited', personId, nextSteps }), { basedOn }),
  };
}
