/** Reading a plan: needed at set-up only. */
export { describe } from '../../core/plan/diagnostic-texts.ts';
export { parsePlan } from '../../core/plan/parse-plan.ts';
export { reviewPlan } from '../../core/plan/review-plan.ts';
