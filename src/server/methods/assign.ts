import { assign } from '../../core/actions/assign/assign.ts';
import { handOver } from '../../core/actions/assign/hand-over.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import { mostShown } from '../../core/rpc/manage.ts';
import { areaColumns } from '../../core/workbook/columns/area-columns.ts';
import type { Context } from '../context.ts';
import {
  type ChangePlan,
  changedIds,
  managed,
  plannedOr,
  saveChanges,
} from '../services/plan-changes.ts';

/** Says what an assignment would change and overwrite. */
export const previewAssign: Handlers<Context>['assign.preview'] = (input, context) =>
  preview(context, (snapshot, { settings, saver }) => assign(snapshot, settings, input, saver));

/** Assigns actions, in one batch with the rows of Updates. */
export const saveAssign: Handlers<Context>['assign.save'] = (input, context) =>
  saveChanges(context, (snapshot, { settings, saver, found }) =>
    assign(snapshot, settings, input, saver, found),
  );

/** Says which actions a hand-over would give to whom. */
export const previewHandOver: Handlers<Context>['handOver.preview'] = (input, context) =>
  preview(context, (snapshot, { settings, saver }) => handOver(snapshot, settings, input, saver));

/** Gives all that one person leads to another, in one batch. */
export const saveHandOver: Handlers<Context>['handOver.save'] = (input, context) =>
  saveChanges(context, (snapshot, { settings, saver, found }) =>
    handOver(snapshot, settings, input, saver, found),
  );

function preview(context: Context, plan: ChangePlan): Output<'assign.preview'> {
  const { lang } = context;
  const snapshot = context.sheets.snapshot();
  const planned = plannedOr(plan(snapshot, managed(snapshot, context)), lang);
  const { ids, changes } = planned;
  const titles = new Map<string, string>(areaColumns.map(({ key, title }) => [key, title[lang]]));
  const overwritten = changes.filter(({ before }) => before !== '');
  return {
    actions: ids.length,
    changed: changedIds(planned),
    fields: changes.length,
    overwritten: overwritten
      .slice(0, mostShown)
      .map((change) => ({ ...change, field: titles.get(change.field) ?? change.field })),
    more: Math.max(0, overwritten.length - mostShown),
  };
}
