import { backupServices } from '../services/backup.ts';
import { contactServices } from '../services/contact.ts';
import { createEditor } from '../services/editor.ts';
import { doubleServices } from '../services/double.ts';
import { eventServices } from '../services/event.ts';
import { exportServices } from '../services/export.ts';
import { importServices } from '../services/import.ts';
import { memoryServices } from '../services/memory.ts';
import { noteServices } from '../services/note.ts';
import { pendingServices } from '../services/pending.ts';
import { queueServices } from '../services/queue.ts';
import { settingsServices } from '../services/settings.ts';
import type { Ports } from './ports.ts';
import type { Services } from './services.ts';

/** All services over one set of ports. */
export function createServices(ports: Ports): Services {
  const editor = createEditor(ports.store, ports.clock, ports.ids, ports.notify);
  return {
    ...settingsServices(ports),
    ...eventServices(ports, editor),
    ...importServices(ports, editor),
    ...pendingServices(ports),
    ...contactServices(ports, editor),
    ...doubleServices(ports, editor),
    ...queueServices(ports, editor),
    ...memoryServices(ports, editor),
    ...noteServices(editor),
    ...exportServices(ports),
    ...backupServices(ports),
  };
}
