import { emptyContact } from '../../shared/contact/contact.ts';
import type { ContactFields } from '../../shared/contact/contact.ts';
import { emptyTweak } from '../../shared/note/tweak.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { EventDetails } from '../../shared/note/occasion.ts';
import type { Tweak } from '../../shared/note/tweak.ts';
import type { TestApp } from '../support/app.ts';

export const webDays: EventDetails = { name: 'Web Days', place: 'Example City', start: '2026-11-19', end: '2026-11-20' };
export const ana: ContactFields = { ...emptyContact, name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva', company: 'Orchard Labs', emails: ['ana@orchard.example'] };
export const tom: ContactFields = { ...emptyContact, name: 'Tom Becker', firstName: 'Tom', lastName: 'Becker' };
export const tweak: Tweak = { ...emptyTweak, talkedAbout: 'soil sensors' };

/** Bytes of a text file. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A new event with Ana and Tom in it. */
export async function eventWithTwo(app: TestApp): Promise<EventState> {
  const { id: eventId } = await app.get('event.create', { details: webDays });
  await app.get('contact.add', { eventId, contact: ana });
  await app.get('contact.add', { eventId, contact: tom });
  return app.get('event.open', { eventId });
}
