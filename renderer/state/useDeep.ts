import { useMemo, useState } from 'react';
import type { Core } from './core.ts';
import { look } from './settingsOps.ts';
import { useApp, useSession } from './useApp.ts';

type Small = string | number | boolean;

/** Remembers a small thing of a screen, such as an open panel; it is there again after a restart. */
export function keepDeep(core: Core, name: string, value: Small): void {
  const { deep } = core.store.get().settings.view;
  if (deep[name] !== value) look(core, { deep: { ...deep, [name]: value } });
}

/**
 * Like `useState`, for a small thing that survives a restart. `name` is the screen's own, such as `people.zoom`; a name that starts
 * with `here.` is about the open event, and forgotten when another one is opened.
 */
export function useDeep<Value extends Small>(name: string, first: Value): readonly [Value, (value: Value) => void] {
  const session = useSession();
  const stored = useApp((state) => state.settings.view.deep[name]);
  const [unset] = useState(first);
  // What another version has stored may be of another kind.
  const value = typeof stored === typeof first ? (stored as Value) : unset;
  return [value, (next) => keepDeep(session, name, next)];
}

/** The same for a choice of few, such as a filter. */
export function useDeepChoice<Choice extends string>(name: string, choices: readonly Choice[], first: Choice): readonly [Choice, (choice: Choice) => void] {
  const [stored, keep] = useDeep<string>(name, first);
  return [choices.find((choice) => choice === stored) ?? first, keep];
}

interface Place {
  readonly top: number;
  readonly selectedKey: string;
}

/** Where a list was left, for `List`: how far it was scrolled while which row was selected. */
export function useListMemory(name: string): { readonly place: Place | null; readonly keep: (place: Place) => void } {
  const session = useSession();
  return useMemo(() => {
    const stored = session.store.get().settings.view.deep[name];
    const [, top, selectedKey] = typeof stored === 'string' ? (/^(\d+) (.*)$/u.exec(stored) ?? []) : [];
    return {
      place: top === undefined || selectedKey === undefined ? null : { top: Number(top), selectedKey },
      keep: (place: Place) => keepDeep(session, name, `${place.top} ${place.selectedKey}`),
    };
  }, [session, name]);
}
