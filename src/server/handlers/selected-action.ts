import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { Outcome } from '../../core/rpc/outcome.ts';
import type { Selected } from '../../core/rpc/selected-action.ts';
import { quoteSheetTitle } from '../../core/workbook/a1.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { readSettings } from '../../core/workbook/read-settings.ts';
import { firstDataRow, isAreaSheetId, sheetIds } from '../../core/workbook/sheet-ids.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import type { Selection } from '../google/selection.ts';
import { requireMember, requireStaff } from './rights.ts';

/**
 * The action of the selected row. Sidebars ask every few seconds: while the selection is what they know
 * already, no cell is read; otherwise its row, the header and Settings, in one round trip.
 */
export const selected: Handlers<Context>['action.selected'] = ({ known }, context) =>
  answering<Output<'action.selected'>>(context.lang, () => {
    const selection = context.selection();
    if (selection === undefined) return fault('not-set-up', context.lang);
    const { sheetId, row, rows } = selection;
    const place = { sheetId, row };
    if (rows > 1) return answer({ kind: 'several', place, rows });
    if (known?.sheetId === sheetId && known.row === row) return answer({ kind: 'same' });
    if (selection.settingsTitle === undefined) return fault('not-set-up', context.lang);
    if (!isAreaSheetId(sheetId) || row <= firstDataRow) return answer({ kind: 'none', place });
    return read(selection, selection.settingsTitle, context);
  });

function answer(value: Selected): Outcome<Selected> {
  return { ok: true, value };
}

function read(
  { sheetId, row, sheetTitle }: Selection,
  settingsTitle: string,
  context: Context,
): Outcome<Selected> {
  const title = quoteSheetTitle(sheetTitle);
  const [header = [], cells = [], settingsRows = []] = context.sheets.values([
    `${title}!1:${firstDataRow}`,
    `${title}!${row}:${row}`,
    quoteSheetTitle(settingsTitle),
  ]);
  const settings = readSettings({ cells: new Map([[sheetIds.settings, settingsRows]]) });
  if (settings === undefined || settings.year === null) return fault('not-set-up', context.lang);
  const allowed = requireMember(context, settings);
  if (!allowed.ok) return allowed;
  // A header without cells below it would move the row up.
  const [keys = [], titles = []] = header;
  const sheets = [{ properties: { sheetId, title: sheetTitle } }];
  const found = readActions(
    { sheets, cells: new Map([[sheetId, [keys, titles, ...cells]]]) },
    settings.tiers,
  );
  const place = { sheetId, row };
  const action = found.rows[0]?.action;
  if (action === undefined) return answer({ kind: 'none', place });
  const tier = settings.tiers.find(({ key }) => key === action.tier)?.label ?? '';
  const canSave = requireStaff(context, settings).ok;
  return answer({ kind: 'action', place, shown: { action, tier, canSave } });
}
