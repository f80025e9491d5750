/** A value that changes: what React's `useSyncExternalStore` wants. `get` gives the same object until it changed. */
export interface Store<Value> {
  get(): Value;
  subscribe(listener: () => void): () => void;
}

export interface WritableStore<Value> extends Store<Value> {
  set(value: Value): void;
}

export function createStore<Value>(
  initial: Value,
  equal: (a: Value, b: Value) => boolean = Object.is,
): WritableStore<Value> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set(value) {
      if (equal(current, value)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
