import { ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { safeFileName } from '../../shared/export/fileNames.ts';
import { say } from '../../shared/words/say.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';
import { makeBackup } from './makeBackup.ts';
import { restoreBackup } from './restoreBackup.ts';

/** Backups: one event or all of them in a file, with or without pictures, and back again as new events. Nothing is ever written over. */
export function backupServices(ports: Ports): Pick<ServicesOf<'export'>, 'export.backup'> & Pick<ServicesOf<'import'>, 'import.backup'> {
  return {
    'export.backup': ({ eventId, pictures, language = 'en' }) => {
      const events = eventsToKeep(ports, eventId);
      if (!events.ok) return events;
      const event = eventId === null ? 'Wellmet' : safeFileName(events.value[0]?.details.name ?? '') || 'Wellmet';
      return makeBackup(ports, { name: say(language, 'export.backupFile', { event, day: ports.clock().slice(0, 10) }), events: events.value, pictures });
    },
    'import.backup': (file) => restoreBackup(ports, file),
  };
}

function eventsToKeep(ports: Ports, eventId: string | null): Result<readonly EventState[]> {
  if (eventId === null) return ports.store.listEvents();
  const event = ports.store.readEvent(eventId);
  return event.ok ? ok([event.value]) : event;
}
