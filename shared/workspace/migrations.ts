import { eventSchema, settingsSchema } from './schemas.ts';
import type { EventState, Settings } from './state.ts';
import { said } from '../words/keys.ts';
import type { Said } from '../words/keys.ts';

/** The schema version that this build writes. */
export const currentSchema = 2;

/** One step from a schema version to the next, on data that has not been checked yet. */
type Migration = (data: Data) => Data;
type Data = Readonly<Record<string, unknown>>;

/** `[n]` takes data of version n to version n + 1. Released steps are never changed, only followed by new ones. */
type Migrations = Readonly<Record<number, Migration>>;

const eventMigrations: Migrations = { 1: eventTo2 };
const settingsMigrations: Migrations = { 1: settingsTo2 };

/** Version 2: subjects, a channel and next steps for each person, what left as it left, the order of the queue. */
function eventTo2(event: Data): Data {
  const people = Array.isArray(event.people) ? event.people.map((person: unknown) => (isRecord(person) ? personTo2(person) : person)) : event.people;
  return { ...event, schema: 2, subjects: {}, people, order: 'needs-you', handOrder: [], apart: [] };
}

function personTo2(person: Data): Data {
  const { status, statusAt, origin, tweak } = person;
  const isCard = isRecord(origin) && origin.kind === 'card';
  return {
    ...person,
    origin: isCard ? { ...origin, page: null, back: null, boxes: {}, script: null } : origin,
    otherOrigins: [],
    face: null,
    tweak: isRecord(tweak) ? { ...tweak, promise: '', subjects: {} } : tweak,
    channel: null,
    nextSteps: [],
    overrides: [],
    times: typeof status === 'string' && status !== 'to-write' ? { [status]: statusAt } : {},
    outgoing: null,
  };
}

/** Version 2: language, readers, the month's invitations, starting points of one's own, remembered lists, what was open on screen. */
function settingsTo2(settings: Data): Data {
  const added = { language: 'system', readers: 'both', cardLanguages: [], invitationsPerMonth: 5, ownStartingPoints: [], mappings: {}, reminders: true, remindedOn: null };
  return { ...settings, ...added, schema: 2, view: isRecord(settings.view) ? { ...settings.view, deep: {} } : settings.view };
}

/** What reading saved data came to: fine, written by a newer Wellmet, or not readable with the reason. */
export type Loaded<T> =
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'damaged'; readonly reason: Said };

/** Brings a saved event of any released version to today's schema. Never throws. */
export function loadEvent(data: unknown): Loaded<EventState> {
  return load(data, eventMigrations, (current) => eventSchema.safeParse(current));
}

/** Brings saved settings of any released version to today's schema. Never throws. */
export function loadSettings(data: unknown): Loaded<Settings> {
  return load(data, settingsMigrations, (current) => settingsSchema.safeParse(current));
}

interface Parsed<T> {
  readonly success: boolean;
  readonly data?: T;
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] };
}

function load<T>(data: unknown, migrations: Migrations, parse: (current: unknown) => Parsed<T>): Loaded<T> {
  if (!isRecord(data)) return { kind: 'damaged', reason: said('store.holdsNothing') };
  const version = data.schema;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { kind: 'damaged', reason: said('store.noVersion') };
  }
  if (version > currentSchema) return { kind: 'newer', schema: version };
  const migrated = migrate(data, version, migrations);
  if (migrated === null) return { kind: 'damaged', reason: said('store.noWay', { version: String(version) }) };
  const parsed = parse(migrated);
  if (parsed.success && parsed.data !== undefined) return { kind: 'loaded', value: parsed.data };
  const issue = parsed.error?.issues[0];
  return { kind: 'damaged', reason: issue ? said('store.oddAt', { place: issue.path.map(String).join('.'), what: issue.message }) : said('store.odd') };
}

function migrate(data: Data, from: number, migrations: Migrations): Data | null {
  let current = data;
  for (let version = from; version < currentSchema; version += 1) {
    const step = migrations[version];
    if (step === undefined) return null;
    current = step(current);
  }
  return current;
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
