import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip, type ZipRules } from '../../electron/services/unzip.ts';
import { storedZip } from '../support/zip.ts';

const rules: ZipRules = { isName: (name) => /^[a-z0-9.]+$/.test(name), files: 10, bytesEach: () => 1_000_000, bytes: 2_000_000 };
const zip = zipSync({ 'a.txt': [strToU8('Hello '.repeat(1000)), { level: 9 }], 'b.jpg': [new Uint8Array(5000).fill(3), { level: 0 }] });

/** The zip with a number of one of its files changed, as the directory says it; `at` counts from the entry's begin. */
function lying(bytes: Uint8Array, file: number, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let left = file;
  for (let index = 0; index < copy.length - 4; index += 1) {
    if (view.getUint32(index, true) !== 0x02014b50) continue;
    if (left === 0) view.setUint32(index + at, value, true);
    left -= 1;
  }
  return copy;
}

function files(bytes: Uint8Array, by = rules): ReadonlyMap<string, Uint8Array | null> | string {
  const opened = openZip(bytes, by);
  return opened.kind === 'files' ? new Map([...opened.files].map(([name, file]) => [name, file.read()])) : opened.kind;
}

const sizeAt = 24;
const packedSizeAt = 20;
const sumAt = 16;

describe('[SB] a zip', () => {
  it('is read as it was written, packed or not, by us or by others', () => {
    expect(files(zip)).toEqual(new Map([['a.txt', strToU8('Hello '.repeat(1000))], ['b.jpg', new Uint8Array(5000).fill(3)]]));
    expect(files(new Uint8Array(storedZip([{ name: 'c.txt', text: 'Hi', mode: 0o600 }])))).toEqual(new Map([['c.txt', strToU8('Hi')]]));
    expect(files(zipSync({ 'empty.txt': new Uint8Array() }))).toEqual(new Map([['empty.txt', new Uint8Array()]]));
  });

  it.each([
    ['packed file claims to be smaller than it is', 0, sizeAt, 10, 'a.txt'],
    ['packed file claims to be larger than it is', 0, sizeAt, 900_000, 'a.txt'],
    ['file that is not packed claims to be smaller', 1, sizeAt, 10, 'b.jpg'],
    ['file that is not packed claims to be larger', 1, sizeAt, 6000, 'b.jpg'],
    ['packed file claims to take less room', 0, packedSizeAt, 5, 'a.txt'],
    ['file has another sum', 1, sumAt, 12_345, 'b.jpg'],
    ['file lies elsewhere', 1, 42, 3, 'b.jpg'],
    ['file lies outside', 1, 42, 4_000_000_000, 'b.jpg'],
  ])('whose %s has no such file, and the other one all the same', (_says, file, at, value, name) => {
    const read = files(lying(zip, file, at, value));
    if (typeof read === 'string') throw new Error(read);
    expect([...read].filter(([, bytes]) => bytes === null).map(([missing]) => missing)).toEqual([name]);
  });

  it('that packs many megabytes behind a small size is not unpacked beyond that size', () => {
    const bomb = lying(zipSync({ 'a.txt': [new Uint8Array(300 * 1024 * 1024), { level: 9 }] }), 0, sizeAt, 1000);
    const before = process.memoryUsage().arrayBuffers;
    expect(files(bomb)).toEqual(new Map([['a.txt', null]]));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  });

  it.each([
    ['too many files', zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`f${at}`, new Uint8Array(1)]))), 'too-large'],
    ['one file that is too large', zipSync({ a: new Uint8Array(1_000_001) }), 'too-large'],
    ['files that are too large together', zipSync({ a: new Uint8Array(999_999), b: new Uint8Array(999_999), c: new Uint8Array(99) }), 'too-large'],
    ['a name that climbs', zipSync({ '../a': new Uint8Array(1) }), 'strange'],
    ['one name twice', new Uint8Array(storedZip([{ name: 'a', text: '1', mode: 0o600 }, { name: 'a', text: '2', mode: 0o600 }])), 'strange'],
    ['a file with a key', lying(zip, 0, 8, 1 | (8 << 16)), 'damaged'],
    ['another way of packing', lying(zip, 0, 8, 9 << 16), 'damaged'],
    ['nothing behind its head', zip.slice(0, 30), 'damaged'],
  ])('with %s is refused', (_says, bytes, kind) => {
    expect(files(bytes)).toBe(kind);
  });

  it('of any bytes, cut or changed, never throws and gives no more than the rules allow', () => {
    const small: ZipRules = { ...rules, bytes: 8000 };
    const damage = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(damage, fc.nat(zip.length), fc.uint8Array({ maxLength: 60 }), fc.boolean(), (changes, cut, tail, isWhole) => {
        const bytes = zip.slice(0, isWhole ? zip.length : cut);
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = files(isWhole ? bytes : new Uint8Array([...bytes, ...tail]), small);
        if (typeof read === 'string') return;
        const sizes = [...read.values()].map((file) => file?.length ?? 0);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(small.bytes);
        // What is given is what was put in: the sums see to it.
        for (const file of read.values()) if (file !== null && file.length > 0) expect([6000, 5000]).toContain(file.length);
      }),
      { numRuns: 2000 },
    );
  });
});
