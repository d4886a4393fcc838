import type { NoteChannel } from '../../shared/note/channels.ts';
import type { Finding } from '../../shared/note/checks/check.ts';
import type { Tweak } from '../../shared/note/tweak.ts';
import type { CheckedPersonNote } from '../../shared/queue/eventNotes.ts';
import { letPass, takeBack } from '../../shared/queue/overrides.ts';
import type { Override, Person } from '../../shared/workspace/state.ts';
import { say } from './core.ts';
import type { Core, StepMade } from './core.ts';
import { changeAndSave } from './edit.ts';
import { currentPerson } from './peopleOps.ts';
import { wordsNow } from './words.ts';

/** Sets what is one person's own of the note to them; `typed` where it comes from typing in a field. */
export function editTweak(core: Core, personId: string, tweak: Tweak, typed = false): StepMade {
  const event = core.store.get().event;
  if (event === null) return () => null;
  const eventId = event.id;
  return changeAndSave(core, {
    eventId,
    about: [`tweak/${personId}`],
    change: { kind: 'tweak-edited', personId, tweak },
    value: { before: currentPerson(event, personId)?.tweak ?? tweak, after: tweak },
    send: (basedOn) => core.bridge.call('note.tweak', { eventId, personId, tweak, typed, basedOn }),
    typed,
  });
}

/** Chooses a channel for some people's notes; null lets them follow the event's again. */
export function chooseOwnChannel(core: Core, personIds: readonly string[], channel: NoteChannel | null): void {
  const event = core.store.get().event;
  if (event === null || personIds.length === 0) return;
  const eventId = event.id;
  changeAndSave(core, {
    eventId,
    about: personIds.map((id) => `own-channel/${id}`),
    change: { kind: 'own-channel-set', personIds, channel },
    send: () => core.bridge.call('note.own-channel', { eventId, personIds: [...personIds], channel }),
  });
}

/** Lets a block pass for this person, for the words that stand there now. */
export function passFinding(core: Core, checked: CheckedPersonNote, finding: Finding): void {
  const { person } = checked;
  setOverrides(core, person, letPass(person.overrides, finding, checked, new Date().toISOString()));
  say(core, wordsNow(core).say('writing.passedSaid'));
}

/** Takes back that a block may pass. */
export function stopFinding(core: Core, { person, note }: CheckedPersonNote, finding: Finding): void {
  setOverrides(core, person, takeBack(person.overrides, finding, note));
  say(core, wordsNow(core).say('writing.stoppedSaid'));
}

function setOverrides(core: Core, { id: personId, overrides: before }: Person, overrides: readonly Override[]): void {
  const event = core.store.get().event;
  if (event === null) return;
  const eventId = event.id;
  changeAndSave(core, {
    eventId,
    about: [`overrides/${personId}`],
    change: { kind: 'overrides-set', personId, overrides },
    value: { before, after: overrides },
    send: (basedOn = []) => core.bridge.call('note.overrides', { eventId, personId, overrides: [...overrides], basedOn: [...basedOn] }),
  });
}
