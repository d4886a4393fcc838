import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path of Electron's binary, or null when it was not fetched, only half, or for another version. The electron package
 * is never loaded for this: asking it for the path starts a download.
 */
export function findElectron(electronDir, env) {
  try {
    const { version } = JSON.parse(readFileSync(join(electronDir, 'package.json'), 'utf8'));
    const distDir = env.ELECTRON_OVERRIDE_DIST_PATH || join(electronDir, 'dist');
    const binary = join(distDir, readFileSync(join(electronDir, 'path.txt'), 'utf8').trim());
    const fetched = readFileSync(join(distDir, 'version'), 'utf8').trim().replace(/^v/, '');
    return fetched === version && statSync(binary).isFile() ? binary : null;
  } catch {
    return null;
  }
}
