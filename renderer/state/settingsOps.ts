import type { SettingsPatch } from '../../shared/contract/schemas.ts';
import type { Settings } from '../../shared/workspace/state.ts';
import type { Core } from './core.ts';
import { typingPauseMs } from './saver.ts';

/** Settings belong to no event. */
const settingsScope = 'settings';

/** Shows changed settings at once and saves them. */
export function changeSettings(core: Core, patch: SettingsPatch, pauseMs = typingPauseMs): void {
  core.store.update((now) => ({ ...now, settings: mergeSettings(now.settings, patch) }));
  for (const [name, value] of Object.entries(patch)) {
    const send = () => core.bridge.call('settings.update', { [name]: value });
    core.saver.put({ key: `settings/${name}`, scope: settingsScope, send, isQuiet: name === 'view' }, pauseMs);
  }
}

/** Turns to another event, place or person; it is remembered for the next start. */
export function look(core: Core, view: Partial<Settings['view']>): void {
  const now = core.store.get().settings.view;
  const isElsewhere = view.eventId !== undefined && view.eventId !== now.eventId;
  const next = { ...now, ...view, ...(isElsewhere ? { deep: withoutHere(now.deep) } : {}) };
  if (next.eventId === now.eventId && next.place === now.place && next.personId === now.personId && next.deep === now.deep) return;
  changeSettings(core, { view: next });
}

/** What is remembered, without what was about the event that is left. */
function withoutHere(deep: Settings['view']['deep']): Settings['view']['deep'] {
  return Object.fromEntries(Object.entries(deep).filter(([name]) => !name.startsWith('here.')));
}

function mergeSettings(settings: Settings, patch: SettingsPatch): Settings {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...settings, ...(Object.fromEntries(given) as Partial<Settings>) };
}
