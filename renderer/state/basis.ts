import type { Core } from './core.ts';

/**
 * What each thing that is being changed here was when the change began, or was last saved as: what others change meanwhile is told from
 * it. Things are named as the saver names them.
 */
const bases = new WeakMap<Core['saver'], Map<string, unknown>>();

function basesOf({ saver }: Core): Map<string, unknown> {
  const known = bases.get(saver) ?? new Map<string, unknown>();
  bases.set(saver, known);
  return known;
}

/** A change begins from what is in view; one that is not saved yet goes on from where it began. */
export function beginFrom(core: Core, thing: string, inView: unknown): void {
  if (!core.saver.isUnsaved(thing)) basesOf(core).set(thing, inView);
}

/** What the change of a thing that is to be saved now is based on. */
export function basisOf(core: Core, thing: string): unknown {
  return basesOf(core).get(thing);
}

/** A change is saved: what is changed from now on is changed from there. */
export function savedAs(core: Core, thing: string, value: unknown): void {
  basesOf(core).set(thing, value);
}
