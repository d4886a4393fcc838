import { tweakAsLeft } from '../../shared/queue/asLeft.ts';
import type { CheckedPersonNote } from '../../shared/queue/eventNotes.ts';
import type { NextStep, Person } from '../../shared/workspace/state.ts';
import { say, showNotice } from './core.ts';
import type { Core, StepMade } from './core.ts';
import { changeAndSave } from './edit.ts';
import { takeBack } from './history.ts';
import { shortName } from './currentNote.ts';
import { editTweak } from './tweakOps.ts';
import { wordsNow } from './words.ts';

function setSteps(core: Core, { id: personId, nextSteps: before }: Person, nextSteps: readonly NextStep[]): StepMade {
  const event = core.store.get().event;
  if (event === null) return () => null;
  const eventId = event.id;
  return changeAndSave(core, {
    eventId,
    about: [`steps/${personId}`],
    change: { kind: 'steps-edited', personId, nextSteps },
    value: { before, after: nextSteps },
    send: (basedOn = []) => core.bridge.call('contact.steps', { eventId, personId, nextSteps: [...nextSteps], basedOn: [...basedOn] }),
  });
}

export function addStep(core: Core, person: Person, { text, due }: Pick<NextStep, 'text' | 'due'>): void {
  setSteps(core, person, [...person.nextSteps, { id: crypto.randomUUID(), text, due, done: false }]);
  say(core, wordsNow(core).say('writing.stepAdded', { text }));
}

/** Ticks a step off, or opens it again. */
export function toggleStep(core: Core, person: Person, step: NextStep): void {
  setSteps(core, person, person.nextSteps.map((one) => (one.id === step.id ? { ...one, done: !one.done } : one)));
  say(core, wordsNow(core).say(step.done ? 'writing.stepOpen' : 'writing.stepDone', { text: step.text }));
}

export function removeStep(core: Core, person: Person, step: NextStep): void {
  const eventId = core.store.get().event?.id;
  if (eventId === undefined) return;
  const taken = setSteps(core, person, person.nextSteps.filter(({ id }) => id !== step.id));
  const bringBack = (): void => void takeBack(core, eventId, [taken]);
  showNotice(core, { text: wordsNow(core).say('writing.stepRemoved', { text: step.text }), undo: bringBack });
}

/** Marks what was promised to a person as done, or as open again. */
export function markPromise(core: Core, person: Person, kept: boolean): void {
  const event = core.store.get().event;
  if (event === null) return;
  const [eventId, personId] = [event.id, person.id];
  const marked = changeAndSave(core, {
    eventId,
    about: [`promise/${personId}`],
    change: { kind: 'promise-marked', personId, kept },
    send: () => core.bridge.call('contact.promise', { eventId, personId, kept }),
  });
  const text = wordsNow(core).say(kept ? 'promise.isKept' : 'promise.isOpen', { name: shortName(person) });
  showNotice(core, { text, undo: () => void takeBack(core, eventId, [marked]) });
}

/** Makes the note again what was copied or sent, its subject too. */
export function putBackAsLeft(core: Core, { person, note }: CheckedPersonNote): void {
  const tweak = tweakAsLeft(person, note);
  if (tweak === null) return;
  editTweak(core, person.id, tweak);
  say(core, wordsNow(core).say('writing.putBackSaid', { name: shortName(person) }));
}
