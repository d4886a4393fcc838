import type { Result } from '../../shared/contract/result.ts';
import type { SettingsPatch } from '../../shared/contract/schemas.ts';
import type { Settings } from '../../shared/workspace/state.ts';
import { basisOf, beginFrom, savedAs } from './basis.ts';
import type { Core } from './core.ts';
import { sameFields } from './sameWhereItCan.ts';
import { typingPauseMs } from './saver.ts';

/** Settings belong to no event. */
const settingsScope = 'settings';

/** Shows changed settings at once and saves them. What another window has made of the same lists meanwhile stays in them. */
export function changeSettings(core: Core, patch: SettingsPatch, pauseMs = typingPauseMs): void {
  const before = core.store.get().settings;
  showSettings(core, patch);
  for (const [name, value] of Object.entries(patch)) {
    const key = `settings/${name}`;
    beginFrom(core, key, before[name as keyof Settings]);
    let answer: Settings | null = null;
    const send = async (): Promise<Result<unknown>> => {
      const result = await core.bridge.call('settings.update', { [name]: value, basedOn: { [name]: basisOf(core, key) } });
      if (result.ok) savedAs(core, key, value);
      if (result.ok) answer = result.value;
      return result;
    };
    const saved = (): void => {
      if (answer !== null) takeSettings(core, answer);
    };
    core.saver.put({ key, scope: settingsScope, send, saved, show: () => showSettings(core, { [name]: value }), isQuiet: name === 'view' }, pauseMs);
  }
}

function showSettings(core: Core, patch: SettingsPatch): void {
  core.store.update((now) => ({ ...now, settings: mergeSettings(now.settings, patch) }));
}

/** Takes in the settings as they are saved by now. Where the user is in this window is this window's own. */
function takeSettings(core: Core, settings: Settings): void {
  core.store.update((now) => {
    const next = sameFields(now.settings, { ...settings, view: now.settings.view });
    return next === now.settings ? now : { ...now, settings: next };
  });
  core.saver.showUnsaved(settingsScope);
}

/** Shows what another window, or another Wellmet, has made of the settings. */
export async function hearSettings(core: Core): Promise<void> {
  const { settings: before } = core.store.get();
  const now = await core.bridge.call('settings.get', {});
  // Changed here meanwhile: what was asked for is older, and is asked for again before long.
  if (now.ok && core.store.get().settings === before && !core.saver.hasUnsaved(settingsScope)) takeSettings(core, now.value);
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
