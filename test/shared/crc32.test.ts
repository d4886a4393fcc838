import { crc32 as crcOfNode } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../shared/crc32.ts';

describe('the sum that a zip keeps of a file', () => {
  it('is the known one', () => expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926));

  it('is that of the platform, also in pieces', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), (bytes, at) => {
        expect(crc32(bytes)).toBe(crcOfNode(bytes));
        expect(crc32(bytes.subarray(at), crc32(bytes.subarray(0, at)))).toBe(crcOfNode(bytes));
      }),
    );
  });
});
