import type { PictureOutcome } from '../../shared/contract/pictureOutcome.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';
import type { Editor } from './editor.ts';
import { importCard } from './importCard.ts';
import type { ImportJobs } from './importJobs.ts';

/** Answers that a window may have missed while it was loaded again: one window has no more pictures under way. */
const mostAnswers = 20;

/** Pictures, from the window or from those that wait in the data folder. */
export function cardServices(ports: Ports, editor: Editor, jobs: ImportJobs): Pick<ServicesOf<'import'>, 'import.card' | 'import.waiting'> {
  const underWay = new Map<string, Promise<Result<PictureOutcome>>>();
  const lately = new Map<string, Result<PictureOutcome>>();
  const follow = async (key: string, work: Promise<Result<PictureOutcome>>): Promise<Result<PictureOutcome>> => {
    underWay.set(key, work);
    const outcome = await work.finally(() => underWay.delete(key));
    lately.set(key, outcome);
    for (const oldest of [...lately.keys()].slice(0, -mostAnswers)) lately.delete(oldest);
    return outcome;
  };
  return {
    'import.card': async (input) => {
      const { eventId, jobId, name } = input;
      const event = ports.store.readEvent(eventId);
      if (!event.ok) return event;
      const key = `${eventId}/${jobId}`;
      const work = jobs.run(jobId, name, (signal) => importCard(ports, editor, input, signal));
      return underWay.has(key) ? work : follow(key, work);
    },
    'import.waiting': async ({ eventId, jobId }) => {
      const key = `${eventId}/${jobId}`;
      // Begun for this window before it was loaded again: it is read once, and both are told.
      const begun = underWay.get(key);
      if (begun !== undefined) return begun;
      return follow(key, jobs.run(jobId, jobId, async (signal) => {
        const picture = await ports.store.takePending(eventId, jobId);
        if (!picture.ok) return lately.get(key) ?? picture;
        return importCard(ports, editor, { eventId, jobId, ...picture.value }, signal);
      }));
    },
  };
}
