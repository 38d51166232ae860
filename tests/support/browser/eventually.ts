import { expect } from 'vitest';
import { patience } from '../patience.ts';

/** What becomes true as soon as page and host are done: `await eventually(look).toBe(…)`. */
export function eventually<T>(look: () => Promise<T> | T): ReturnType<typeof expect.poll> {
  return expect.poll(look, { timeout: patience, interval: 100 });
}
