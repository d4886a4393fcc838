import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { systemCode } from './fileErrors.ts';

/** Who has the data folder open: an empty file for each process, `open/<process>-<machine>`. Only who is alone may sweep up. */
export interface Presence {
  isAlone(): boolean;
}

/** A process of another machine can't be asked whether it is still there. */
const awayMs = 7 * 86_400_000;
const mine = new Set<string>();
process.once('exit', () => mine.forEach(removeQuietly));

/** Says that this process has the data folder open, until it ends. */
export function announcePresence(dataDir: string): Presence {
  const folder = join(dataDir, 'open');
  const machine = hostname().replace(/[^\w.-]/g, '_');
  const own = `${process.pid}-${machine}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, own), '', { mode: 0o600 });
    mine.add(join(folder, own));
  } catch {
    // Where nothing can be written there is nothing that somebody else could sweep away.
  }
  const isThere = (name: string): boolean => {
    const [, pid = '', host = ''] = /^(\d+)-(.*)$/.exec(name) ?? [];
    const since = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const isThere = host === machine ? isRunning(Number(pid)) && since >= Date.now() - uptime() * 1000 - 1000 : Date.now() - since < awayMs;
    if (!isThere) removeQuietly(join(folder, name));
    return isThere;
  };
  return {
    isAlone() {
      try {
        return !readdirSync(folder).some((name) => name !== own && isThere(name));
      } catch {
        return false;
      }
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is looked at again at the next start.
  }
}
