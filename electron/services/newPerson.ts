import type { ContactFields } from '../../shared/contact/contact.ts';
import { greetingName } from '../../shared/contact/greetingName.ts';
import type { CardReading } from '../../shared/import/card/reading.ts';
import type { ImportedPerson } from '../../shared/import/importedList.ts';
import { unwritten } from '../../shared/workspace/state.ts';
import type { Origin, Person } from '../../shared/workspace/state.ts';
import type { Clock, Ids } from '../core/ports.ts';

interface Makers {
  readonly ids: Ids;
  readonly clock: Clock;
}

/** A person nobody has written to yet. People typed in by hand or taken from a list need no second look. */
export function newPerson(makers: Makers, importId: string, contact: ContactFields, origin: Origin): Person {
  const now = makers.clock();
  const reviewed = origin.kind !== 'card';
  return { id: makers.ids(), contact, origin, importId, reviewed, ...unwritten, statusAt: now, addedAt: now };
}

/** A person out of a list file, who needs a look where something about the row is in question. */
export function personFromList(makers: Makers, importId: string, file: string, format: string, person: ImportedPerson): Person {
  const { row, part, place, contact, question } = person;
  return { ...newPerson(makers, importId, greetable(contact), { kind: 'list', file, format, row, ...(part === undefined ? {} : { part }), ...(place === undefined ? {} : { place }) }), reviewed: question === undefined };
}

/** A person read from a card whose picture is stored as `photoId`. */
export function personFromCard(makers: Makers, importId: string, file: string, photoId: string, card: CardReading): Person {
  const { page, quad, boxes, confidence, alternatives, script } = card;
  return newPerson(makers, importId, greetable(card.contact), { kind: 'card', file, page, photoId, back: null, quad, boxes, confidence, alternatives, script });
}

/** "FRIDA" on the card is greeted as Frida; the whole name stays as it is printed. */
function greetable(contact: ContactFields): ContactFields {
  return { ...contact, firstName: greetingName(contact) };
}
