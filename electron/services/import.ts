import { displayName } from '../../shared/contact/contact.ts';
import type { ContactFields } from '../../shared/contact/contact.ts';
import { contactMark } from '../../shared/contact/sameContact.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { PictureOutcome } from '../../shared/contract/pictureOutcome.ts';
import type { CardReading } from '../../shared/import/card/reading.ts';
import type { ListOutcome } from '../../shared/contract/listOutcome.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Changed } from '../../shared/workspace/changes.ts';
import type { Person } from '../../shared/workspace/state.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';
import type { Editor } from './editor.ts';
import { personFromCard, personFromList } from './newPerson.ts';
import { said } from '../../shared/words/keys.ts';

/** Import: one picture or one list at a time into one event. The screens decide how many are under way at once. */
export function importServices(ports: Ports, editor: Editor): Omit<ServicesOf<'import'>, 'import.backup'> {
  const jobs = new Map<string, AbortController>();
  return {
    'import.card': async ({ eventId, jobId, name, bytes }) => {
      const event = ports.store.readEvent(eventId);
      if (!event.ok) return event;
      if (jobs.has(jobId)) return fail('bad-input', said('trouble.beingRead', { file: name }), said('trouble.waitUntilDone'));
      const job = new AbortController();
      jobs.set(jobId, job);
      try {
        const reading = await ports.recogniser.read(
          { name, bytes },
          { signal: job.signal, onStage: (stage) => ports.notify('import.progress', { jobId, stage }) },
        );
        ports.log.info('A picture was read.', { cards: reading.cards.length, problems: reading.problems.length });
        // Cancelled when the reading was as good as done: nothing of it may appear all the same.
        const cards = job.signal.aborted ? [] : reading.cards;
        const known = knownContacts(ports, eventId);
        const [newCards, again] = split(cards, known);
        const people = await keepCards(ports, eventId, jobId, name, newCards);
        if (!people.ok) return people;
        const changed = addPeople(editor, eventId, people.value);
        if (!changed.ok) return changed;
        const outcome: PictureOutcome = { changed: changed.value, cards: cards.length, problems: [...reading.problems, ...again.map(({ contact }) => alreadyHere(name, contact))] };
        return ok(outcome);
      } finally {
        jobs.delete(jobId);
      }
    },
    'import.cancel': ({ jobId }) => {
      jobs.get(jobId)?.abort();
      return ok(null);
    },
    'import.list': async ({ eventId, name, bytes }) => {
      const event = ports.store.readEvent(eventId);
      if (!event.ok) return event;
      const list = await ports.readList({ name, bytes }, ports.store.readSettings().country);
      const { format, mapping, problems } = list;
      const [found, again] = split(list.people, knownContacts(ports, eventId));
      const skipped = [...list.skipped, ...again.map(({ row }) => ({ row, reason: 'This person is in the event already.' }))].sort((a, b) => a.row - b.row);
      ports.log.info('A list was read.', { format, people: found.length, skipped: skipped.length });
      const importId = ports.ids();
      const people = found.map((person) => personFromList(ports, importId, name, format, person));
      const changed = addPeople(editor, eventId, people);
      if (!changed.ok) return changed;
      const outcome: ListOutcome = { changed: changed.value, format, mapping, added: people.length, skipped, problems };
      return ok(outcome);
    },
  };
}

/** Marks of everybody in the event: dropping the same card or list again adds nobody twice. */
function knownContacts(ports: Ports, eventId: string): ReadonlySet<string> {
  const event = ports.store.readEvent(eventId);
  return new Set(event.ok ? event.value.people.map(({ contact }) => contactMark(contact)) : []);
}

/** Those who are new, and those who are here already. People who are alike within one file are left as they are. */
function split<Item extends { readonly contact: ContactFields }>(items: readonly Item[], known: ReadonlySet<string>): readonly [readonly Item[], readonly Item[]] {
  const isKnown = (item: Item): boolean => known.has(contactMark(item.contact));
  return [items.filter((item) => !isKnown(item)), items.filter(isKnown)];
}

function alreadyHere(file: string, contact: ContactFields): Problem {
  return problem('already-here', said('import.alreadyHere', { name: displayName(contact), file }));
}

/** Stores the picture of each card first: a person is never shown with a picture that isn't there. */
async function keepCards(
  ports: Ports,
  eventId: string,
  importId: string,
  file: string,
  cards: readonly CardReading[],
): Promise<Result<readonly Person[]>> {
  const people: Person[] = [];
  for (const card of cards) {
    const photoId = ports.ids();
    const written = await ports.store.writePhoto(eventId, photoId, { name: `${photoId}.jpg`, bytes: card.crop });
    if (!written.ok) return written;
    people.push(personFromCard(ports, importId, file, photoId, card));
  }
  return ok(people);
}

function addPeople(editor: Editor, eventId: string, people: readonly Person[]): Result<Changed | null> {
  if (people.length === 0) return ok(null);
  return editor.change(eventId, () => ok({ kind: 'people-added', people }));
}
