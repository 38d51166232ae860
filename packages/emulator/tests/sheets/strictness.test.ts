import { describe, expect, it } from 'vitest';
import { callRules } from './rules/call-rules.ts';
import { cellRules } from './rules/cell-rules.ts';
import { conditionRules } from './rules/condition-rules.ts';
import { objectRules } from './rules/object-rules.ts';
import { protectionRules } from './rules/protection-rules.ts';
import type { Call, Rule } from './rules/rule.ts';
import { shapeRules } from './rules/shape-rules.ts';
import { sheetRules } from './rules/sheet-rules.ts';
import { createWorld, errorOf, type Request, type World } from './support.ts';

const families: Readonly<Record<string, readonly Rule[]>> = {
  'the shape of requests': shapeRules,
  cells: cellRules,
  'sheets and lines': sheetRules,
  conditions: conditionRules,
  objects: objectRules,
  'roles and protections': protectionRules,
};

const listOf = (requests: Rule['bad']): readonly Request[] =>
  // Array.isArray does not narrow readonly arrays.
  Array.isArray(requests) ? (requests as readonly Request[]) : [requests as Request];

/** Runs a call that must fail, and looks whether anything was left behind. */
function refusal(world: World, call: () => unknown) {
  const stored = world.content();
  const before = structuredClone(stored);
  const error = errorOf(call);
  expect(world.content(), 'nothing is stored').toBe(stored);
  expect(stored, 'nothing stored is changed').toEqual(before);
  return error;
}

for (const [family, rules] of Object.entries(families)) {
  describe(family, () => {
    it.each(rules)('$rule', ({ bad, good, given = [], message, code = 400, as, locale }) => {
      const world = createWorld(locale ? { locale } : {});
      if (given.length > 0) world.batch(given);
      const error = refusal(world, () => world.batch(listOf(bad), as));
      expect(error.message).toMatch(message);
      expect(error.code).toBe(code);
      if (good) expect(() => world.batch(listOf(good), as)).not.toThrow();
    });
  });
}

describe('calls', () => {
  it.each(callRules)('$rule', ({ bad, good, given = [], message, code = 400 }) => {
    const world = createWorld();
    if (given.length > 0) world.batch(given);
    const call = ({ method, params = {}, body, as }: Call) => world.call(method, params, body, as);
    const error = refusal(world, () => call(bad));
    expect(error.message).toMatch(message);
    expect(error.code).toBe(code);
    if (good) expect(() => call(good)).not.toThrow();
  });
});

it('names every rule once, with its source', () => {
  const all = [...Object.values(families).flat(), ...callRules];
  expect(new Set(all.map(({ rule }) => rule)).size).toBe(all.length);
  expect(all.every(({ source }) => source !== '')).toBe(true);
  expect(all.length).toBeGreaterThanOrEqual(150);
});
