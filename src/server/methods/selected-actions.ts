import type { Handlers } from '../../core/rpc/contract.ts';
import { mostSelected, type Selected } from '../../core/rpc/selected-action.ts';
import { isSameRows } from '../../core/shared/polling.ts';
import { quoteSheetTitle } from '../../core/workbook/a1.ts';
import { listedAreas } from '../../core/workbook/listed-areas.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { readSettings } from '../../core/workbook/read-settings.ts';
import { firstDataRow, isAreaSheetId, sheetIds } from '../../core/workbook/sheet-ids.ts';
import { tierLabel } from '../../core/workbook/tiers.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import type { Selection } from '../google/selection.ts';
import { admit, isStaff } from '../services/rights.ts';

/**
 * The actions of the selected rows. Sidebars ask again and again: while the selection is what they know
 * already, no cell is read; otherwise its rows, the header and Settings, in one round trip.
 */
export const selected: Handlers<Context>['action.selected'] = ({ known }, context) => {
  const selection = context.selection();
  if (selection?.settingsTitle === undefined) throw fault('not-set-up', context.lang);
  if (isSameRows(selection, known)) return { kind: 'same' };
  return read(selection, selection.settingsTitle, context);
};

function read(
  { sheetId, row, rows, sheetTitle }: Selection,
  settingsTitle: string,
  context: Context,
): Selected {
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
  if (settings === undefined || settings.year === null) throw fault('not-set-up', context.lang);
  admit(context, settings);
  // A header without cells below it would move the rows up.
  const [keys = [], titles = []] = header;
  const isListed = listedAreas(settingsRows)(sheetId);
  const sheets = isListed ? [{ properties: { sheetId, title: sheetTitle } }] : [];
  const found = readActions(
    { sheets, cells: new Map([[sheetId, [keys, titles, ...cells]]]) },
    settings.tiers,
  );
  return {
    kind: 'actions',
    place: { sheetId, row, rows },
    actions: found.rows.map(({ action }) => ({
      action,
      tier: tierLabel(settings.tiers, action.tier),
    })),
    more: some ? Math.max(0, end - 1 - last) : 0,
    facts: { canSave: isStaff(context, settings), year: settings.year },
  };
}
