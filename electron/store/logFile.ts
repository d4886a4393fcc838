import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Clock, Log } from '../core/ports.ts';
import { cannotRead, systemCode } from './fileErrors.ts';
import { said } from '../../shared/words/keys.ts';

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

/** No screen shows more than that. */
const shownBytes = 200_000;

/** The end of the log, older entries first; '' before anything was written. */
export function readLogFile(dataDir: string): Result<string> {
  const path = join(dataDir, 'wellmet.log');
  try {
    const text = [`${path}.old`, path].map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join('');
    const end = text.slice(-shownBytes);
    return ok(end.length === text.length ? text : end.slice(end.indexOf('\n') + 1));
  } catch (error) {
    return cannotRead(error, said('store.log'), dataDir);
  }
}

function rotate(path: string): void {
  try {
    if (statSync(path).size > maxBytes) renameSync(path, `${path}.old`);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}
