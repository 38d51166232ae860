/** Who holds which lock; shared by all runs of a host. */
export interface Locks {
  /** True if nobody else holds it now; then `holder` does. */
  acquire(key: string, holder: string): boolean;
  holds(key: string, holder: string): boolean;
  release(key: string, holder: string): void;
  /** At the end of a run all of its locks are released. */
  releaseAll(holder: string): void;
  /** When the holder will let go, in milliseconds since the epoch; Infinity if not known. */
  freeAt(key: string): number;
  /** Takes the lock as another execution would, until the given time. */
  hold(key: string, until: number): () => void;
}

interface Held {
  readonly holder: string;
  readonly until: number;
}

export function createLocks(now: () => number): Locks {
  const held = new Map<string, Held>();
  const current = (key: string): Held | undefined => {
    const lock = held.get(key);
    if (lock !== undefined && lock.until <= now()) held.delete(key);
    return held.get(key);
  };
  return {
    acquire: (key, holder) => {
      const lock = current(key);
      if (lock !== undefined && lock.holder !== holder) return false;
      held.set(key, { holder, until: Number.POSITIVE_INFINITY });
      return true;
    },
    holds: (key, holder) => current(key)?.holder === holder,
    release: (key, holder) => {
      if (current(key)?.holder === holder) held.delete(key);
    },
    releaseAll: (holder) => {
      for (const [key, lock] of held) if (lock.holder === holder) held.delete(key);
    },
    freeAt: (key) => current(key)?.until ?? 0,
    hold: (key, until) => {
      const lock = { holder: `other ${key}`, until };
      held.set(key, lock);
      return () => {
        if (held.get(key) === lock) held.delete(key);
      };
    },
  };
}
