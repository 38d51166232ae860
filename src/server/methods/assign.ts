import type { PlannedChanges } from '../../core/actions/assign/assign.ts';
import { assign } from '../../core/actions/assign/assign.ts';
import { handOver } from '../../core/actions/assign/hand-over.ts';
import type { Refused } from '../../core/actions/assign/plan-fault.ts';
import type { WitnessAct } from '../../core/actions/update/witness.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import { mostShown } from '../../core/rpc/manage.ts';
import { sentences } from '../../core/shared/i18n/catalogue.ts';
import { areaColumns } from '../../core/workbook/columns/area-columns.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { type Managed, managed, plannedOr } from '../services/plan-changes.ts';
import { inOneBatch } from '../services/plan-save.ts';
import { writeSave } from '../services/write-save.ts';

type Plan = (snapshot: Snapshot, managed: Managed) => Refused | PlannedChanges;

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

function preview(context: Context, plan: Plan): Output<'assign.preview'> {
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

/** Writes one save of changes. */
export function saveChanges(
  context: Context,
  plan: Plan,
  act: WitnessAct = 'save',
): Output<'assign.save'> {
  const { lang } = context;
  const written = writeSave(context, (snapshot) => {
    const planned = plannedOr(plan(snapshot, managed(snapshot, context)), lang);
    return inOneBatch({ ...planned, act }, lang);
  });
  const changed = changedIds(written);
  const counts = { saved: changed.length, unchanged: written.ids.length - changed.length };
  return { changed, message: sentences.saved[lang](counts) };
}

const changedIds = ({ changes }: PlannedChanges): string[] => [
  ...new Set(changes.map(({ id }) => id)),
];
