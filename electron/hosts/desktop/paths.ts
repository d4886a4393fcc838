import { join, sep } from 'node:path';

/** Where the built app's parts lie. */
export interface AppPaths {
  readonly renderer: string;
  readonly preload: string;
  /** Real files, not ones in the archive: threads, native code and the readers' own workers can only open those. */
  readonly assets: string;
  readonly worker: string;
}

/** `appPath` is the project while developing, and the archive `app.asar` when packaged. */
export function appPaths(appPath: string): AppPaths {
  const real = unpacked(appPath);
  return {
    renderer: join(appPath, 'dist', 'renderer'),
    preload: join(appPath, 'dist', 'electron', 'preload.cjs'),
    assets: join(real, 'assets'),
    worker: join(real, 'dist', 'recognise', 'worker.cjs'),
  };
}

function unpacked(appPath: string): string {
  const archive = `${sep}app.asar`;
  return appPath.endsWith(archive) ? `${appPath}.unpacked` : appPath;
}
