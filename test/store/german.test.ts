import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { temporaryFolder } from '../support/temporary.ts';
import type { TemporaryFolder } from '../support/temporary.ts';

let folder: TemporaryFolder;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const { tell } = wordsOf('de');
const clock = (): string => '2026-11-21T08:00:00.000Z';

describe('what the store has to say of a file is said in the user’s language', () => {
  it.each([
    ['that stops in the middle', '{"schema":2,', /event-1\.json war nicht zu verstehen \(der Inhalt ist nicht vollständig\)\. Die Datei wurde als .*damaged-.* aufbewahrt/],
    ['that holds no data', '[]', /war nicht zu verstehen/],
    ['that says no version', '{"name":"x"}', /es steht nicht darin, welche Version/],
    ['of a newer Wellmet', '{"schema":99}', /neueren Wellmet geschrieben \(Datenversion 99\)/],
    ['with a hole in it', '{"schema":2}', /der Inhalt ist bei \w+ nicht, was erwartet wurde/],
  ])('one %s', (_says, content, expected) => {
    mkdirSync(join(folder.path, 'events'), { recursive: true });
    writeFileSync(join(folder.path, 'events/event-1.json'), content);
    const store = createStore({ dataDir: folder.path, openJson: openConfFile, clock });
    store.listEvents();
    expect(store.problems().map(tell).join('\n')).toMatch(expected);
  });

  it('a folder that can’t be made', () => {
    const inTheWay = join(folder.path, 'a-file');
    writeFileSync(inTheWay, '');
    const store = createStore({ dataDir: join(inTheWay, 'data'), openJson: openConfFile, clock });
    expect(store.problems().map(tell).join('\n')).toMatch(/Wellmet kann nichts aufbewahren: .* ließ sich nicht anlegen/);
  });
});
