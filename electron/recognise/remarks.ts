import { said } from '../../shared/words/keys.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { PictureReading } from '../../shared/import/card/reading.ts';
import type { Job } from './protocol.ts';
import type { Readers } from './readers.ts';

const slower = problem('slower-reader', said('reading.slower'));
const weaker = problem('weaker-reader', said('reading.weaker'));

/** What to say of readers that are not those that were asked for. */
export function remarkOn({ readers }: Pick<Job, 'readers'>, { paddle }: Pick<Readers, 'paddle'>): readonly Problem[] {
  if (readers === 'tesseract') return [];
  if (paddle === null) return [weaker];
  return paddle.runtime === 'wasm' ? [slower] : [];
}

/** Lets the first reading that says so tell of the readers, and the later ones no more. */
export function sayOnce(): (reading: PictureReading) => PictureReading {
  const told = new Set<string>();
  return (reading) => {
    const problems = reading.problems.filter(({ code }) => {
      const again = told.has(code);
      if (code === slower.code || code === weaker.code) told.add(code);
      return !again;
    });
    return problems.length === reading.problems.length ? reading : { ...reading, problems };
  };
}
