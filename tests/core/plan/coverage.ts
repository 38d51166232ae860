import { leavesOut } from '../../../src/core/plan/diagnostic.ts';
import { parsePlan } from '../../../src/core/plan/parse-plan.ts';

/** Non-blank lines that are neither part of the plan nor named in a diagnostic, or that are both. */
export function strayLines(text: string): readonly string[] {
  const { lines, diagnostics } = parsePlan(text);
  const consumed = new Map<number, number>();
  for (const { line } of lines) consumed.set(line, (consumed.get(line) ?? 0) + 1);
  const named = new Set<number>();
  const leftOut = new Set<number>();
  for (const diagnostic of diagnostics) {
    for (let line = diagnostic.line; line <= diagnostic.lastLine; line += 1) {
      named.add(line);
      if (leavesOut(diagnostic)) leftOut.add(line);
    }
  }
  return text.split(/\r\n|\n|\r/).flatMap((content, index) => {
    const line = index + 1;
    const count = consumed.get(line) ?? 0;
    if (content.replace(/[\ufeff\u200b]/g, '').trim() === '') {
      return count === 0 ? [] : [`blank line ${line} consumed`];
    }
    if (count > 1 || (count === 1 && leftOut.has(line))) return [`line ${line} twice: ${content}`];
    return count === 1 || named.has(line) ? [] : [`line ${line} lost: ${content}`];
  });
}
