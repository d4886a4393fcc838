import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { cardPicture, openRecogniser } from './support.ts';

const { name, bytes } = cardPicture('flat-plain.jpg');

/** Native code that is stopped half-way ends the whole program, this test with it. */
describe('[SB] threads that are ended while they read', () => {
  test.each([0, 50, 200, 500])('by closing, %i ms into the reading, cost nothing but their pictures', async (wait) => {
    const recogniser = openRecogniser();
    const { promise: isReading, resolve: reads } = withResolvers();
    const readings = Array.from({ length: 2 * availableParallelism() }, () =>
      recogniser.read({ name, bytes }, { onStage: (stage) => (stage === 'finding' ? reads() : null) }),
    );
    await isReading;
    await new Promise((resolve) => setTimeout(resolve, wait));
    await recogniser.close();
    for (const reading of await Promise.all(readings)) expect(reading.cards.length === 1 || reading.problems[0]?.code === 'cancelled').toBe(true);
  });

  test('by cancelling each once, leave the readers as they were', async () => {
    const recogniser = openRecogniser();
    for (const wait of [0, 100, 300]) {
      const control = new AbortController();
      const onStage = (stage: string): void => {
        if (stage === 'finding') setTimeout(() => control.abort(), wait);
      };
      await recogniser.read({ name, bytes }, { signal: control.signal, onStage });
    }
    expect((await recogniser.read({ name, bytes })).cards).toHaveLength(1);
    await recogniser.close();
  });
});

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  const settled: { resolve: () => void } = { resolve: () => undefined };
  const promise = new Promise<void>((resolve) => (settled.resolve = resolve));
  return { promise, resolve: () => settled.resolve() };
}
