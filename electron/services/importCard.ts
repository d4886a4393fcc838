import { displayName } from '../../shared/contact/contact.ts';
import type { ContactFields } from '../../shared/contact/contact.ts';
import { contactMark } from '../../shared/contact/sameContact.ts';
import { ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { CallInput } from '../../shared/contract/contract.ts';
import { mayHelpAgain } from '../../shared/contract/pictureOutcome.ts';
import type { PictureOutcome } from '../../shared/contract/pictureOutcome.ts';
import type { CardReading } from '../../shared/import/card/reading.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { photosOf } from '../../shared/workspace/forget.ts';
import type { Person } from '../../shared/workspace/state.ts';
import type { Ports } from '../core/ports.ts';
import type { ReadingStage } from '../core/recogniser.ts';
import type { Editor } from './editor.ts';
import { addPeople, knownContacts } from './importJobs.ts';
import { said } from '../../shared/words/keys.ts';
import { personFromCard } from './newPerson.ts';

type CardInput = CallInput<'import.card'>;

/** Reads one picture into one event. If it is kept for the next start, it is so until it has its answer. */
export async function importCard(ports: Ports, editor: Editor, input: CardInput, signal: AbortSignal): Promise<Result<PictureOutcome>> {
  const outcome = await readInto(ports, editor, input, signal);
  ports.store.endPending(input.eventId, input.jobId, howItEnded(outcome, signal));
  return outcome;
}

function howItEnded(outcome: Result<PictureOutcome>, signal: AbortSignal): 'over' | 'cut-off' | 'failed' {
  if (signal.aborted) return 'over';
  // The reading itself was well: what it came to could not be saved.
  if (!outcome.ok) return 'cut-off';
  if (!mayHelpAgain(outcome.value)) return 'over';
  // Nobody cancelled it: the app is being closed.
  return outcome.value.problems.some(({ code }) => code === 'cancelled') ? 'cut-off' : 'failed';
}

async function readInto(ports: Ports, editor: Editor, { eventId, jobId, name, bytes }: CardInput, signal: AbortSignal): Promise<Result<PictureOutcome>> {
  const { readers, cardLanguages } = ports.store.readSettings();
  const onStage = (stage: ReadingStage): void => {
    if (stage === 'decoding') ports.store.beginPending(eventId, jobId);
    ports.notify('import.progress', { jobId, stage });
  };
  const reading = await ports.recogniser.read({ name, bytes }, { signal, readers, languages: cardLanguages, onStage });
  ports.log.info('A picture was read.', { cards: reading.cards.length, problems: reading.problems.length });
  // Cancelled when the reading was as good as done: nothing of it may appear all the same.
  const cards = signal.aborted ? [] : reading.cards;
  const event = ports.store.readEvent(eventId);
  if (!event.ok) return event;
  const [newCards, again] = split(cards, knownContacts(event.value));
  const people = await keepCards(ports, eventId, jobId, name, newCards);
  if (!people.ok) return people;
  const changed = addPeople(editor, eventId, people.value);
  if (!changed.ok) {
    ports.store.removePhotos(eventId, people.value.flatMap(photosOf));
    return changed;
  }
  return ok({ changed: changed.value, cards: cards.length, problems: [...reading.problems, ...again.map(({ contact }) => alreadyHere(name, contact))] });
}

/** Those who are new, and those who are here already. People who are alike within one file are left as they are. */
function split<Item extends { readonly contact: ContactFields }>(items: readonly Item[], known: ReadonlySet<string>): readonly [readonly Item[], readonly Item[]] {
  const isKnown = (item: Item): boolean => known.has(contactMark(item.contact));
  return [items.filter((item) => !isKnown(item)), items.filter(isKnown)];
}

function alreadyHere(file: string, contact: ContactFields): Problem {
  return problem('already-here', said('import.alreadyHere', { name: displayName(contact, said('contact.somebody')), file }));
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
    if (!written.ok) {
      ports.store.removePhotos(eventId, people.flatMap(photosOf));
      return written;
    }
    people.push(personFromCard(ports, importId, file, photoId, card));
  }
  return ok(people);
}
