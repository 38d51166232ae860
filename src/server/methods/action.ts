import { actionHistory } from '../../core/actions/review/action-history.ts';
import { readReviews } from '../../core/actions/review/read-reviews.ts';
import { reviewStates } from '../../core/actions/review/review-states.ts';
import { readUpdates } from '../../core/actions/update/read-updates.ts';
import { vouchedSaves } from '../../core/actions/update/witnessed.ts';
import { mostHistory } from '../../core/rpc/action-details.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import { mostSelected, type Selected } from '../../core/rpc/selected-action.ts';
import { contributionsAt } from '../../core/sections/contribution/contributions-at.ts';
import { readContributions } from '../../core/sections/contribution/read-contributions.ts';
import { isSameRows } from '../../core/shared/polling.ts';
import { columnLetters, quoteSheetTitle } from '../../core/workbook/a1.ts';
import { areaColumns } from '../../core/workbook/columns/area-columns.ts';
import { findColumns } from '../../core/workbook/find-columns.ts';
import { listedAreas } from '../../core/workbook/listed-areas.ts';
import { ownActions } from '../../core/workbook/own-actions.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { readSettings } from '../../core/workbook/read-settings.ts';
import {
  areaSheetId,
  firstDataRow,
  isAreaSheetId,
  sheetIds,
} from '../../core/workbook/sheet-ids.ts';
import { tierLabel } from '../../core/workbook/tiers.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import type { Selection } from '../google/selection.ts';
import { readWorkbook } from '../services/read-workbook.ts';
import { admit, isStaff } from '../services/rights.ts';

/** One action with its history, its Sections' contributions and its neighbours: two round trips. */
export const details: Handlers<Context>['action.details'] = ({ id }, context) => {
  const { snapshot, settings } = readWorkbook(context);
  const all = readActions(snapshot, settings.tiers).rows.map(({ action }) => action);
  const at = all.findIndex((action) => action.id === id);
  const action = all[at];
  if (action === undefined) throw fault('unknown-id', context.lang, id);
  const updates = readUpdates(snapshot);
  const reviews = readReviews(snapshot);
  const state = reviewStates(updates, reviews).get(id);
  const word = state?.state === 'returned' ? state.lastReview : undefined;
  const history = actionHistory(id, updates, reviews, vouchedSaves(snapshot), context.lang);
  const isOwn = ownActions(context.email.toLowerCase(), settings);
  return {
    shown: { action, tier: tierLabel(settings.tiers, action.tier) },
    facts: { canSave: isStaff(context, settings), year: settings.year },
    review: state?.state ?? null,
    returned: word ? { by: word.by, on: word.reviewedOn, comment: word.comment } : null,
    history: history.slice(0, mostHistory),
    older: Math.max(0, history.length - mostHistory),
    contributions: contributionsAt(readContributions(snapshot), updates, { at: '' }).filter(
      (each) => each.id === id,
    ),
    own: all.filter(isOwn).map((each) => each.id),
    before: all.slice(0, at).filter(isOwn).length,
  };
};

/**
 * The actions of the selected rows. Sidebars ask again and again: while the selection is what they know
 * already, no cell is readSelected; otherwise its rows, the header and Settings, in one round trip.
 */
export const selected: Handlers<Context>['action.selected'] = ({ known }, context) => {
  const selection = context.selection();
  if (selection?.settingsTitle === undefined) throw fault('not-set-up', context.lang);
  if (isSameRows(selection, known)) return { kind: 'same' };
  return readSelected(selection, selection.settingsTitle, context);
};

function readSelected(
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
