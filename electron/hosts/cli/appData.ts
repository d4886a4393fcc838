import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { decodeText } from '../../../shared/import/text.ts';
import { limits } from '../../../shared/limits.ts';
import { problem, type Problem } from '../../../shared/problem.ts';
import { countInvitations, invitationsLeft } from '../../../shared/queue/budget.ts';
import { metElsewhere, otherMeetings, runSteps, sentElsewhere } from '../../../shared/queue/doubles.ts';
import type { EventKnowledge } from '../../../shared/queue/eventNotes.ts';
import { sayEnglish } from '../../../shared/words/say.ts';
import { loadEvent, loadSettings, type Loaded } from '../../../shared/workspace/migrations.ts';
import { firstSettings, type EventState, type Settings } from '../../../shared/workspace/state.ts';
import { readBytes } from './files.ts';
import type { World } from './world.ts';

/** What the app has saved, as far as notes are judged by it, and what of it could not be read. */
export interface AppData {
  readonly settings: Settings;
  readonly events: readonly EventState[];
  readonly problems: readonly Problem[];
}

/** What is known where no data folder is named. */
export const noAppData: AppData = { settings: firstSettings, events: [], problems: [] };

/** Reads the app's data folder and changes nothing in it: what is damaged there is for the app to set aside. */
export async function readAppData(given: string, world: World): Promise<AppData> {
  const folder = resolve(world.cwd, given);
  const [names, eventNames] = [await namesIn(folder), await namesIn(join(folder, 'events'))];
  if (!names.includes('settings.json') && !names.includes('events')) {
    return { ...noAppData, problems: [problem('not-found', `“${given}” is no data folder of Wellmet. Name the one that has settings.json in it.`)] };
  }
  const problems: Problem[] = [];
  const read = async <T>(name: string, load: (data: unknown) => Loaded<T>): Promise<T[]> => {
    const found = await readSaved(join(folder, name), join(given, name), load);
    if (found.ok) return [found.value];
    problems.push(found.problem);
    return [];
  };
  const [settings = firstSettings] = names.includes('settings.json') ? await read('settings.json', loadSettings) : [];
  const events: EventState[] = [];
  for (const name of eventNames.filter((one) => /^[\w-]+\.json$/.test(one))) events.push(...(await read(join('events', name), loadEvent)));
  return { settings, events, problems };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).then((names) => names.sort(), () => []);
}

type Saved<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

async function readSaved<T>(path: string, given: string, load: (data: unknown) => Loaded<T>): Promise<Saved<T>> {
  const read = await readBytes({ given, path }, limits.backupBytes);
  if (!read.ok) return read;
  const unusable = (why: string): Saved<T> => ({ ok: false, problem: problem('damaged-file', `“${given}” could not be used: ${why}`) });
  try {
    const loaded = load(JSON.parse(decodeText(read.bytes).text));
    if (loaded.kind === 'loaded') return { ok: true, value: loaded.value };
    return unusable(loaded.kind === 'newer' ? 'it was written by a newer Wellmet.' : sayEnglish(loaded.reason));
  } catch {
    return unusable('it is not complete. Open the app on this folder, which sets it aside.');
  }
}

/** What the app would know of other events while it checks the notes of this one: the invitations left, who was met elsewhere, and what they got. */
export function knowledgeOf({ settings, events }: AppData, event: EventState): Required<Pick<EventKnowledge, 'invitationsLeft' | 'sentElsewhere' | 'metElsewhere'>> {
  const now = new Date();
  const monthStart = new Date(now.getFullYear(), now.getMonth(), 1).toISOString();
  const used = events.reduce((sum, { people }) => sum + countInvitations(people, monthStart), 0);
  const others = events.filter(({ details }) => details.name !== event.details.name || details.start !== event.details.start);
  return {
    invitationsLeft: events.length === 0 ? null : invitationsLeft(settings, used),
    sentElsewhere: sentElsewhere(runSteps(otherMeetings(event, events))),
    metElsewhere: metElsewhere(runSteps(otherMeetings(event, others))),
  };
}
