import { firstDataRow } from '../sheet-ids.ts';
import type { NamedRange, Request } from '../sheets-api.ts';
import type { Snapshot } from '../snapshot.ts';
import { place, type SheetLayout } from './sheet-layout.ts';

const areaKeys = ['id', 'axis', 'tier', 'sections', 'due', 'status', 'updatedOn'] as const;
export type NamedAreaColumn = (typeof areaKeys)[number];

/** The name of a column of an area: `area1_status`. Formulas use names, so they follow every move. */
export function areaRangeName(area: number, key: NamedAreaColumn): string {
  return `area${area}_${key}`;
}

/** The opening days of the reporting periods, in Settings. */
export const periodOpensName = 'period_opens';

/** Names for the columns that Overview counts: the data cells, down to the end of the sheet. */
export function namedRangeRequests(layouts: readonly SheetLayout[], snapshot: Snapshot): Request[] {
  const known = new Set(snapshot.namedRanges.map(({ namedRangeId }) => namedRangeId));
  return layouts
    .flatMap(names)
    .map(
      (namedRange): Request =>
        known.has(namedRange.namedRangeId ?? '')
          ? { updateNamedRange: { namedRange, fields: 'name,range' } }
          : { addNamedRange: { namedRange } },
    );
}

function names(layout: SheetLayout): NamedRange[] {
  const { area, columns } = layout.sheet;
  const named = (name: string, key: string): NamedRange => ({
    namedRangeId: name,
    name,
    range: {
      sheetId: layout.sheet.sheetId,
      startRowIndex: firstDataRow,
      startColumnIndex: place(layout, key),
      endColumnIndex: place(layout, key) + 1,
    },
  });
  if (area !== undefined) return areaKeys.map((key) => named(areaRangeName(area, key), key));
  return columns.some(({ key }) => key === 'periodOpens')
    ? [named(periodOpensName, 'periodOpens')]
    : [];
}
