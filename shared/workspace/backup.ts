import { problem, type Problem } from '../problem.ts';
import { said, type Said } from '../words/keys.ts';
import { backupFormat } from './backupMark.ts';
import { photosOf } from './forget.ts';
import { loadEvent } from './migrations.ts';
import type { EventState } from './state.ts';

/** The version of the wrapping; each event says its own. */
const backupVersion = 1;

/** The text of a backup. */
export function backupText(events: readonly EventState[], madeAt: string): string {
  return JSON.stringify({ format: backupFormat, version: backupVersion, madeAt, events });
}

/** The events of a backup, brought to today's schema, and a sentence for each that could not be; no events and one problem when it is none. */
export interface BackupReading {
  readonly events: readonly EventState[];
  readonly problems: readonly Problem[];
}

/** Reads the data of a backup of any released version. Never throws. */
export function readBackup(name: string, data: unknown): BackupReading {
  if (!isRecord(data) || data.format !== backupFormat || !Array.isArray(data.events)) return refused('no-backup', said('export.noBackup', { file: name }));
  if (typeof data.version !== 'number' || data.version > backupVersion) return refused('newer-file', said('export.newerBackup', { file: name }));
  const events: EventState[] = [];
  const problems: Problem[] = [];
  data.events.forEach((saved: unknown, at) => {
    const loaded = loadEvent(saved);
    if (loaded.kind === 'loaded') {
      const { event, doubled } = withOwnIds(loaded.value);
      events.push(event);
      if (doubled > 0) problems.push(problem('doubled-ids', said('export.doubledPeople', { count: doubled, event: nameOf(saved, at), file: name })));
    }
    else problems.push(notLoaded(name, nameOf(saved, at), loaded.kind));
  });
  return { events, problems };
}

/** Everybody under an id of their own: two with one id would be changed and forgotten together. The first keeps it, with what points at it. */
function withOwnIds(event: EventState): { readonly event: EventState; readonly doubled: number } {
  const ids = new Set(event.people.map(({ id }) => id));
  if (ids.size === event.people.length) return { event, doubled: 0 };
  const seen = new Set<string>();
  const people = event.people.map((person) => {
    let id = person.id;
    for (let count = 2; seen.has(id) || (id !== person.id && ids.has(id)); count += 1) id = `${person.id.slice(0, 56)}-${count}`;
    seen.add(id);
    return id === person.id ? person : { ...person, id };
  });
  return { event: { ...event, people }, doubled: event.people.length - ids.size };
}

function notLoaded(file: string, event: Said, kind: 'newer' | 'damaged'): Problem {
  return kind === 'newer' ? problem('newer-file', said('export.newerEvent', { event, file })) : problem('damaged-file', said('export.damagedEvent', { event, file }));
}

function nameOf(saved: unknown, at: number): Said {
  const details = isRecord(saved) ? saved.details : null;
  const name = isRecord(details) ? details.name : null;
  return typeof name === 'string' && name.trim() !== '' ? said('store.named', { name: name.slice(0, 80) }) : said('export.nthEvent', { number: at + 1 });
}

const refused = (code: string, message: Said): BackupReading => ({ events: [], problems: [problem(code, message)] });

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The ids of all pictures that belong to an event: cards, their backs, faces. */
export const photoIdsOf = ({ people }: EventState): readonly string[] => [...new Set(people.flatMap(photosOf))];
