import { describe, expect, it } from 'vitest';
import { NotSupportedError } from '../../src/not-supported.ts';
import { ApiError } from '../../src/rest/api-error.ts';
import { fileRules } from './rules/file-rules.ts';
import type { Call, Rule } from './rules/rule.ts';
import { searchRules } from './rules/search-rules.ts';
import { createWorld, type World } from './support.ts';

const families: Readonly<Record<string, readonly Rule[]>> = {
  files: fileRules,
  searches: searchRules,
};

const make = (world: World, [method, params, body, options]: Call): unknown =>
  world.call(method, params, body, options);

for (const [family, rules] of Object.entries(families)) {
  describe(family, () => {
    it.each(rules)('$rule', ({ bad, good, given, message, code, reason }) => {
      const world = createWorld();
      given?.(world);
      const before = structuredClone(stored(world));
      let error: unknown;
      try {
        make(world, bad);
      } catch (thrown) {
        error = thrown;
      }
      expect((error as Error | undefined)?.message).toMatch(message);
      if (code === undefined) expect(error).toBeInstanceOf(NotSupportedError);
      else expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject(code === undefined ? {} : { code, ...(reason && { reason }) });
      expect(stored(world), 'nothing is stored').toEqual(before);
      if (good) expect(() => make(world, good)).not.toThrow();
    });
  });
}

it('names every rule once, with its source', () => {
  const all = Object.values(families).flat();
  expect(new Set(all.map(({ rule }) => rule)).size).toBe(all.length);
  expect(all.every(({ source }) => source !== '')).toBe(true);
  expect(all.length).toBeGreaterThanOrEqual(50);
});

function stored(world: World): unknown {
  return world.store.list().map(({ id }) => world.store.get(id));
}
