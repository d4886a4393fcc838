import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';

const table = readFileSync(join(projectDir, 'test/security/README.md'), 'utf8');
const rows = [...table.matchAll(/^\| ([0-9]+b?|[A-H]) \|/gm)].map((match) => match[1] ?? '');

const tests = readdirSync(join(projectDir, 'test'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** Tags stand at the start of a title: of `it`, `it.each(…)`, `describe` and the like. */
const tagged = new Set(
  tests
    .flatMap((text) => [...text.matchAll(/\(\s*['"`]((?:\[S(?:[0-9]+b?|[A-H])\] ?)+)/g)])
    .flatMap((match) => [...(match[1] ?? '').matchAll(/\[S([0-9]+b?|[A-H])\]/g)].map((tag) => tag[1] ?? '')),
);

describe('the security table', () => {
  it('has all its rows', () => {
    const numbered = Array.from({ length: 20 }, (_, index) => String(index + 1));
    expect(new Set(rows)).toEqual(new Set([...numbered, '17b', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']));
  });

  it.each(rows)('row %s has a test', (row) => {
    expect([...tagged]).toContain(row);
  });

  it('is named by no test that has no row', () => {
    expect([...tagged].filter((tag) => !rows.includes(tag))).toEqual([]);
  });
});
