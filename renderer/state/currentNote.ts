import { displayName } from '../../shared/contact/contact.ts';
import { withOwnWords } from '../../shared/note/spelling/ownSpelling.ts';
import { checkedNotes } from '../../shared/queue/eventNotes.ts';
import type { CheckedPersonNote, EventKnowledge } from '../../shared/queue/eventNotes.ts';
import type { NoteNow } from '../../shared/queue/outgoing.ts';
import { said } from '../../shared/words/keys.ts';
import type { Said } from '../../shared/words/keys.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import type { AppState } from './appState.ts';
import { budgetOf } from './budgetOps.ts';
import type { Core } from './core.ts';
import { currentPerson } from './peopleOps.ts';
import { calendarNow } from './today.ts';

/** The note of the person looked at, as it stands now. */
export function currentNote(core: Core): CheckedPersonNote | null {
  const state = core.store.get();
  const { event, settings } = state;
  const person = currentPerson(event, settings.view.personId);
  if (event === null || person === null) return null;
  return checkedNotes(event, settings, calendarNow(), 'all', knowledgeOf(core, event, state))(person);
}

function knowledgeOf({ spelling }: Core, event: EventState, state: AppState): EventKnowledge {
  return { invitationsLeft: budgetOf(event, state)?.left ?? null, ...(spelling === undefined ? {} : { spelling: withOwnWords(spelling.get(), state.settings.ownWords) }) };
}

/** What a person is called in sentences: the first name where there is one. */
export function shortName(person: Person): string | Said {
  return person.contact.firstName.trim() || displayName(person.contact, said('contact.somebody'));
}

/** A note as it would leave now. */
export function noteNow({ note: { channel, subject, text } }: CheckedPersonNote): NoteNow {
  return { channel, subject, text };
}
