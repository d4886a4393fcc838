import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ocrDir } from './support.ts';

const listed = readFileSync(join(ocrDir, 'CHECKSUMS'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('  ') as [string, string]);

test.each(listed)('%s is the checksum of %s', (sum, name) => {
  expect(createHash('sha256').update(readFileSync(join(ocrDir, name))).digest('hex')).toBe(sum);
});

test('every data file is listed, and every licence lies beside them', () => {
  const files = readdirSync(ocrDir).filter((name) => !/^(CHECKSUMS|README\.md|LICENSE.*)$/.test(name));
  expect(files.sort()).toEqual(listed.map(([, name]) => name).sort());
  expect(readdirSync(ocrDir)).toContain('LICENSE-APACHE-2.0');
});
