import { addAction } from '../../core/actions/assign/add-action.ts';
import { amendAction } from '../../core/actions/assign/amend-action.ts';
import { manageOptions } from '../../core/actions/assign/manage-options.ts';
import type { Refused } from '../../core/actions/assign/plan-fault.ts';
import type { PlannedMove } from '../../core/actions/assign/retire-action.ts';
import { bringBackAction, retireAction } from '../../core/actions/assign/retire-action.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import { sentences } from '../../core/shared/i18n/catalogue.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { type Managed, managed, plannedOr } from '../services/plan-changes.ts';
import { inOneBatch } from '../services/plan-save.ts';
import { readWorkbook } from '../services/read-workbook.ts';
import { writeMove } from '../services/write-move.ts';
import { writeSave } from '../services/write-save.ts';
import { saveChanges } from './assign.ts';

/** What managers choose from. Writes nothing. */
export const options: Handlers<Context>['manage.options'] = (_input, context) => {
  const { snapshot, settings } = readWorkbook(context);
  return manageOptions(snapshot, settings);
};

/** Adds an action to the plan. */
export const add: Handlers<Context>['action.add'] = (input, context) => {
  const { lang } = context;
  const { id } = writeSave(context, (snapshot) => {
    const { settings, saver } = managed(snapshot, context);
    // What was edited by hand meanwhile is left to the next save: the new row moves the others.
    return inOneBatch(plannedOr(addAction(snapshot, settings, input, saver), lang), lang);
  });
  return { id, message: sentences.added[lang]({ id }) };
};

/** Gives an action a new wording. */
export const amend: Handlers<Context>['action.amend'] = (input, context) =>
  saveChanges(
    context,
    (snapshot, { settings, saver, found }) => amendAction(snapshot, settings, input, saver, found),
    'amend',
  );

/** Takes an action out of the plan. */
export const retire: Handlers<Context>['action.retire'] = (input, context) => {
  moved(context, (snapshot, { settings, saver, found }, again) =>
    retireAction(snapshot, settings, input, saver, found, again),
  );
  const { id } = input;
  return { id, message: sentences.retired[context.lang]({ id }) };
};

/** Takes an action back into the plan. */
export const bringBack: Handlers<Context>['action.bringBack'] = (input, context) => {
  moved(context, (snapshot, { saver }, again) => bringBackAction(snapshot, input, saver, again));
  const { id } = input;
  return { id, message: sentences.broughtBack[context.lang]({ id }) };
};

function moved(
  context: Context,
  plan: (snapshot: Snapshot, workbook: Managed, again: boolean) => Refused | PlannedMove,
): void {
  writeMove(context, (snapshot, again) =>
    plannedOr(plan(snapshot, managed(snapshot, context), again), context.lang),
  );
}
