import type { NoteChannel } from '../../shared/note/channels.ts';
import { editText, followBase } from '../../shared/note/compose.ts';
import type { CheckedPersonNote } from '../../shared/queue/eventNotes.ts';
import type { Core, StepMade } from './core.ts';
import { changeAndSave } from './edit.ts';
import { editTweak } from './tweakOps.ts';

/** Sets the subject that everybody's starts from. */
export function editBaseSubject(core: Core, channel: NoteChannel, text: string, typed = false): StepMade {
  const event = core.store.get().event;
  if (event === null) return () => null;
  const eventId = event.id;
  return changeAndSave(core, {
    eventId,
    about: [`subject/${channel}`],
    change: { kind: 'subject-edited', channel, text },
    value: { before: event.subjects[channel] ?? '', after: text },
    send: (basedOn) => core.bridge.call('note.subject', { eventId, channel, text, typed, basedOn }),
    typed,
  });
}

/** Sets the subject of one person's note. */
export function editSubject(core: Core, { person, note }: CheckedPersonNote, text: string, typed = false): void {
  if (note.subjectLine === null) return;
  editTweak(core, person.id, editText(person.tweak, note.channel, text, note.subjectLine, 'subjects'), typed);
}

/** Lets the subject of one person's note follow the base again. */
export function resetSubject(core: Core, { person, note }: CheckedPersonNote): void {
  editTweak(core, person.id, followBase(person.tweak, note.channel, 'subjects'));
}
