import { showError } from './core.ts';
import type { Core } from './core.ts';
import { today } from './today.ts';
import { keepDeep } from './useDeep.ts';

const dayName = 'reminders.closed';

/** Asks what waits for the user today. The desktop app reminds by the system, so only a browser's page shows it itself. */
export async function loadReminders(core: Core): Promise<void> {
  const { info, settings } = core.store.get();
  const isClosed = settings.view.deep[dayName] === today();
  if (info === null || info.host === 'desktop' || !settings.reminders || isClosed) return;
  const found = await core.bridge.call('queue.reminders', { today: today() });
  if (found.ok) core.store.update((now) => ({ ...now, reminders: found.value }));
  else showError(core, found.error);
}

/** That is enough for today. */
export function closeReminders(core: Core): void {
  core.store.update((now) => ({ ...now, reminders: [] }));
  keepDeep(core, dayName, today());
}

/** Looks again when the window comes back, because another day may have begun. */
export function followReminders(core: Core): void {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void loadReminders(core);
  });
}
