import { eventSchema, settingsSchema } from './schemas.ts';
import type { EventState, Settings } from './state.ts';

/** The schema version that this build writes. */
export const currentSchema = 1;

/** One step from a schema version to the next, on data that has not been checked yet. */
type Migration = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** `migrations[n]` takes data of version n to version n + 1. Released steps are never changed, only followed by new ones. */
const migrations: Readonly<Record<number, Migration>> = {};

/** What reading saved data came to: fine, written by a newer Wellmet, or not readable with the reason. */
export type Loaded<T> =
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'damaged'; readonly reason: string };

/** Brings a saved event of any released version to today's schema. Never throws. */
export function loadEvent(data: unknown): Loaded<EventState> {
  return load(data, (current) => eventSchema.safeParse(current));
}

/** Brings saved settings of any released version to today's schema. Never throws. */
export function loadSettings(data: unknown): Loaded<Settings> {
  return load(data, (current) => settingsSchema.safeParse(current));
}

interface Parsed<T> {
  readonly success: boolean;
  readonly data?: T;
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] };
}

function load<T>(data: unknown, parse: (current: unknown) => Parsed<T>): Loaded<T> {
  if (!isRecord(data)) return { kind: 'damaged', reason: 'it holds no data' };
  const version = data.schema;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { kind: 'damaged', reason: 'it does not say which version wrote it' };
  }
  if (version > currentSchema) return { kind: 'newer', schema: version };
  const migrated = migrate(data, version);
  if (migrated === null) return { kind: 'damaged', reason: `there is no way from version ${version} to today's` };
  const parsed = parse(migrated);
  if (parsed.success && parsed.data !== undefined) return { kind: 'loaded', value: parsed.data };
  const issue = parsed.error?.issues[0];
  return { kind: 'damaged', reason: issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'it is not what was expected' };
}

function migrate(data: Readonly<Record<string, unknown>>, from: number): Readonly<Record<string, unknown>> | null {
  let current = data;
  for (let version = from; version < currentSchema; version += 1) {
    const step = migrations[version];
    if (step === undefined) return null;
    current = step(current);
  }
  return current;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
