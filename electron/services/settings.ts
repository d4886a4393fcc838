import { ok } from '../../shared/contract/result.ts';
import type { Settings } from '../../shared/workspace/state.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';

/** Settings and what the app says of itself. */
export function settingsServices(ports: Ports): ServicesOf<'settings'> & ServicesOf<'app'> {
  return {
    'app.info': () => ok({ version: ports.version, host: ports.host, problems: ports.store.problems() }),
    'settings.get': () => ok(ports.store.readSettings()),
    'settings.update': (patch) => {
      const current = ports.store.readSettings();
      const next: Settings = {
        schema: 1,
        myName: patch.myName ?? current.myName,
        plan: patch.plan ?? current.plan,
        country: patch.country ?? current.country,
        theme: patch.theme ?? current.theme,
        view: patch.view ?? current.view,
      };
      const written = ports.store.writeSettings(next);
      return written.ok ? ok(next) : written;
    },
  };
}
