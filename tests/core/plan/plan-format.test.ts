import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { actionsOf } from '../../../src/core/plan/near-duplicates.ts';
import { parsePlan } from '../../../src/core/plan/parse-plan.ts';

it('the example in docs/plan-format.md reads as the page says', () => {
  const page = readFileSync(new URL('../../../docs/plan-format.md', import.meta.url), 'utf8');
  const { plan, diagnostics } = parsePlan(page.split('```')[1] ?? '');
  expect(diagnostics).toEqual([]);
  expect(actionsOf(plan).map(({ id, subItems }) => [id, subItems.length])).toEqual([
    ['1.1-C01', 0],
    ['1.1-C02', 2],
    ['1.1-S01', 0],
    ['1.2.1-C01', 0],
    ['1.2.2-P01', 0],
  ]);
});
