import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../../electron/lists/utf8.ts';
import { decodeText, type Encoding } from '../../../shared/import/text.ts';

const utf16 = (text: string, swap: boolean): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return swap ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
};

describe('decodeText', () => {
  it.each<[string, Uint8Array, Encoding, string]>([
    ['plain letters', Buffer.from('Ana'), 'utf-8', 'Ana'],
    ['UTF-8', Buffer.from('Jördis 🌱 Nguyễn'), 'utf-8', 'Jördis 🌱 Nguyễn'],
    ['UTF-8 with a mark', Buffer.from('\ufeffAna'), 'utf-8', 'Ana'],
    ['UTF-16 with a mark', utf16('\ufeffJördis', false), 'utf-16le', 'Jördis'],
    ['swapped UTF-16 with a mark', utf16('\ufeffJördis 🌱', true), 'utf-16be', 'Jördis 🌱'],
    ['UTF-16 without a mark', utf16('Name,Email', false), 'utf-16le', 'Name,Email'],
    ['swapped UTF-16 without a mark', utf16('Name,Email', true), 'utf-16be', 'Name,Email'],
    ['Windows-1252', Uint8Array.of(0x4a, 0xf6, 0x72, 0x67, 0x20, 0x80, 0x20, 0x96, 0x93, 0x94), 'windows-1252', 'Jörg € –“”'],
    ['overlong UTF-8 is none', Uint8Array.of(0x41, 0xc0, 0x80), 'windows-1252', 'AÀ€'],
    ['a half letter at the end is none', Uint8Array.of(0x41, 0xc3), 'windows-1252', 'AÃ'],
    ['half a surrogate is none', Uint8Array.of(0xed, 0xa0, 0x80), 'windows-1252', 'í\u00a0€'],
    ['nothing', new Uint8Array(), 'utf-8', ''],
  ])('%s', (_why, bytes, encoding, text) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ text, encoding, brokenLines: [] });
    expect(decodeText(new Uint8Array(bytes), decodeUtf8)).toEqual({ text, encoding, brokenLines: [] });
  });

  it.each<[string, number[], string, readonly number[]]>([
    ['a small letter of Windows-1252', [0xc3, 0xbc, 0x0a, 0xe9, 0x2c], 'ü\né,', [2]],
    ['a curly quote of Windows-1252', [0xc3, 0xbc, 0x0a, 0x92, 0x73], 'ü\n’s', [2]],
    ['half a letter at the end of a cell', [0xc3, 0xbc, 0x0d, 0x0a, 0xc3, 0x2c], 'ü\r\n\ufffd,', [2]],
    ['a third of a letter', [0xc3, 0xbc, 0xe2, 0x80, 0x2c], 'ü\ufffd,', [1]],
    ['a capital letter', [0xc3, 0xbc, 0x0d, 0xc9, 0x41, 0x0d, 0xc9, 0x41, 0xc3, 0xbc], 'ü\r\ufffdA\r\ufffdAü', [2, 3]],
  ])('%s in UTF-8 costs that sign only, and its line is known', (_why, bytes, text, brokenLines) => {
    for (const utf8 of [undefined, decodeUtf8]) {
      expect(decodeText(Uint8Array.from(bytes), utf8)).toEqual({ text, encoding: 'utf-8', brokenLines });
      expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes, 0xe9, 0xe9, 0xe9]), utf8).text).toBe(`${text}ééé`);
    }
  });

  it('comes to the same with the decoder of the platform, whatever the bytes', () => {
    const piece = fc.oneof(fc.uint8Array({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 6 }).map((text) => new TextEncoder().encode(text)));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const bytes = Uint8Array.from(pieces.flatMap((one) => [...one]));
        expect(decodeText(bytes, decodeUtf8)).toEqual(decodeText(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads UTF-8 as the platform does, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 60 }), (piece, times) => {
        const bytes = new TextEncoder().encode(`Name,${piece.replaceAll('\0', '').repeat(times)}`);
        expect(decodeText(bytes).text).toBe(new TextDecoder().decode(bytes));
      }),
      { numRuns: 200 },
    );
  });

  it('reads anything else byte by byte; Latin letters as the platform does', () => {
    // Node's own Windows-1252 is Latin-1, which differs between 0x80 and 0x9f: those are in the table above.
    const letter = fc.integer({ min: 1, max: 127 });
    const high = fc.tuple(fc.integer({ min: 0xa0, max: 255 }), letter);
    fc.assert(
      fc.property(fc.array(fc.oneof(letter.map((one) => [one]), high), { minLength: 2, maxLength: 200 }), (noise) => {
        const bytes = Uint8Array.from([0x41, 0x42, ...noise.flat(), 0xff]);
        expect(decodeText(bytes)).toEqual({ text: Buffer.from(bytes).toString('latin1'), encoding: 'windows-1252', brokenLines: [] });
      }),
      { numRuns: 500 },
    );
  });
});
