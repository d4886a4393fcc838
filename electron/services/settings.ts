import { ok } from '../../shared/contract/result.ts';
import type { Settings } from '../../shared/workspace/state.ts';
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
    'settings.update': (patch) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<Settings>;
      return ports.store.changeSettings((current) => ({ ...current, ...given }));
    },
  };
}
