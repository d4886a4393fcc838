import { ok } from '../../shared/contract/result.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';

/** Pictures that wait to be read, kept for the next start. */
export function pendingServices({ store }: Ports): ServicesOf<'pending'> {
  return {
    'pending.stow': async ({ eventId, jobId, name, bytes }) => {
      const event = store.readEvent(eventId);
      return event.ok ? store.keepPending(eventId, jobId, { name, bytes }) : event;
    },
    'pending.list': ({ eventId }) => {
      const event = store.readEvent(eventId);
      return event.ok ? ok(store.listPending(eventId)) : event;
    },
    'pending.take': ({ eventId, jobId }) => store.takePending(eventId, jobId),
    'pending.drop': ({ eventId, jobIds }) => store.dropPending(eventId, jobIds),
  };
}
