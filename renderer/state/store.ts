/** A value that many can read, one place changes, and whoever wants is told of. */
export interface Store<State> {
  readonly get: () => State;
  readonly update: (change: (now: State) => State) => void;
  /** The function that comes back ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<State>(first: State): Store<State> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    update: (change) => {
      const next = change(state);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
