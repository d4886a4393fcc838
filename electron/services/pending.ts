import { ok } from '../../shared/contract/result.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';

/** Pictures that wait to be read, kept for the next start. */
export function pendingServices({ store }: Ports): ServicesOf<'pending'> {
  return {
    'pending.stow': async ({ eventId, jobId, name, bytes }) => {
      const event = store.readEvent(eventId);
      if (!event.ok) return event;
      const kept = await store.keepPending(eventId, jobId, { name, bytes });
      // Removed meanwhile, with everything in it: nothing may come back.
      const after = store.readEvent(eventId);
      if (!after.ok) store.dropPending(eventId, [jobId]);
      return after.ok ? kept : after;
    },
    'pending.list': ({ eventId }) => {
      const event = store.readEvent(eventId);
      if (!event.ok) return event;
      // Their people were saved, and then the app ended before the picture was taken away.
      const read = new Set(event.value.people.map(({ importId }) => importId));
      const pending = store.listPending(eventId);
      const over = pending.filter(({ jobId }) => read.has(jobId)).map(({ jobId }) => jobId);
      if (over.length > 0) store.dropPending(eventId, over);
      return ok(pending.filter(({ jobId }) => !read.has(jobId)));
    },
    'pending.take': ({ eventId, jobId }) => store.takePending(eventId, jobId),
    'pending.drop': ({ eventId, jobIds }) => store.dropPending(eventId, jobIds),
  };
}
