import { zipSync, type Zippable } from 'fflate';
import type { NamedBytes } from '../../shared/contract/contract.ts';

/** Puts files into one zip file. Pictures are as small as they get already; the rest is packed. `at` is the time they get. */
export function zipFiles(files: readonly NamedBytes[], at: string): Uint8Array {
  const entries: Zippable = Object.create(null) as Zippable;
  // The format knows no time before 1980 and none behind 2099.
  const mtime = new Date(Math.min(Math.max(Date.parse(at), Date.UTC(1981, 0)), Date.UTC(2098, 0)));
  for (const { name, bytes } of files) entries[name] = [bytes, { level: name.endsWith('.jpg') ? 0 : 6, mtime }];
  return zipSync(entries);
}
