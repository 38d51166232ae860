import type { Handlers, Output } from '../../core/rpc/contract.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { readSettings } from '../../core/workbook/read-settings.ts';
import { rowProblem } from '../../core/workbook/row-problem-texts.ts';
import { isUnfinished } from '../../core/workbook/set-up.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { requireMember } from './rights.ts';

/** Reads the whole workbook: how many actions, by status, and what could not be read. */
export const summary: Handlers<Context>['workbook.summary'] = (_input, context) =>
  answering<Output<'workbook.summary'>>(context.lang, () => {
    const snapshot = context.sheets.snapshot();
    const settings = readSettings(snapshot);
    if (settings === undefined || settings.year === null) return fault('not-set-up', context.lang);
    if (isUnfinished(snapshot)) return fault('unfinished', context.lang);
    const allowed = requireMember(context, settings);
    if (!allowed.ok) return allowed;
    const { rows, problems } = readActions(snapshot, settings.tiers);
    const byStatus: Record<string, number> = {};
    for (const { action } of rows) {
      const key = action.status ?? 'none';
      byStatus[key] = (byStatus[key] ?? 0) + 1;
    }
    return {
      ok: true,
      value: {
        year: settings.year,
        title: settings.title,
        actions: rows.length,
        byStatus,
        problems: problems.map((problem) => rowProblem(problem, context.lang)),
      },
    };
  });
