import { emptyContact } from '../../shared/contact/contact.ts';
import type { Meeting } from '../../shared/queue/doubles.ts';
import { untouched, unwritten } from '../../shared/workspace/state.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';

const at = '2026-11-20T18:00:00.000Z';

function person(name: string, company: string): Person {
  const contact = { ...emptyContact, name, firstName: name.split(' ')[0] ?? '', company };
  return { id: name, contact, origin: { kind: 'hand' }, importId: 'gallery', reviewed: true, ...unwritten, statusAt: at, addedAt: at };
}

/** Names as short and as long as they come, and more of them than fit. */
export const somePeople: readonly Person[] = [
  person('Ana Silva', 'Orchard Labs'),
  person('Tom Becker', ''),
  person('Wolfeschlegelsteinhausenbergerdorff-Montmorency Maximiliane', 'Gesellschaft für angewandte Langnamenkunde und Beschriftung mbH & Co. KG'),
  person('李明', '上海'),
  ...Array.from({ length: 200 }, (_, index) => person(`Person ${index + 1}`, 'Company')),
];

/** An event with all of them. */
export const someEvent: EventState = { ...untouched, id: 'gallery', details: { name: 'Web Days', place: 'Bergen', start: '2026-11-19', end: '2026-11-20' }, people: somePeople, createdAt: at };

const meeting: Meeting = { personId: 'Ana Silva', eventId: 'fair', eventName: 'Fair', day: null, otherId: 'ana', strength: 'likely', status: 'to-write', sentAt: null, lastNote: null, talkedAbout: '' };

/** Two of which nothing more is known, and one with all there can be. */
export const someMeetings: readonly Meeting[] = [
  meeting,
  { ...meeting, eventId: 'meetup', eventName: 'Meetup' },
  { ...meeting, eventId: 'web', eventName: 'Web Days', day: '2025-11-20', status: 'sent', sentAt: at, lastNote: { text: 'Hi Ana, good to meet you at Web Days.', channel: 'linkedin-message', at }, talkedAbout: 'your soil sensors' },
];
