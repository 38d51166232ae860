import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/rest/api-error.ts';
import type { Rule } from './rules/rule.ts';
import { shapeRules } from './rules/shape-rules.ts';
import { styleRules } from './rules/style-rules.ts';
import { tableRules } from './rules/table-rules.ts';
import { textRules } from './rules/text-rules.ts';
import { createWorld, type Request } from './support.ts';

const families: Readonly<Record<string, readonly Rule[]>> = {
  'the shape of requests': shapeRules,
  'text and named ranges': textRules,
  styles: styleRules,
  tables: tableRules,
};

const listOf = (requests: Rule['bad']): readonly Request[] =>
  // Array.isArray does not narrow readonly arrays.
  Array.isArray(requests) ? (requests as readonly Request[]) : [requests as Request];

for (const [family, rules] of Object.entries(families)) {
  describe(family, () => {
    it.each(rules)('$rule', ({ bad, good, given = [], message, code = 400, as }) => {
      const world = createWorld();
      if (given.length > 0) world.batch(given);
      const stored = world.content();
      const before = structuredClone(stored);
      let error: unknown;
      try {
        world.batch(listOf(bad), as);
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(ApiError);
      expect((error as ApiError).message).toMatch(message);
      expect((error as ApiError).code).toBe(code);
      expect(world.content(), 'nothing is stored').toBe(stored);
      expect(stored, 'nothing stored is changed').toEqual(before);
      if (good) expect(() => world.batch(listOf(good), as)).not.toThrow();
    });
  });
}

it('names every rule once, with its source', () => {
  const all = Object.values(families).flat();
  expect(new Set(all.map(({ rule }) => rule)).size).toBe(all.length);
  expect(all.every(({ source }) => source !== '')).toBe(true);
  expect(all.length).toBeGreaterThanOrEqual(100);
});
