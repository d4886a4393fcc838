/** Makes guessing slow. Nobody guesses 256 bits; but whoever tries shall not keep the machine busy, nor shut out who has the token. */
export interface Guesses {
  /** Notes a wrong token or key, and gives how long its refusal waits, in milliseconds. */
  readonly wrong: () => number;
}

/** A page left over from an earlier start is wrong a few times, and means no harm. */
const free = 10;
const forgottenAfterMs = 60_000;
const mostDoublings = 20;

/** The wait doubles from `firstMs` up to `mostMs`. */
export function createGuesses(now: () => number, firstMs: number, mostMs: number): Guesses {
  let count = 0;
  let last = now();
  return {
    wrong() {
      if (now() - last > forgottenAfterMs) count = 0;
      last = now();
      count += 1;
      return count <= free ? 0 : Math.min(firstMs * 2 ** Math.min(count - free - 1, mostDoublings), mostMs);
    },
  };
}
