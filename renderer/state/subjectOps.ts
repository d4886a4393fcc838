import type { NoteChannel } from '../../shared/note/channels.ts';
import { editText, followBase } from '../../shared/note/compose.ts';
import type { CheckedPersonNote } from '../../shared/queue/eventNotes.ts';
import { changeAndSave } from './core.ts';
import type { Core } from './core.ts';
import { typingPauseMs } from './saver.ts';
import { editTweak } from './tweakOps.ts';

/** Sets the subject that everybody's starts from. */
export function editBaseSubject(core: Core, channel: NoteChannel, text: string): void {
  const event = core.store.get().event;
  if (event === null) return;
  const eventId = event.id;
  changeAndSave(core, {
    eventId,
    key: `subject/${channel}`,
    change: { kind: 'subject-edited', channel, text },
    send: () => core.bridge.call('note.subject', { eventId, channel, text }),
    pauseMs: typingPauseMs,
  });
}

/** Sets the subject of one person's note, as typed by the user. */
export function editSubject(core: Core, { person, note }: CheckedPersonNote, text: string): void {
  if (note.subjectLine === null) return;
  editTweak(core, person.id, editText(person.tweak, note.channel, text, note.subjectLine, 'subjects'));
}

/** Lets the subject of one person's note follow the base again. */
export function resetSubject(core: Core, { person, note }: CheckedPersonNote): void {
  editTweak(core, person.id, followBase(person.tweak, note.channel, 'subjects'));
}
