import { readFileSync } from 'node:fs';
import { parsePlan } from '../../src/core/plan/parse-plan.ts';
import type { Action, Plan } from '../../src/core/plan/plan.ts';
import type { SetUpInput } from '../../src/core/set-up/set-up.ts';
import type { Lang } from '../../src/core/shared/i18n/lang.ts';
import { Organisation } from '../../src/core/workbook/settings.ts';
import { manager } from './sheets-host.ts';

const file = (name: string): string =>
  readFileSync(new URL(`../../plans/${name}`, import.meta.url), 'utf8');

/** UCLG's work plan for 2022, as its file has it. */
export const realPlanText = file('uclg-2022.md');
export const realPlan: Plan = parsePlan(realPlanText).plan;
export const organisation = Organisation.parse(JSON.parse(file('uclg-2022.json')));

export function setUpInput(lang: Lang = 'en', plan = realPlan): SetUpInput {
  return {
    plan,
    year: 2022,
    lang,
    email: manager,
    organisation,
    now: '2022-03-15T12:00',
    saveId: 'set-up',
  };
}

/** Every action of a plan, in document order. */
export function everyAction(plan: Plan): Action[] {
  return plan.areas.flatMap((area) => [
    ...area.actions,
    ...area.chapters.flatMap(({ actions }) => actions),
  ]);
}
