import { emptyContact } from '../../../shared/contact/contact.ts';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import { emptyTweak } from '../../../shared/note/tweak.ts';
import { untouched, unwritten } from '../../../shared/workspace/state.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import type { EventDetails } from '../../../shared/note/occasion.ts';
import type { Tweak } from '../../../shared/note/tweak.ts';

export const details: EventDetails = { name: 'Web Days', place: 'Example City', start: '2026-11-19', end: '2026-11-20' };

export const ana: ContactFields = {
  ...emptyContact,
  name: 'Ana Silva',
  firstName: 'Ana',
  lastName: 'Silva',
  title: 'CTO',
  company: 'Orchard Labs',
  emails: ['ana@orchard.example'],
};

export const amara: ContactFields = { ...emptyContact, name: 'Amara', firstName: 'Amara' };

export const nobody: ContactFields = { ...emptyContact, emails: ['info@example.org'] };

const at = '2026-11-20T18:30:00.000Z';

export function person(id: string, contact: ContactFields, tweak: Tweak = emptyTweak): Person {
  return { id, contact, origin: { kind: 'hand' }, importId: 'import-1', reviewed: true, ...unwritten, tweak, statusAt: at, addedAt: at };
}

export function eventWith(people: readonly Person[], base: string): EventState {
  return { ...untouched, id: 'event-1', details, bases: { 'linkedin-invitation': base }, people, createdAt: at };
}
