import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { maxDepth, whyNotPlainData } from '../../../shared/contract/guard.ts';

function nested(depth: number): unknown {
  let value: unknown = 'end';
  for (let level = 0; level < depth; level += 1) value = { in: value };
  return value;
}

class Custom {
  readonly a = 1;
}

const getter = Object.defineProperty({}, 'a', { enumerable: true, get: () => 1 });

describe('plain data', () => {
  it.each([
    ['an empty object', {}],
    ['data of every kind', { a: [1, 'x', true, null], b: new Uint8Array(3), c: { d: '' } }],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 1 })],
    ['an object of another realm', runInNewContext('({ a: [1, { b: 2 }] })')],
    [`${maxDepth} levels`, nested(maxDepth)],
  ])('takes %s', (_says, value) => {
    expect(whyNotPlainData(value)).toBeNull();
  });

  it.each([
    ['__proto__ as a key', JSON.parse('{"a":{"__proto__":{}}}'), /__proto__/],
    ['constructor as a key', { constructor: 1 }, /constructor/],
    ['prototype as a key', { a: [{ prototype: 1 }] }, /prototype/],
    ['a computed key', getter, /computed/],
    ['a symbol as a key', { [Symbol('a')]: 1 }, /key/],
    ['an instance of a class', new Custom(), /plain/],
    ['a map', new Map(), /plain/],
    ['a date', new Date(0), /plain/],
    ['a function', { a: () => 1 }, /function/],
    ['undefined', { a: undefined }, /undefined/],
    ['a number that is none', { a: Number.NaN }, /finite/],
    ['infinity', [Number.POSITIVE_INFINITY], /finite/],
    ['a big integer', { a: 1n }, /bigint/],
    ['too many levels', nested(maxDepth + 1), /deep/],
    ['very many levels', nested(100_000), /deep/],
  ])('refuses %s', (_says, value, reason) => {
    expect(whyNotPlainData(value)).toMatch(reason);
  });
});
