import * as z from '../../core/shared/schema.ts';
import { Organisation } from '../../core/workbook/settings.ts';

/** The built-in plan: its text as the organisation wrote it, and its lists for Settings. */
const BuiltInPlan = z.object({ text: z.string(), organisation: Organisation });
export type BuiltInPlan = z.infer<typeof BuiltInPlan>;

/** JSON of the built-in plan: the build puts the string in its place. */
declare const builtInPlanJson: string;

/**
 * Reads the built-in plan, which the build makes from `plans/`. The string stands inside this function:
 * until it is called, it costs an execution next to nothing.
 */
export function builtInPlan(): BuiltInPlan {
  return BuiltInPlan.parse(JSON.parse(builtInPlanJson));
}
