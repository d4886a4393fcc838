import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../electron/hosts/cli/inOrder.ts';

describe('inOrder', () => {
  it.each([
    [1, 1],
    [3, 3],
    [20, 8],
  ])('with %i at once it works on %i, and gives results in the order of the items', async (atOnce, expected) => {
    let running = 0;
    let most = 0;
    const work = async (item: number): Promise<number> => {
      most = Math.max(most, ++running);
      await wait(item % 2 === 0 ? 20 : 1);
      running -= 1;
      return item * 10;
    };
    const results: number[] = [];
    for await (const result of inOrder([1, 2, 3, 4, 5, 6, 7, 8], atOnce, work)) results.push(result);
    expect(results).toEqual([10, 20, 30, 40, 50, 60, 70, 80]);
    expect(most).toBe(expected);
  });

  it('has nothing to do for nobody', async () => {
    const results: number[] = [];
    for await (const result of inOrder<number, number>([], 3, (item) => Promise.resolve(item))) results.push(result);
    expect(results).toEqual([]);
  });
});
