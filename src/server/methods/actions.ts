import type { Handlers } from '../../core/rpc/contract.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { rowProblem } from '../../core/workbook/row-problem-texts.ts';
import type { Context } from '../context.ts';
import { readWorkbook } from '../services/read-workbook.ts';

/** Every action, for lists and choices in sidebars. */
export const list: Handlers<Context>['actions.list'] = (_input, context) => {
  const { snapshot, settings } = readWorkbook(context);
  const { rows, problems } = readActions(snapshot, settings.tiers);
  const actions = rows.map(
    ({ action: { id, chapter, tier, action, kind, lead, due, status, updatedOn } }) => ({
      ...{ id, chapter, tier, action, kind, lead, due, status, updatedOn },
    }),
  );
  return { actions, problems: problems.map((problem) => rowProblem(problem, context.lang)) };
};
