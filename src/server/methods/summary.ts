import type { Handlers } from '../../core/rpc/contract.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { rowProblem } from '../../core/workbook/row-problem-texts.ts';
import type { Context } from '../context.ts';
import { readWorkbook } from '../services/read-workbook.ts';

/** Reads the whole workbook: how many actions, by status, and what could not be read. */
export const summary: Handlers<Context>['workbook.summary'] = (_input, context) => {
  const { snapshot, settings } = readWorkbook(context);
  const { rows, problems } = readActions(snapshot, settings.tiers);
  const byStatus: Record<string, number> = {};
  for (const { action } of rows) {
    const key = action.status ?? 'none';
    byStatus[key] = (byStatus[key] ?? 0) + 1;
  }
  return {
    year: settings.year,
    title: settings.title,
    actions: rows.length,
    byStatus,
    problems: problems.map((problem) => rowProblem(problem, context.lang)),
  };
};
