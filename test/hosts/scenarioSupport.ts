import type { Bridge } from '../../renderer/bridge/bridge.ts';
import { emptyContact } from '../../shared/contact/contact.ts';
import type { AppInfo, Notice } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Changed } from '../../shared/workspace/changes.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';

export type Call = Bridge['call'];

/** What a scenario is given of the host it runs on: a fresh, empty data folder is behind it. */
export interface ScenarioHost {
  readonly host: AppInfo['host'];
  readonly version: string;
  readonly call: Call;
  /** The notices that have reached the caller so far. */
  readonly heard: () => Promise<readonly Notice<'import.progress'>[]>;
}

export interface Scenario {
  readonly name: string;
  readonly run: (host: ScenarioHost) => Promise<void>;
}

export const details = { name: 'Web Days', place: 'Bergen', start: '2026-11-19', end: '2026-11-20' };
export const ana = { ...emptyContact, name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva', company: 'Orchard Labs', emails: ['ana@orchard.example'] };
export const tom = { ...emptyContact, name: 'Tom Becker', firstName: 'Tom', lastName: 'Becker', notes: 'He said "hi",\nthen =1+1.' };

export async function value<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`${settled.error.code}: ${settled.error.message}`);
  return settled.value;
}

export async function open(call: Call, eventId: string): Promise<EventState> {
  return value(call('event.open', { eventId }));
}

export function added({ change }: Changed): readonly Person[] {
  return change.kind === 'people-added' ? change.people : [];
}
