import { addAction } from '../../core/actions/assign/add-action.ts';
import { amendAction } from '../../core/actions/assign/amend-action.ts';
import { manageOptions } from '../../core/actions/assign/manage-options.ts';
import type { Refused } from '../../core/actions/assign/plan-fault.ts';
import type { PlannedMove } from '../../core/actions/assign/retire-action.ts';
import { bringBackAction, retireAction } from '../../core/actions/assign/retire-action.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import { sentences } from '../../core/shared/i18n/catalogue.ts';
import type { Outcome } from '../../core/shared/outcome.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { answering } from '../fault.ts';
import { type Managed, managed, outcomeOf } from '../services/plan-changes.ts';
import { inOneBatch } from '../services/plan-save.ts';
import { readWorkbook } from '../services/read-workbook.ts';
import { managerOnly } from '../services/rights.ts';
import { writeMove } from '../services/write-move.ts';
import { writeSave } from '../services/write-save.ts';
import { saveChanges } from './assign.ts';

/** What managers choose from. Writes nothing. */
export const options: Handlers<Context>['manage.options'] = (_input, context) =>
  answering<Output<'manage.options'>>(context.lang, () => {
    const read = readWorkbook(context);
    if (!read.ok) return read;
    const { snapshot, settings } = read.value;
    const allowed = managerOnly(context, settings);
    if (!allowed.ok) return allowed;
    return { ok: true, value: manageOptions(snapshot, settings) };
  });

/** Adds an action to the plan. */
export const add: Handlers<Context>['action.add'] = (input, context) =>
  answering<Output<'action.add'>>(context.lang, () => {
    const { lang } = context;
    const written = writeSave(context, (snapshot) => {
      const allowed = managed(snapshot, context);
      if (!allowed.ok) return allowed;
      const { settings, saver } = allowed.value;
      // What was edited by hand meanwhile is left to the next save: the new row moves the others.
      const planned = addAction(snapshot, settings, input, saver);
      const outcome = outcomeOf(planned, lang);
      return outcome.ok ? inOneBatch(outcome.value, lang) : outcome;
    });
    if (!written.ok) return written;
    const { id } = written.value;
    return { ok: true, value: { id, message: sentences.added[lang]({ id }) } };
  });

/** Gives an action a new wording. */
export const amend: Handlers<Context>['action.amend'] = (input, context) =>
  saveChanges(
    context,
    (snapshot, { settings, saver, found }) => amendAction(snapshot, settings, input, saver, found),
    'amend',
  );

/** Takes an action out of the plan. */
export const retire: Handlers<Context>['action.retire'] = (input, context) =>
  answering<Output<'action.retire'>>(context.lang, () => {
    const written = moved(context, (snapshot, { settings, saver, found }, again) =>
      retireAction(snapshot, settings, input, saver, found, again),
    );
    const { id } = input;
    return written.ok
      ? { ok: true, value: { id, message: sentences.retired[context.lang]({ id }) } }
      : written;
  });

/** Takes an action back into the plan. */
export const bringBack: Handlers<Context>['action.bringBack'] = (input, context) =>
  answering<Output<'action.bringBack'>>(context.lang, () => {
    const written = moved(context, (snapshot, { saver }, again) =>
      bringBackAction(snapshot, input, saver, again),
    );
    const { id } = input;
    return written.ok
      ? { ok: true, value: { id, message: sentences.broughtBack[context.lang]({ id }) } }
      : written;
  });

function moved(
  context: Context,
  plan: (snapshot: Snapshot, workbook: Managed, again: boolean) => Refused | PlannedMove,
): Outcome<PlannedMove> {
  return writeMove(context, (snapshot, again) => {
    const allowed = managed(snapshot, context);
    if (!allowed.ok) return allowed;
    return outcomeOf(plan(snapshot, allowed.value, again), context.lang);
  });
}
