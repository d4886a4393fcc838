import { join } from 'node:path';

export interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Where Wellmet keeps its data when nobody says otherwise: the folder the desktop app uses too, so that both show the same events. */
export function defaultDataFolder({ platform, env, home }: System): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Wellmet');
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Wellmet');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Wellmet');
}
