import * as z from 'zod/mini';
import { Organisation } from '../../core/workbook/settings.ts';

/** The built-in plan: its text as the organisation wrote it, and its lists for Settings. */
const BuiltInPlan = z.object({ text: z.string(), organisation: Organisation });
export type BuiltInPlan = z.infer<typeof BuiltInPlan>;

/** Name of the project's file that the build makes from `plans/`. */
const file = 'built-in-plan';

/**
 * Reads the built-in plan from the project's own files. It lies in an HTML file and not in the
 * script, because every execution evaluates the whole script.
 */
export function builtInPlan(): BuiltInPlan {
  const html = HtmlService.createHtmlOutputFromFile(file).getContent();
  const json = html.slice(html.indexOf('>') + 1, html.lastIndexOf('</script>'));
  return BuiltInPlan.parse(JSON.parse(json));
}
