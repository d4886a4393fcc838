import type { Candidate } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import { companyScore, measure, nameScore, titleScore } from './roles.ts';
import type { Features } from './roles.ts';

/** A candidate that was chosen, and how clearly: its score above that of being nothing. */
export interface Choice {
  readonly candidate: Candidate;
  readonly features: Features;
  readonly score: number;
}

export interface Person {
  readonly name: Choice | null;
  readonly title: Choice | null;
  readonly company: Choice | null;
}

/** Only the best few of each role are combined. */
const depth = 10;

/** What another reading of a line has to be better by. */
const secondBest = 0.6;

const overlap = (a: Choice | null, b: Choice | null): boolean =>
  a !== null && b !== null && a.candidate.pieces.some((piece) => b.candidate.pieces.includes(piece));

/** A title stands right below (or above) the name, mostly in smaller print. */
function closeness(name: Choice | null, title: Choice | null): number {
  if (name === null || title === null) return 0;
  const [a, b] = [name.candidate.box, title.candidate.box];
  const line = Math.max(name.candidate.size, title.candidate.size);
  const below = b.y - (a.y + a.height);
  const beside = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  if (beside < -2 * line) return -0.3;
  const smaller = title.candidate.size <= name.candidate.size * 1.1 ? 0.3 : 0;
  if (below > -0.5 * line && below < 1.2 * line) return 1.4 + smaller;
  const above = a.y - (b.y + b.height);
  return above > -0.5 * line && above < line ? 0.5 + smaller : 0;
}

const ranked = (choices: readonly Choice[]): readonly (Choice | null)[] =>
  [...choices].sort((a, b) => b.score - a.score).slice(0, depth);

/** Gives name, title and company to the candidates so that all three together are most likely. */
export function choosePerson(candidates: readonly Candidate[], evidence: Evidence): Person {
  const largest = Math.max(0, ...candidates.map((candidate) => candidate.size));
  const measured = candidates.map((candidate) => ({ candidate, features: measure(candidate, evidence, largest) }));
  const score = (how: (features: Features) => number): readonly (Choice | null)[] =>
    ranked(measured.map((one) => ({ ...one, score: how(one.features) - (one.candidate.second ? secondBest : 0) })).filter((one) => one.score > -3));
  const [names, titles, companies] = [score(nameScore), score(titleScore), score(companyScore)];
  let best: Person = { name: null, title: null, company: null };
  let bestScore = 0;
  for (const name of [...names, null]) {
    for (const title of [...titles, null]) {
      if (overlap(name, title)) continue;
      const both = (name?.score ?? 0) + (title?.score ?? 0) + closeness(name, title);
      for (const company of [...companies, null]) {
        if (overlap(company, name) || overlap(company, title)) continue;
        const sum = both + (company?.score ?? 0);
        if (sum > bestScore) [best, bestScore] = [{ name, title, company }, sum];
      }
    }
  }
  return best;
}
