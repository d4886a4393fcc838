import { contactMark } from '../../shared/contact/sameContact.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Changed } from '../../shared/workspace/changes.ts';
import { contactsOf, isOfImport } from '../../shared/workspace/leftOut.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import { said } from '../../shared/words/keys.ts';
import type { Editor } from './editor.ts';

/** The imports under way, by the id their window gave them. */
export interface ImportJobs {
  /** Does work that can be cancelled by its id; refuses a second one of the same id. */
  run<Value>(jobId: string, name: string, work: (signal: AbortSignal) => Promise<Result<Value>>): Promise<Result<Value>>;
  cancel(jobId: string): void;
}

export function createImportJobs(): ImportJobs {
  const jobs = new Map<string, AbortController>();
  return {
    async run(jobId, name, work) {
      if (jobs.has(jobId)) return fail('bad-input', said('trouble.beingRead', { file: name }), said('trouble.waitUntilDone'));
      const job = new AbortController();
      jobs.set(jobId, job);
      try {
        return await work(job.signal);
      } finally {
        jobs.delete(jobId);
      }
    },
    cancel(jobId) {
      jobs.get(jobId)?.abort();
    },
  };
}

/**
 * Marks of everybody in the event but those of one import, as they are and as they were read: dropping the same card or list again adds
 * nobody twice, also when they were corrected or merged meanwhile.
 */
export function knownContacts({ people }: EventState, except: string | null = null): ReadonlySet<string> {
  const others = except === null ? people : people.filter((person) => !isOfImport(person, except));
  return new Set(others.flatMap(contactsOf).map(contactMark));
}

/** Adds people to an event; null when there are none. */
export function addPeople(editor: Editor, eventId: string, people: readonly Person[]): Result<Changed | null> {
  if (people.length === 0) return ok(null);
  return editor.change(eventId, () => ok({ kind: 'people-added', people }));
}
