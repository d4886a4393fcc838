import { ok } from '../../shared/contract/result.ts';
import type { SettingsPatch } from '../../shared/contract/schemas.ts';
import { settingsFields } from '../../shared/workspace/schemas.ts';
import type { Settings } from '../../shared/workspace/state.ts';
import { weave } from '../../shared/workspace/weave.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';

/** Settings and what the app says of itself. */
export function settingsServices(ports: Ports): ServicesOf<'settings'> & ServicesOf<'app'> {
  return {
    'app.info': () => ok({ version: ports.version, host: ports.host, problems: ports.store.problems() }),
    'app.log': () => {
      const text = ports.readLog();
      return text.ok ? ok({ fileName: 'wellmet.log', text: text.value }) : text;
    },
    'app.menu': (menu) => {
      ports.desktop?.showMenu(menu);
      return ok(null);
    },
    'settings.get': () => ok(ports.store.readSettings()),
    'settings.update': ({ basedOn = {}, ...patch }) => {
      const changed = ports.store.changeSettings((current) => ({ ...current, ...wovenSettings(current, patch, basedOn) }));
      if (changed.ok) ports.notify('settings.changed', {});
      return changed;
    },
  };
}

/** What is to be set: lists with what another window has made of them meanwhile, where that can be kept. Where each looks is its own. */
function wovenSettings(current: Settings, patch: SettingsPatch, basedOn: SettingsPatch): Partial<Settings> {
  const given = Object.entries(patch).flatMap(([key, value]) => {
    const name = key as keyof SettingsPatch;
    if (value === undefined) return [];
    if (basedOn[name] === undefined || typeof value !== 'object' || name === 'view') return [[name, value]];
    const woven = weave<unknown>(basedOn[name], value, current[name]).value;
    return [[name, settingsFields[name].safeParse(woven).success ? woven : value]];
  });
  return Object.fromEntries(given) as Partial<Settings>;
}
