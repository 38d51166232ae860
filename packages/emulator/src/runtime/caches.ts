/** Values of CacheService by cache and key; lost when the host ends, as Google promises nothing. */
export interface Caches {
  get(cache: string, key: string): string | undefined;
  put(cache: string, key: string, value: string, seconds: number): void;
  remove(cache: string, key: string): void;
}

export function createCaches(now: () => number): Caches {
  const entries = new Map<string, { readonly value: string; readonly until: number }>();
  const name = (cache: string, key: string): string => `${cache}\n${key}`;
  return {
    get: (cache, key) => {
      const entry = entries.get(name(cache, key));
      if (entry !== undefined && entry.until <= now()) entries.delete(name(cache, key));
      return entries.get(name(cache, key))?.value;
    },
    put: (cache, key, value, seconds) => {
      entries.set(name(cache, key), { value, until: now() + seconds * 1000 });
    },
    remove: (cache, key) => {
      entries.delete(name(cache, key));
    },
  };
}
