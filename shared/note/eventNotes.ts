import type { EventState, Person, Settings } from '../workspace/state.ts';
import { checkNote } from './checks/checkNote.ts';
import type { Finding } from './checks/check.ts';
import { composeNote } from './compose.ts';
import type { Note } from './compose.ts';
import { startingPoints } from './startingPoints.ts';

/** A person of an event with the note to them as it stands, and what the checks say of it. */
export interface CheckedPersonNote {
  readonly person: Person;
  readonly note: Note;
  readonly findings: readonly Finding[];
}

/** The base message of an event's chosen channel; the starting point until the user writes one. */
export function baseOf(event: Pick<EventState, 'bases' | 'channel'>): string {
  return event.bases[event.channel] ?? startingPoints[event.channel];
}

/** The note to one person of an event, checked. */
export function personNote(event: EventState, person: Person, settings: Pick<Settings, 'myName' | 'plan'>): CheckedPersonNote {
  const { details, channel } = event;
  const { contact, tweak } = person;
  const note = composeNote({ details, contact, tweak, channel, base: baseOf(event), myName: settings.myName });
  return { person, note, findings: checkNote({ text: note.text, channel, plan: settings.plan }) };
}

/** How many of an event's people each placeholder of the base would leave empty, for the warning beside the base message. */
export function emptyPlaceholders(event: EventState, settings: Pick<Settings, 'myName'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { contact, tweak } of event.people) {
    const plain = { ...tweak, texts: {} };
    const note = composeNote({ details: event.details, contact, tweak: plain, channel: event.channel, base: baseOf(event), myName: settings.myName });
    for (const name of new Set(note.empty)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
