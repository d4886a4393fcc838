import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../scripts/build.mjs';

/** Words for node, and environment, that trap all ways to other machines in a process and in its worker threads. */
export function trapInto(logFile: string): { readonly nodeOptions: readonly string[]; readonly env: Record<string, string>; readonly trapped: () => string } {
  return {
    nodeOptions: [`--require=${join(projectDir, 'test', 'support', 'trapSockets.cjs')}`],
    env: { TRAP_LOG: logFile },
    trapped: () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : ''),
  };
}
