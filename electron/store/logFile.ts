import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Log } from '../core/ports.ts';
import { systemCode } from './fileErrors.ts';

/** One old log file is kept beside the one being written. */
const maxBytes = 1_000_000;

/** Appends one JSON line per entry to `wellmet.log`, readable by the user alone. A log that can't be written never stops the app. */
export function createLogFile(dataDir: string, clock: Clock): Log {
  const path = join(dataDir, 'wellmet.log');
  const append = (level: 'info' | 'error', message: string, counts: Readonly<Record<string, number | string>> = {}): void => {
    try {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      rotate(path);
      appendFileSync(path, `${JSON.stringify({ at: clock(), level, message, ...counts })}\n`, { mode: 0o600 });
    } catch {
      // Nowhere to write and nobody to tell: what the user needs to know comes with the Result of the call itself.
    }
  };
  return {
    info: (message, counts) => append('info', message, counts),
    error: (message, counts) => append('error', message, counts),
  };
}

function rotate(path: string): void {
  try {
    if (statSync(path).size > maxBytes) renameSync(path, `${path}.old`);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}
