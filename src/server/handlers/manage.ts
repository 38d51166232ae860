import type { Refused } from '../../core/assign/plan-fault.ts';
import type { PlannedMove } from '../../core/assign/retire-action.ts';
import { sentences } from '../../core/i18n/catalogue.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import { mostSelected } from '../../core/rpc/manage.ts';
import type { Outcome } from '../../core/rpc/outcome.ts';
import { quoteSheetTitle } from '../../core/workbook/a1.ts';
import { withSubItems } from '../../core/workbook/cell.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { readSettings } from '../../core/workbook/read-settings.ts';
import { firstDataRow, isAreaSheetId, sheetIds } from '../../core/workbook/sheet-ids.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { onDemand } from '../google/on-demand.ts';
import type { Selection } from '../google/selection.ts';
import { saveChanges } from './assign.ts';
import { type Managed, managed, outcomeOf } from './plan-changes.ts';
import { inOneBatch } from './plan-save.ts';
import { readWorkbook } from './read-workbook.ts';
import { managerOnly } from './rights.ts';
import { writeMove } from './write-move.ts';
import { writeSave } from './write-save.ts';

/** What managers choose from. Writes nothing. */
export const options: Handlers<Context>['manage.options'] = (_input, context) =>
  answering<Output<'manage.options'>>(context.lang, () => {
    const read = readWorkbook(context);
    if (!read.ok) return read;
    const { snapshot, settings } = read.value;
    const allowed = managerOnly(context, settings);
    if (!allowed.ok) return allowed;
    return { ok: true, value: onDemand('plan-changes').manageOptions(snapshot, settings) };
  });

/** The actions of the selected rows: one round trip, and none while the selection stays. */
export const selection: Handlers<Context>['manage.selection'] = ({ known }, context) =>
  answering<Output<'manage.selection'>>(context.lang, () => {
    const selected = context.selection();
    if (selected?.settingsTitle === undefined) return fault('not-set-up', context.lang);
    const { sheetId, row, rows, settingsTitle } = selected;
    if (known?.sheetId === sheetId && known.row === row && known.rows === rows) {
      return { ok: true, value: { kind: 'same' } };
    }
    return readSelection(selected, settingsTitle, context);
  });

function readSelection(
  { sheetId, row, rows, sheetTitle }: Selection,
  settingsTitle: string,
  context: Context,
): Outcome<Output<'manage.selection'>> {
  const title = quoteSheetTitle(sheetTitle);
  const first = Math.max(row, firstDataRow + 1);
  const end = row + rows;
  const last = Math.min(end - 1, first + mostSelected - 1);
  const some = isAreaSheetId(sheetId) && last >= first;
  const [settingsRows = [], header = [], cells = []] = context.sheets.values([
    quoteSheetTitle(settingsTitle),
    ...(some ? [`${title}!1:${firstDataRow}`, `${title}!${first}:${last}`] : []),
  ]);
  const settings = readSettings({ cells: new Map([[sheetIds.settings, settingsRows]]) });
  if (settings === undefined || settings.year === null) return fault('not-set-up', context.lang);
  const allowed = managerOnly(context, settings);
  if (!allowed.ok) return allowed;
  // A header without cells below it would move the rows up.
  const [keys = [], titles = []] = header;
  const sheets = [{ properties: { sheetId, title: sheetTitle } }];
  const read = readActions(
    { sheets, cells: new Map([[sheetId, [keys, titles, ...cells]]]) },
    settings.tiers,
  );
  const actions = read.rows.map(({ action }) => ({
    ...{ id: action.id, chapter: action.chapter, kind: action.kind, lead: action.lead },
    action: wholeText(action.action, action.subItems),
    expectedResult: action.expectedResult,
  }));
  const more = some ? Math.max(0, end - 1 - last) : 0;
  return { ok: true, value: { kind: 'actions', place: { sheetId, row, rows }, actions, more } };
}

const plain = (text: string) => ({ text, bold: [] });

/** An action's text with its sub-items, as its cell shows it. */
const wholeText = (text: string, subItems: readonly string[]): string =>
  withSubItems(plain(text), subItems.map(plain)).text;

/** Adds an action to the plan. */
export const add: Handlers<Context>['action.add'] = (input, context) =>
  answering<Output<'action.add'>>(context.lang, () => {
    const { lang } = context;
    const written = writeSave(context, (snapshot) => {
      const allowed = managed(snapshot, context);
      if (!allowed.ok) return allowed;
      const { settings, saver } = allowed.value;
      // What was edited by hand meanwhile is left to the next save: the new row moves the others.
      const planned = onDemand('plan-changes').addAction(snapshot, settings, input, saver);
      const outcome = outcomeOf(planned, lang);
      return outcome.ok ? inOneBatch(outcome.value, lang) : outcome;
    });
    if (!written.ok) return written;
    const { id } = written.value;
    return { ok: true, value: { id, message: sentences.added[lang]({ id }) } };
  });

/** Gives an action a new wording. */
export const amend: Handlers<Context>['action.amend'] = (input, context) =>
  saveChanges(context, (snapshot, { settings, saver, found }) =>
    onDemand('plan-changes').amendAction(snapshot, settings, input, saver, found),
  );

/** Takes an action out of the plan. */
export const retire: Handlers<Context>['action.retire'] = (input, context) =>
  answering<Output<'action.retire'>>(context.lang, () => {
    const written = moved(context, (snapshot, { settings, saver, found }, again) =>
      onDemand('plan-changes').retireAction(snapshot, settings, input, saver, found, again),
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
      onDemand('plan-changes').bringBackAction(snapshot, input, saver, again),
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
