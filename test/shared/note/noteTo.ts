import { emptyContact } from '../../../shared/contact/contact.ts';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import type { Calendar } from '../../../shared/note/dates.ts';
import type { CheckedNote, QueueView } from '../../../shared/note/checks/check.ts';
import { buildQueueIndex } from '../../../shared/note/checks/queueIndex.ts';
import { findSimilar } from '../../../shared/note/checks/similar.ts';
import type { NoteBag } from '../../../shared/note/checks/similar.ts';
import { emptyTweak } from '../../../shared/note/tweak.ts';
import { details } from './people.ts';

function contact(name: string, company = '', email = ''): ContactFields {
  const [firstName = '', ...rest] = name.split(' ');
  return { ...emptyContact, name, firstName, lastName: rest.join(' '), company, emails: email === '' ? [] : [email] };
}

/** The queue of the cases: names that are words, names that two share, accents, nicknames, companies that are words. */
export const queue: Readonly<Record<string, ContactFields>> = {
  ana: contact('Ana Silva', 'Orchard Labs', 'ana@orchard.example'),
  anaCosta: contact('Ana Costa', 'Fieldnote Institute', 'ana.costa@fieldnote.example'),
  tom: contact('Tom Becker', 'Becker Druck GmbH', 'tom@becker.example'),
  will: contact('Will Young', 'Target', 'will@target.example'),
  mark: contact('Mark Stone', 'Apple', 'mark@apple.example'),
  rose: contact('Rose Field', 'Nordlys Bikes AS', 'rose@nordlys.example'),
  grace: contact('Grace Adeyemi', 'Tidewater Maps', 'grace@tidewater.example'),
  robert: contact('Robert Huber', 'Orchard Labs', 'robert@orchard.example'),
  sofia: contact('Sofía Núñez', 'Ostrich & Sons', 'sofia@ostrich.example'),
  juergen: contact('Jürgen Müller', 'Müller Maschinenbau GmbH & Co. KG', 'jm@maschinen.example'),
  jeanLuc: contact('Jean-Luc Moreau', 'Atelier Bleu', 'jl@bleu.example'),
  patrick: contact("Patrick O'Neill", 'OpenHarbor', 'pat@harbor.example'),
  paris: contact('Paris Lambert', 'May', ''),
  may: contact('May Tan', 'Lantern Co-op', 'may@lantern.example'),
  nameless: { ...emptyContact, emails: ['info@example.org'] },
  john: contact('John Perez', 'Quarrywise', 'john@quarrywise.example'),
  jack: contact('Jack Jones', 'Coca-Cola', 'jack@cola.example'),
  oksana: contact('Oksana Mueller', 'Mueller Maschinenbau AG', 'oksana@mueller.example'),
  luc: contact('Luc Brun', 'Atelier Rouge', 'luc@rouge.example'),
  stephan: contact('Stephan König', 'König & Söhne', 'stephan@koenig.example'),
  ai: contact('Ai Tanaka', 'Hoshi Works', 'ai@hoshi.example'),
  keller: contact('Petra Keller', 'Sonnenblick', 'petra@sonnenblick.example'),
  hall: contact('Vera Hall', 'Nightjar', 'vera@nightjar.example'),
  can: contact('Can Yilmaz', 'Ozan Yapi', 'can@ozan.example'),
  shouted: contact('FRIDA SAUER', 'HEXAORA SYSTEMS', 'frida@hexaora.example'),
};

/** A queue of nobody but these. */
export function queueOf(...names: readonly string[]): QueueView {
  const people = names.map((name) => ({ id: name, contact: contact(name) }));
  return { index: buildQueueIndex(people), similarTo: () => null, nameOf: (id) => id };
}

/** The calendar of somebody who lives by UTC. */
export function on(today: Calendar['today']): Calendar {
  return { today, dayOf: (moment) => moment.slice(0, 10) };
}

/** The calendar of somebody nine hours ahead of UTC. */
export function inTokyo(now: string): Calendar {
  const dayOf = (moment: string): string => new Date(Date.parse(moment) + 9 * 3_600_000).toISOString().slice(0, 10);
  return { today: dayOf(now), dayOf };
}

export interface Setting extends Partial<Omit<CheckedNote, 'text' | 'addressee'>> {
  readonly contact?: Partial<ContactFields>;
  readonly nameIsSure?: boolean;
  readonly sent?: CheckedNote['addressee']['sent'];
  readonly metBefore?: CheckedNote['addressee']['metBefore'];
  /** Notes of other people of the queue, for likeness. */
  readonly others?: ReadonlyMap<string, NoteBag>;
}

const index = buildQueueIndex(Object.entries(queue).map(([id, known]) => ({ id, contact: known })));

/** A note to one of the queue. */
export function noteTo(id: string, text: string, setting: Setting = {}): CheckedNote {
  const { contact: parts, nameIsSure = true, sent = null, metBefore = [], others = new Map<string, NoteBag>(), ...rest } = setting;
  return {
    text,
    subject: null,
    channel: 'text',
    plan: 'free',
    details,
    addressee: { id, contact: { ...(queue[id] ?? emptyContact), ...parts }, nameIsSure, sent, metBefore },
    tweak: emptyTweak,
    impersonal: '',
    myName: 'Robin Example',
    calendar: on(null),
    queue: { index, similarTo: (personId, bag) => findSimilar(personId, bag, others), nameOf: (personId) => queue[personId]?.name || personId },
    spelling: null,
    budget: null,
    ...rest,
  };
}
