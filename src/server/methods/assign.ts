import type { PlannedChanges } from '../../core/actions/assign/assign.ts';
import { assign } from '../../core/actions/assign/assign.ts';
import { handOver } from '../../core/actions/assign/hand-over.ts';
import type { Refused } from '../../core/actions/assign/plan-fault.ts';
import type { WitnessAct } from '../../core/actions/update/witness.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import { mostShown } from '../../core/rpc/manage.ts';
import { sentences } from '../../core/shared/i18n/catalogue.ts';
import type { Outcome } from '../../core/shared/outcome.ts';
import { areaColumns } from '../../core/workbook/columns/area-columns.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { answering } from '../fault.ts';
import { type Managed, managed, outcomeOf } from '../services/plan-changes.ts';
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

function preview(context: Context, plan: Plan): Outcome<Output<'assign.preview'>> {
  const { lang } = context;
  return answering<Output<'assign.preview'>>(lang, () => {
    const snapshot = context.sheets.snapshot();
    const allowed = managed(snapshot, context);
    if (!allowed.ok) return allowed;
    const planned = outcomeOf(plan(snapshot, allowed.value), lang);
    if (!planned.ok) return planned;
    const { ids, changes } = planned.value;
    const titles = new Map<string, string>(areaColumns.map(({ key, title }) => [key, title[lang]]));
    const overwritten = changes.filter(({ before }) => before !== '');
    return {
      ok: true,
      value: {
        actions: ids.length,
        changed: changedIds(planned.value),
        fields: changes.length,
        overwritten: overwritten
          .slice(0, mostShown)
          .map((change) => ({ ...change, field: titles.get(change.field) ?? change.field })),
        more: Math.max(0, overwritten.length - mostShown),
      },
    };
  });
}

/** Writes one save of changes. */
export function saveChanges(
  context: Context,
  plan: Plan,
  act: WitnessAct = 'save',
): Outcome<Output<'assign.save'>> {
  const { lang } = context;
  return answering<Output<'assign.save'>>(lang, () => {
    const written = writeSave(context, (snapshot) => {
      const allowed = managed(snapshot, context);
      if (!allowed.ok) return allowed;
      const planned = outcomeOf(plan(snapshot, allowed.value), lang);
      return planned.ok ? inOneBatch({ ...planned.value, act }, lang) : planned;
    });
    if (!written.ok) return written;
    const changed = changedIds(written.value);
    const counts = { saved: changed.length, unchanged: written.value.ids.length - changed.length };
    return { ok: true, value: { changed, message: sentences.saved[lang](counts) } };
  });
}

const changedIds = ({ changes }: PlannedChanges): string[] => [
  ...new Set(changes.map(({ id }) => id)),
];
