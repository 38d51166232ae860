/** Reading a plan: needed at set-up only. */
export { describe } from '../../core/plan/diagnostic-texts.ts';
export { parsePlan } from '../../core/plan/parse-plan.ts';
export { reviewPlan } from '../../core/plan/review-plan.ts';
export { docFields, docIdOf, fromDoc } from '../../core/plan/sources/from-doc.ts';
export { planText } from '../../core/plan/sources/plan-text.ts';
