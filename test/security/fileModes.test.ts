import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { emptyTweak } from '../../shared/note/tweak.ts';
import { ana, bytesOf, tom, webDays } from '../services/support.ts';
import { hostGet } from '../support/hostCall.ts';
import { startLoopback } from '../support/loopback.ts';
import { temporaryFolder } from '../support/temporary.ts';

const card = new Uint8Array(readFileSync(join(projectDir, 'assets/sample/card-ana-silva.jpg')));
const folder = temporaryFolder();
const dataDir = join(folder.path, 'data');
afterAll(() => folder.remove());

/** What was ever seen below the data folder, ids and numbers left out, with its mode and its kind. */
const seen = new Map<string, string>();

function look(): void {
  for (const path of [dataDir, ...entries()]) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) continue;
    const kind = relative(dataDir, path).replace(/^open\/.+/, 'open/number-machine').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{8}(?=\.draft)|(?<=tmp-)[0-9a-f]+|\d{4}-\d\d-\d\dT[\dZ-]+/g, '*');
    seen.set(kind, `${found.isDirectory() ? 'folder' : 'file'} ${(found.mode & 0o777).toString(8)}`);
  }
}

function entries(): readonly string[] {
  try {
    return readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).map((name) => join(dataDir, name));
  } catch {
    // Something went while it was looked at: the next look tells.
    return [];
  }
}

/** A whole evening: people by card, list and hand, faces, notes, merging, versions, backups, forgetting. */
async function journey(address: string): Promise<void> {
  const { id: eventId } = await hostGet(address, 'event.create', { details: webDays });
  await hostGet(address, 'settings.update', { myName: 'Robin' });
  await hostGet(address, 'pending.stow', { eventId, jobId: 'waits', name: 'a.jpg', bytes: card });
  await hostGet(address, 'import.card', { eventId, jobId: 'job-1', name: 'a.jpg', bytes: card });
  await hostGet(address, 'import.list', { eventId, jobId: 'job-2', name: 'a.csv', bytes: bytesOf('Name,Email\nKim Lee,kim@example.org\n'), wanted: null, replaces: null, ask: false });
  for (const contact of [ana, tom]) await hostGet(address, 'contact.add', { eventId, contact });
  const { people } = await hostGet(address, 'event.open', { eventId });
  const [one, other] = people.slice(-2).map(({ id }) => id) as [string, string];
  await hostGet(address, 'contact.face', { eventId, personId: one, picture: { name: 'face.jpg', bytes: card } });
  await hostGet(address, 'note.base', { eventId, channel: 'email', text: 'Hi {{ first_name }}' });
  await hostGet(address, 'note.tweak', { eventId, personId: one, tweak: { ...emptyTweak, offer: 'a talk' } });
  await hostGet(address, 'contact.merge', { eventId, keptId: one, goneId: other, choices: {} });
  const [version] = await hostGet(address, 'event.versions', { eventId });
  await hostGet(address, 'event.restore', { eventId, versionId: version?.id ?? '' });
  await hostGet(address, 'event.undo', { eventId });
  await hostGet(address, 'export.notes', { eventId, personIds: null, format: 'csv', delimiter: ',' });
  const { fileName, bytes } = await hostGet(address, 'export.backup', { eventId: null, pictures: true });
  await hostGet(address, 'import.backup', { name: fileName, bytes });
  await hostGet(address, 'contact.forget', { eventId, personIds: [one] });
}

describe.skipIf(process.platform === 'win32')('[SE] every file the app ever makes', () => {
  it('is for the user alone, whatever the system would give it by itself', async () => {
    const before = process.umask(0);
    try {
      const host = await startLoopback(dataDir);
      const looking = setInterval(look, 1);
      await journey(host.address);
      clearInterval(looking);
      look();
      await host.stop();
    } finally {
      process.umask(before);
    }
    const wrong = [...seen].filter(([, mode]) => mode !== 'folder 700' && mode !== 'file 600');
    expect(wrong).toEqual([]);
    const kinds = ['', 'events', 'events/*.json', 'backups/*/*.json', 'photos/*/*.jpg', 'pending/*/waits.picture', 'pending/*/waits.json', 'settings.json', 'wellmet.log', 'running.json', 'open', 'open/number-machine'];
    expect(kinds.filter((kind) => !seen.has(kind))).toEqual([]);
    console.log(`Looked at ${seen.size} kinds of files and folders: ${[...seen.keys()].sort().join(', ')}`);
  }, 180_000);
});
