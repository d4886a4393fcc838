import type { CallInput } from '../../shared/contract/contract.ts';
import { peopleAtOnce } from '../../shared/contract/listOutcome.ts';
import type { ListOutcome } from '../../shared/contract/listOutcome.ts';
import { ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { isColumnChoice } from '../../shared/import/choices.ts';
import type { ImportedList } from '../../shared/import/importedList.ts';
import type { ListLayout, RememberedColumns } from '../../shared/import/layout.ts';
import { firstRemarks, questionsOf } from '../../shared/import/remarks.ts';
import { limits } from '../../shared/limits.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import { said } from '../../shared/words/keys.ts';
import type { Changed } from '../../shared/workspace/changes.ts';
import { photosOf } from '../../shared/workspace/forget.ts';
import { rowsLeftOut } from '../../shared/workspace/leftOut.ts';
import { rereadPeople, type Reread } from '../../shared/workspace/reread.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import type { ListReadOptions, Ports, Store } from '../core/ports.ts';
import type { Editor } from './editor.ts';
import { addPeople, knownContacts } from './importJobs.ts';
import { keepFaces } from './listFaces.ts';
import { personFromList } from './newPerson.ts';

type ListInput = CallInput<'import.list'>;

/** Reads one list into one event; one whose columns are in doubt adds nobody where it is to `ask` first. */
export async function importList(ports: Ports, editor: Editor, input: ListInput, signal: AbortSignal): Promise<Result<ListOutcome>> {
  const { eventId, name, bytes, ask } = input;
  const event = ports.store.readEvent(eventId);
  if (!event.ok) return event;
  const list = await ports.lists.read({ name, bytes }, listOptions(ports, event.value, input, signal));
  const { format, layout, problems, skipped } = list;
  // A list that is read again is the same import: its people are found by it.
  const importId = input.replaces ?? ports.ids();
  const asks = ask && layout !== null && !layout.remembered && layout.doubts.length > 0;
  // Cancelled when the reading was as good as done: nothing of it may appear all the same.
  const found = asks || signal.aborted ? [] : list.people;
  const faces = await keepFaces(ports, eventId, found, signal);
  if (!faces.ok) return faces;
  const photoIds = [...faces.value.byRow.values()];
  const people = isOver(signal) ? [] : found.map((person) => withFace(personFromList(ports, importId, name, format, person), faces.value.byRow.get(person.row)));
  const kept = keepPeople(editor, input, people);
  const owned = new Set(kept.ok ? kept.value.people.flatMap(photosOf) : []);
  ports.store.removePhotos(eventId, photoIds.filter((id) => !owned.has(id)));
  if (!kept.ok) return kept;
  if (input.wanted !== null && people.length > 0) rememberAll(ports.store, list);
  ports.log.info('A list was read.', { format, people: people.length, skipped: skipped.length, asks: asks ? 1 : 0 });
  return ok({ changed: firstOf(kept.value.changed), importId, added: kept.value.people.length, asks, format, layout, ...remarksOf(list), problems: [...problems, ...faces.value.problems, ...kept.value.problems] });
}

/** Asked of a signal again after a wait, which the compiler takes for still as it was. */
const isOver = ({ aborted }: AbortSignal): boolean => aborted;

const withFace = (person: Person, face: string | undefined): Person => (face === undefined ? person : { ...person, face });

const remarksOf = (list: ImportedList): Pick<ListOutcome, 'questions' | 'skipped'> => ({ questions: questionsOf(list), skipped: firstRemarks(list.skipped) });

/** What a list is read with: the settings, the people who are there already, and what the call says. */
export function listOptions(ports: Ports, event: EventState, input: CallInput<'import.preview'>, signal: AbortSignal): ListReadOptions {
  const { jobId, wanted, replaces, language = 'en' } = input;
  const { country, mappings } = ports.store.readSettings();
  return {
    country,
    language,
    remembered: rememberedColumns(mappings),
    known: knownContacts(event, replaces),
    leftOut: rowsLeftOut(event, replaces),
    signal,
    onRows: (done, of) => ports.notify('import.progress', { jobId, stage: 'reading', rows: [done, of] }),
    ...(wanted === null ? {} : { wanted }),
  };
}

function rememberedColumns(mappings: Readonly<Record<string, readonly string[]>>): RememberedColumns {
  // A field that this version doesn't know was written by another one.
  return Object.fromEntries(Object.entries(mappings).flatMap(([headerSet, fields]) => (fields.every(isColumnChoice) ? [[headerSet, fields]] : [])));
}

const rememberAll = (store: Store, { layout, also = [] }: ImportedList): void => [layout, ...also].forEach((one) => remember(store, one));

/** Keeps what the user made of these column names for the next list that has them; what is recognised anyway needs no keeping. */
function remember(store: Store, layout: ListLayout | null): void {
  const headerSet = layout?.headerSet ?? null;
  if (layout === null || headerSet === null) return;
  const { columns } = layout;
  const own = columns.some(({ choice, recognised }) => choice !== recognised) ? [[headerSet, columns.map(({ choice }) => choice)] as const] : [];
  // That it could not be kept is no reason to say the import failed: next time it is asked again.
  store.changeSettings((settings) => {
    const others = Object.entries(settings.mappings).filter(([key]) => key !== headerSet);
    return { ...settings, mappings: Object.fromEntries([...others, ...own].slice(-limits.mappings)) };
  });
}

/** What reading a list has come to in its event. */
interface Kept {
  readonly changed: Changed | null;
  /** The people of this import, those who were there before among them. */
  readonly people: readonly Person[];
  readonly problems: readonly Problem[];
}

/** Adds the people, or brings those of an earlier reading of the same list to what this one says. */
function keepPeople(editor: Editor, { eventId, replaces }: ListInput, people: readonly Person[]): Result<Kept> {
  if (replaces === null || people.length === 0) {
    const added = addPeople(editor, eventId, people);
    return added.ok ? ok({ changed: added.value, people, problems: [] }) : added;
  }
  const read: Reread[] = [];
  const changed = editor.change(eventId, (event) => {
    const reread = rereadPeople(event, replaces, people);
    read.push(reread);
    return ok(reread.change);
  });
  if (!changed.ok) return changed;
  const placed = read[0]?.change.placed.map(({ person }) => person) ?? [];
  const kept = read[0]?.kept ?? 0;
  return ok({ changed: changed.value, people: placed, problems: kept === 0 ? [] : [problem('kept-worked-on', said('lists.keptWorkedOn', { count: kept }))] });
}

/** The change with the first of its people: the window asks for the others in parts. */
function firstOf(changed: Changed | null): Changed | null {
  if (changed === null) return null;
  const { change } = changed;
  if (change.kind === 'people-added') return { ...changed, change: { ...change, people: change.people.slice(0, peopleAtOnce) } };
  if (change.kind === 'people-replaced') return { ...changed, change: { ...change, placed: change.placed.slice(0, peopleAtOnce) } };
  return changed;
}
