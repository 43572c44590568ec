import { useSyncExternalStore } from 'react';

/** A value that can be watched. State is replaced, never changed in place. */
export interface ReadonlyStore<T> {
  get: () => T;
  /** Calls back after each change; returns the function that stops it. */
  subscribe: (listener: () => void) => () => void;
}

export interface Store<T> extends ReadonlyStore<T> {
  set: (next: T) => void;
  update: (change: (now: T) => T) => void;
}

/** Makes a store holding `initial`. Setting the same value again tells nobody. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const set = (next: T): void => {
    if (Object.is(next, value)) return;
    value = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's value in a component, which renders again when it changes. */
export function useStore<T>(store: ReadonlyStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** A part of the store's value; `select` must give the same object for the same state. */
export function useStorePart<T, Part>(store: ReadonlyStore<T>, select: (state: T) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
