import { type Lang, type Text, t } from '../../shared/i18n/lang.ts';
import { dateFormula } from '../date.ts';
import { statuses } from '../lists.ts';
import { sheetIds, titleRow } from '../sheet-ids.ts';
import type { FilterView, GridRange, Request } from '../sheets-api.ts';
import { overdueFormula, sameRow } from './conditional-format.ts';
import { place, type SheetLayout } from './sheet-layout.ts';

const texts = {
  atRisk: t('At risk and delayed', 'À risque et en retard', 'En riesgo y retrasadas'),
  overdue: t('Overdue', 'Échéance dépassée', 'Fuera de plazo'),
  notUpdated: t(
    'Not updated this period',
    'Sans mise à jour sur la période',
    'Sin actualizar en el periodo',
  ),
} as const satisfies Record<string, Text>;

/**
 * One filter over the table, if the sheet has none, and on area sheets the filter views: Google
 * refuses staff to sort across protected cells, and filter views are open to everyone.
 * `periodOpens` is an ISO day.
 */
export function filterRequests(layout: SheetLayout, lang: Lang, periodOpens: string): Request[] {
  const { sheet, existing } = layout;
  const range: GridRange = {
    sheetId: sheet.sheetId,
    startRowIndex: titleRow,
    startColumnIndex: 0,
    endColumnIndex: layout.columnCount,
  };
  const filter = basicFilter(layout, range);
  if (sheet.area === undefined) return filter;
  const known = new Set(existing?.filterViews.map(({ filterViewId }) => filterViewId));
  return [
    ...filter,
    ...areaViews(layout, range, lang, periodOpens).map(
      (view): Request =>
        known.has(view.filterViewId ?? -1)
          ? { updateFilterView: { filter: view, fields: 'title,range,filterSpecs' } }
          : { addFilterView: { filter: view } },
    ),
  ];
}

/** Filter views and protections may share one space of IDs; protections come first. */
const firstViewId = 80;

/**
 * The filter over all cells. Google answers with the rows and columns that there were when it was set
 * (gspread, recorded answers of `setBasicFilter`). Where some were added behind it, the filter is widened
 * with its conditions: sorting a narrower one would tear the rows apart. How it was last sorted
 * is left out: Google sorts by what it is given, and the rows have numbers in this batch. Settings gets
 * none, as sorting would mix its lists.
 */
function basicFilter(
  { sheet, existing, rowCount, columnCount }: SheetLayout,
  range: GridRange,
): Request[] {
  if (sheet.sheetId === sheetIds.settings) return [];
  const now = existing?.basicFilter;
  const { endRowIndex = rowCount, endColumnIndex = columnCount } = now?.range ?? {};
  if (now && endRowIndex >= rowCount && endColumnIndex >= columnCount) return [];
  const filter = now?.filterSpecs ? { range, filterSpecs: now.filterSpecs } : { range };
  return [{ setBasicFilter: { filter } }];
}

function areaViews(
  layout: SheetLayout,
  range: GridRange,
  lang: Lang,
  periodOpens: string,
): FilterView[] {
  const status = sameRow(layout, 'status');
  const updated = sameRow(layout, 'updatedOn');
  const view = (n: number, title: Text, key: string, formula: string): FilterView => ({
    filterViewId: layout.sheet.sheetId * 100 + firstViewId + n,
    title: title[lang],
    range,
    filterSpecs: [
      {
        columnIndex: place(layout, key),
        filterCriteria: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${formula}` }] },
        },
      },
    ],
  });
  const { 'at-risk': atRisk, delayed } = statuses;
  return [
    view(1, texts.atRisk, 'status', `OR(${status}="${atRisk[lang]}";${status}="${delayed[lang]}")`),
    view(2, texts.overdue, 'due', `AND(${overdueFormula(layout, lang)})`),
    view(
      3,
      texts.notUpdated,
      'updatedOn',
      `NOT(AND(ISNUMBER(${updated});${updated}>=${dateFormula(periodOpens)}))`,
    ),
  ];
}
