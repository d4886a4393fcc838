import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFrame, unpackFrame } from '../../../shared/contract/frame.ts';
import type { TextCodec } from '../../../shared/contract/frame.ts';

const codec: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
};

/** A frame with a head of our own making, for what `packFrame` would never write. */
function frameWith(head: string, body: readonly number[] = []): Uint8Array {
  const text = codec.encode(head);
  const length = [text.length >>> 24, (text.length >>> 16) & 255, (text.length >>> 8) & 255, text.length & 255];
  return Uint8Array.from([...length, ...text, ...body]);
}

describe('a frame', () => {
  it('brings plain data with bytes in it through unchanged', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.boolean(),
        fc.integer(),
        fc.constant(null),
        fc.uint8Array({ maxLength: 20 }),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, (message) => {
        expect(unpackFrame(packFrame(message, codec), codec)).toEqual({ message });
      }),
    );
  });

  it('never throws on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void unpackFrame(bytes, codec)));
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a head longer than the frame', Uint8Array.from([0, 0, 1, 0, 65])],
    ['a head that is no JSON', frameWith('{')],
    ['a head that is no UTF-8', Uint8Array.from([0, 0, 0, 1, 0xff])],
    ['bytes outside of the frame', frameWith('{"$bytes":[0,5]}', [1, 2])],
  ])('refuses %s', (_says, bytes) => {
    expect(unpackFrame(bytes, codec)).toBeNull();
  });

  it('keeps a key named __proto__ as a key, for the guard to refuse', () => {
    const unpacked = unpackFrame(frameWith('{"__proto__":{"polluted":[1]}}'), codec);
    expect(Object.keys(unpacked?.message as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('takes the bytes out of a frame that lies inside a larger buffer', () => {
    const packed = packFrame({ a: Uint8Array.from([7, 8]) }, codec);
    const larger = new Uint8Array(packed.length + 10);
    larger.set(packed, 5);
    expect(unpackFrame(larger.subarray(5, 5 + packed.length), codec)).toEqual({ message: { a: Uint8Array.from([7, 8]) } });
  });
});
