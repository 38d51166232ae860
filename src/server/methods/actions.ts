import type { Handlers, Output } from '../../core/rpc/contract.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { rowProblem } from '../../core/workbook/row-problem-texts.ts';
import type { Context } from '../context.ts';
import { answering } from '../fault.ts';
import { readWorkbook } from '../services/read-workbook.ts';

/** Every action, for lists and choices in sidebars. */
export const list: Handlers<Context>['actions.list'] = (_input, context) =>
  answering<Output<'actions.list'>>(context.lang, () => {
    const read = readWorkbook(context);
    if (!read.ok) return read;
    const { snapshot, settings } = read.value;
    const { rows, problems } = readActions(snapshot, settings.tiers);
    const actions = rows.map(
      ({ action: { id, chapter, tier, action, kind, lead, due, status, updatedOn } }) => ({
        ...{ id, chapter, tier, action, kind, lead, due, status, updatedOn },
      }),
    );
    return {
      ok: true,
      value: { actions, problems: problems.map((problem) => rowProblem(problem, context.lang)) },
    };
  });
