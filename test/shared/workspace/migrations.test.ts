import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../../scripts/build.mjs';
import { currentSchema, loadEvent, loadSettings } from '../../../shared/workspace/migrations.ts';
import type { Loaded } from '../../../shared/workspace/migrations.ts';

const folder = join(projectDir, 'test/fixtures/workspace');
const versions = readdirSync(folder).flatMap((name) => /^v(\d+)$/.exec(name)?.[1] ?? []).map(Number);
const files = versions.flatMap((version) => readdirSync(join(folder, `v${version}`)).map((name) => [version, name] as const));

function read(version: number, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, `v${version}`, name), 'utf8'));
}

function load(name: string, data: unknown): Loaded<unknown> {
  return name.startsWith('settings') ? loadSettings(data) : loadEvent(data);
}

/** Every text in some data, names of fields left out. */
function texts(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(texts) : [];
}

describe('saved data of every version', () => {
  it('is there for each version before today’s', () => {
    for (let version = 1; version < currentSchema; version += 1) expect([version, existsSync(join(folder, `v${version}`))]).toEqual([version, true]);
    expect(versions).toContain(1);
  });

  it.each(files)('of version %i in %s says so, is loaded, and keeps every text that was in it', (version, name) => {
    const saved = read(version, name);
    expect(saved).toMatchObject({ schema: version });
    const loaded = load(name, saved);
    if (loaded.kind !== 'loaded') throw new Error(`It is ${JSON.stringify(loaded)}`);
    expect(loaded.value).toMatchObject({ schema: currentSchema });
    const kept = new Set(texts(loaded.value));
    expect(texts(saved).filter((text) => !kept.has(text))).toEqual([]);
  });

  it.each(files)('of version %i in %s is the same when saved and loaded again', (version, name) => {
    const once = load(name, read(version, name));
    if (once.kind !== 'loaded') throw new Error(`It is ${JSON.stringify(once)}`);
    expect(load(name, JSON.parse(JSON.stringify(once.value)))).toEqual(once);
  });

  it.each(files)('of version %i in %s is not changed by loading it', (version, name) => {
    const saved = read(version, name);
    load(name, saved);
    expect(saved).toEqual(read(version, name));
  });

  it.each(files)('of version %i in %s is damaged, and not made up for, when a field is missing or wrong', (version, name) => {
    const saved = read(version, name) as Readonly<Record<string, unknown>>;
    for (const field of Object.keys(saved)) {
      const without = Object.fromEntries(Object.entries(saved).filter(([key]) => key !== field));
      expect([field, load(name, without).kind]).toEqual([field, 'damaged']);
      expect([field, load(name, { ...saved, [field]: { surprise: true } }).kind]).toEqual([field, 'damaged']);
    }
  });

  it.each([currentSchema + 1, currentSchema + 100])('of version %i is known to be newer, whatever else is in it', (schema) => {
    for (const [version, name] of files) expect(load(name, { ...(read(version, name) as object), schema })).toEqual({ kind: 'newer', schema });
  });

  it.each([0, -1, 1.5, '1', null, Number.NaN])('of version %s, which never was, is damaged', (schema) => {
    for (const [version, name] of files) expect(load(name, { ...(read(version, name) as object), schema }).kind).toBe('damaged');
  });
});
