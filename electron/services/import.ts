import { peopleAtOnce } from '../../shared/contract/listOutcome.ts';
import { ok } from '../../shared/contract/result.ts';
import { isOfImport } from '../../shared/workspace/leftOut.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';
import type { Editor } from './editor.ts';
import { cardServices } from './cardJobs.ts';
import { createImportJobs } from './importJobs.ts';
import { importList, listOptions } from './importList.ts';

/** Import: one picture or one list at a time into one event. The screens decide how many are under way at once. */
export function importServices(ports: Ports, editor: Editor): Omit<ServicesOf<'import'>, 'import.backup'> {
  const jobs = createImportJobs();
  return {
    ...cardServices(ports, editor, jobs),
    'import.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return ok(null);
    },
    'import.list': (input) => jobs.run(input.jobId, input.name, (signal) => importList(ports, editor, input, signal)),
    'import.preview': async (input) => {
      const event = ports.store.readEvent(input.eventId);
      if (!event.ok) return event;
      const { jobId, name, bytes } = input;
      return jobs.run(jobId, name, async (signal) => ok(await ports.lists.preview({ name, bytes }, listOptions(ports, event.value, input, signal))));
    },
    'import.people': ({ eventId, importId, from }) => {
      const event = ports.store.readEvent(eventId);
      if (!event.ok) return event;
      const placed = event.value.people.flatMap((person, index) => (isOfImport(person, importId) ? [{ index, person }] : []));
      return ok({ placed: placed.slice(from, from + peopleAtOnce), of: placed.length });
    },
  };
}
