import type { Handlers } from '../../core/rpc/contract.ts';
import { columnLetters, quoteSheetTitle } from '../../core/workbook/a1.ts';
import { areaColumns } from '../../core/workbook/columns/area-columns.ts';
import { findColumns } from '../../core/workbook/find-columns.ts';
import { readSettings } from '../../core/workbook/read-settings.ts';
import { areaSheetId, firstDataRow, sheetIds } from '../../core/workbook/sheet-ids.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { admit } from '../services/rights.ts';

/** Selects a cell of an action, wherever its row is by now: two round trips. */
export const showAction: Handlers<Context>['action.show'] = (input, context) => {
  const { id, key } = input;
  const { lang, page, sheets } = context;
  const settingsTitle = page.title(sheetIds.settings);
  if (settingsTitle === undefined) throw fault('not-set-up', lang);
  // The first number of an ID is that of its area.
  const sheetId = areaSheetId(Number(/^\d+/.exec(id)?.[0] ?? 0));
  const title = page.title(sheetId);
  if (title === undefined) throw fault('unknown-id', lang, id);
  const sheet = quoteSheetTitle(title);
  const [header = [], settingsRows = []] = sheets.values([
    `${sheet}!1:${firstDataRow}`,
    quoteSheetTitle(settingsTitle),
  ]);
  const settings = readSettings({ cells: new Map([[sheetIds.settings, settingsRows]]) });
  if (settings === undefined) throw fault('not-set-up', lang);
  admit(context, settings);
  const { positions } = findColumns(header, areaColumns);
  const idAt = columnLetters(positions.get('id') ?? 0);
  const [ids = []] = sheets.values([`${sheet}!${idAt}:${idAt}`]);
  const isIts = (i: number): boolean =>
    i >= firstDataRow && String(ids[i]?.[0] ?? '').trim() === id;
  const seen = (input.row ?? 0) - 1;
  const row = isIts(seen) ? seen : ids.findIndex((_, i) => isIts(i));
  if (row < 0) throw fault('unknown-id', lang, id);
  page.select(sheetId, row + 1, (positions.get(key ?? 'id') ?? 0) + 1);
  return { row: row + 1 };
};
