import * as z from 'zod/mini';
import { Organisation } from '../../core/workbook/settings.ts';
import { embedded } from './on-demand.ts';

/** The built-in plan: its text as the organisation wrote it, and its lists for Settings. */
const BuiltInPlan = z.object({ text: z.string(), organisation: Organisation });
export type BuiltInPlan = z.infer<typeof BuiltInPlan>;

/** Reads the built-in plan from the file that the build makes from `plans/`. */
export function builtInPlan(): BuiltInPlan {
  return BuiltInPlan.parse(JSON.parse(embedded('built-in-plan')));
}
