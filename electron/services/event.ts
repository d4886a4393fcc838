import { z } from 'zod';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { summarise, untouched } from '../../shared/workspace/state.ts';
import type { Change } from '../../shared/workspace/changes.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { EventDetails } from '../../shared/note/occasion.ts';
import { textSchema } from '../../shared/workspace/schemas.ts';
import { startingSubjects, startingTexts } from '../../shared/note/startingPoints.ts';
import { hasSubject, noteChannels } from '../../shared/note/channels.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';
import type { Editor } from './editor.ts';
import { personFromList } from './newPerson.ts';
import { said } from '../../shared/words/keys.ts';
import type { Language } from '../../shared/words/keys.ts';

/** Events: list, create, open, edit, remove, undo, and the sample. */
export function eventServices(ports: Ports, editor: Editor): ServicesOf<'event'> {
  const { store } = ports;
  return {
    'event.list': () => {
      const events = store.listEvents();
      if (!events.ok) return events;
      return ok(events.value.map(summarise).sort((a, b) => b.createdAt.localeCompare(a.createdAt)));
    },
    'event.create': ({ details, language = 'en' }) => saveNew(ports, newEvent(ports, tidy(details), language)),
    'event.open': ({ eventId }) => store.readEvent(eventId),
    'event.edit': ({ eventId, details, basedOn }) => editor.change(eventId, () => ok({ kind: 'event-edited', details: tidy(details) }), { basedOn }),
    'event.remove': ({ eventId }) => {
      const event = store.readEvent(eventId);
      const removed = event.ok ? store.removeEvent(eventId) : event;
      if (removed.ok) ports.notify('event.changed', { eventId, mark: null });
      return removed;
    },
    'event.versions': ({ eventId }) => {
      const event = store.readEvent(eventId);
      return event.ok ? store.versions(eventId) : event;
    },
    'event.restore': ({ eventId, versionId }) => {
      // Read while nobody can change the event: who is forgotten meanwhile is in no version any more.
      const replace = (): Result<Change> => {
        const version = store.readVersion(eventId, versionId);
        return version.ok ? ok({ kind: 'event-replaced', event: version.value }) : version;
      };
      return editor.change(eventId, replace, { keepBefore: 'always' });
    },
    'event.undo': ({ eventId, step }) => (step === undefined ? editor.undo(eventId) : editor.undoStep(eventId, step)),
    'event.redo': ({ eventId }) => editor.redo(eventId),
    'event.history': ({ eventId }) => ok(editor.history(eventId)),
    'event.news': ({ eventId, seen }) => editor.news(eventId, seen),
    'event.sample': async ({ language = 'en' }) => {
      const read = await ports.sample.read(language);
      if (!read.ok) return read;
      const { list, pictures } = read.value;
      const described = sampleSchema.safeParse(read.value.event);
      if (!described.success) return fail('damaged-file', said('trouble.sampleDamaged'), said('trouble.installAgain'));
      const people = await ports.lists.read(list, { country: 'US', language });
      const empty = newEvent(ports, sampleDetails(described.data, ports.clock()), language);
      const importId = ports.ids();
      const event: EventState = {
        ...empty,
        bases: { ...empty.bases, 'linkedin-invitation': described.data.base },
        people: people.people.map((person) => personFromList(ports, importId, list.name, people.format, person)),
      };
      const saved = saveNew(ports, event);
      return saved.ok ? ok({ event, pictures }) : saved;
    },
  };
}

/** The sample lies a few days back from today, so that it never looks stale. */
const sampleSchema = z.strictObject({ name: z.string(), place: z.string(), startedDaysAgo: z.int(), days: z.int().min(1), base: textSchema });

function sampleDetails(sample: z.infer<typeof sampleSchema>, now: string): EventDetails {
  const start = Date.parse(now) - sample.startedDaysAgo * msPerDay;
  return { name: sample.name, place: sample.place, start: dayOf(start), end: dayOf(start + (sample.days - 1) * msPerDay) };
}

const msPerDay = 86_400_000;

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** What notes start from stays in the language that the screens had when the event was made: by then they may be half written. */
function newEvent(ports: Ports, details: EventDetails, language: Language): EventState {
  const subjects = Object.fromEntries(noteChannels.filter(hasSubject).map((channel) => [channel, startingSubjects[language]]));
  return { ...untouched, id: ports.ids(), details, bases: startingTexts[language], subjects, createdAt: ports.clock() };
}

function saveNew(ports: Ports, event: EventState): Result<EventState> {
  const written = ports.store.writeEvent(event);
  if (!written.ok) return written;
  ports.notify('event.changed', { eventId: event.id, mark: null });
  return ok(event);
}

function tidy(details: EventDetails): EventDetails {
  return { ...details, name: details.name.trim(), place: details.place.trim() };
}
