import { describe, expect, it } from 'vitest';
import { memoryBridge } from '../../renderer/bridge/memory.ts';
import { filesOfTransfer } from '../../renderer/components/droppedFiles.ts';
import { addFiles } from '../../renderer/state/pile.ts';
import { createSession } from '../../renderer/state/session.ts';
import { fail } from '../../shared/contract/result.ts';
import { sayEnglish } from '../../shared/words/say.ts';

/** What a browser hands out of a drop: a file by its name, null for one that it cannot open; a folder as what is in it, null likewise. */
type Dropped = { readonly name: string; readonly file: File | null } | { readonly name: string; readonly folder: readonly Dropped[] | null };

const notFound = (): DOMException => new DOMException('gone', 'NotFoundError');

function entryOf(dropped: Dropped): FileSystemEntry {
  const base = { name: dropped.name, fullPath: `/${dropped.name}` };
  if ('file' in dropped) {
    const { file } = dropped;
    const open = (found: (file: File) => void, failed: (why: DOMException) => void): void => (file === null ? failed(notFound()) : found(file));
    return { ...base, isFile: true, isDirectory: false, file: open } as unknown as FileSystemEntry;
  }
  const parts = dropped.folder === null ? null : [dropped.folder.slice(0, 2), dropped.folder.slice(2), []];
  const createReader = (): object => {
    const left = parts === null ? null : [...parts];
    return {
      readEntries: (found: (entries: FileSystemEntry[]) => void, failed: (why: DOMException) => void): void =>
        left === null ? failed(notFound()) : found((left.shift() ?? []).map(entryOf)),
    };
  };
  return { ...base, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

function transferOf(...all: readonly Dropped[]): DataTransfer {
  const items = all.map((dropped) => ({ kind: 'file', webkitGetAsEntry: () => entryOf(dropped), getAsFile: () => ('file' in dropped ? dropped.file : null) }));
  return { items } as unknown as DataTransfer;
}

const file = (name: string): Dropped => ({ name, file: new File(['Name\nAna Silva'], name) });
const locked = (name: string): Dropped => ({ name, file: null });

describe('the files of a drop', () => {
  const cases: readonly (readonly [why: string, dropped: readonly Dropped[], names: readonly string[]])[] = [
    ['files as they were dropped', [file('b.csv'), file('a.csv')], ['b.csv', 'a.csv']],
    ['a folder in the order of its names, without what is hidden', [{ name: 'Fair', folder: [file('card 10.csv'), file('card 2.csv'), file('.DS_Store')] }], ['card 2.csv', 'card 10.csv']],
    ['folders within folders', [{ name: 'Fair', folder: [file('a.csv'), { name: 'day 2', folder: [file('b.csv')] }] }], ['a.csv', 'b.csv']],
    ['a file that cannot be opened is among them', [{ name: 'Fair', folder: [file('a.csv'), locked('b.jpg'), file('c.csv')] }], ['a.csv', 'b.jpg', 'c.csv']],
    ['so is one that was dropped by itself', [locked('b.jpg'), file('c.csv')], ['b.jpg', 'c.csv']],
    ['a folder that cannot be listed is among them', [{ name: 'Fair', folder: [{ name: 'day 1', folder: null }, file('e.csv')] }], ['day 1', 'e.csv']],
    ['so is one that was dropped by itself', [{ name: 'Fair', folder: null }], ['Fair']],
  ];
  it.each(cases)('%s', async (_why, dropped, names) => {
    expect((await filesOfTransfer(transferOf(...dropped))).map(({ name }) => name)).toEqual(names);
  });

  it('says of each file that cannot be opened that it cannot', async () => {
    const core = createSession(memoryBridge({ 'import.list': () => fail('bad-input', 'not in this test') }));
    const files = await filesOfTransfer(transferOf({ name: 'Fair', folder: [locked('card 1.jpg'), locked('people.csv'), { name: 'day 2', folder: null }] }));
    await addFiles(core, 'event-1', files);
    const results = core.store.get().pile.map(({ stage, problems }) => [stage, problems.map(({ said }) => (said === undefined ? '' : sayEnglish(said)))]);
    const sentence = (name: string): string => `${name} could not be opened. It may have been moved or removed since; drop it again.`;
    expect(results).toEqual([
      ['failed', [sentence('card 1.jpg')]],
      ['failed', [sentence('day 2')]],
      ['failed', [sentence('people.csv')]],
    ]);
  });
});
