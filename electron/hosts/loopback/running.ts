import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { packFrame } from '../../../shared/contract/frame.ts';
import { callPath, tokenHeader, tokenInAddress } from '../../../shared/contract/wire.ts';
import { codec } from './codec.ts';

/**
 * One server a data folder: each keeps the events in memory, so two would write over each other's changes. The running
 * one leaves its address in a file that only this user can read, and a second start opens that address instead.
 */
const fileName = 'running.json';
/** Where nobody listens any more the answer is no at once; one that listens may be slow on a busy machine. */
const answerWithinMs = 10_000;

/** The address of the server that has this data folder, or null. A server that died without a word doesn't answer. */
export async function findRunning(dataDir: string): Promise<string | null> {
  const address = readAddress(dataDir);
  return address !== null && (await answers(address)) ? address : null;
}

/** Leaves the address for later starts. False when another server was first. */
export async function claim(dataDir: string, address: string): Promise<boolean> {
  const file = join(dataDir, fileName);
  const text = JSON.stringify({ address });
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    if ((await findRunning(dataDir)) !== null) return false;
  }
  try {
    rmSync(file, { force: true });
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
  } catch {
    // A folder that can't be written to holds nothing that two servers could overwrite.
  }
  return true;
}

/** Takes the address away again, if it is still this one. */
export function release(dataDir: string, address: string): void {
  if (readAddress(dataDir) === address) rmSync(join(dataDir, fileName), { force: true });
}

function readAddress(dataDir: string): string | null {
  try {
    const data: unknown = JSON.parse(readFileSync(join(dataDir, fileName), 'utf8'));
    if (typeof data !== 'object' || data === null || !('address' in data) || typeof data.address !== 'string') return null;
    // Nothing but this machine is ever asked, whatever the file says.
    return /^http:\/\/127\.0\.0\.1:\d{1,5}\/#token=[\w-]+$/.test(data.address) ? data.address : null;
  } catch {
    return null;
  }
}

function answers(address: string): Promise<boolean> {
  const { origin, hash } = new URL(address);
  const token = new URLSearchParams(hash.slice(1)).get(tokenInAddress) ?? '';
  return new Promise((resolve) => {
    const headers = { [tokenHeader]: token, Origin: origin };
    const asked = request(`${origin}${callPath}app.info`, { method: 'POST', headers, timeout: answerWithinMs }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(false));
    asked.end(packFrame({}, codec));
  });
}
