import { NotSupportedError } from '../../not-supported.ts';
import { sheetId } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { HostSheet } from '../model.ts';
import { mapSources } from '../structure/edit-objects.ts';

/** Takes a sheet out of the spreadsheet, with everything elsewhere that lies on it. */
export function removeSheetObjects(draft: Draft, sheet: HostSheet): void {
  const id = sheetId(sheet);
  const { spreadsheet } = draft;
  for (const named of spreadsheet.namedRanges) {
    if ((named.range?.sheetId ?? 0) === id) {
      throw new NotSupportedError(`deleting the sheet of the named range ${named.name}`);
    }
  }
  for (const other of spreadsheet.sheets) {
    if (other === sheet) continue;
    for (const chart of other.charts) {
      mapSources(chart.spec, (range) => {
        if ((range.sheetId ?? 0) !== id) return range;
        throw new NotSupportedError(`deleting the source of chart ${chart.chartId}`);
      });
    }
  }
  const isOn = (location: { sheetId?: number; dimensionRange?: { sheetId?: number } } = {}) =>
    location.dimensionRange
      ? (location.dimensionRange.sheetId ?? 0) === id
      : location.sheetId === id;
  if (spreadsheet.developerMetadata.some(({ location }) => isOn(location))) {
    draft.putMetadata(spreadsheet.developerMetadata.filter(({ location }) => !isOn(location)));
  }
  spreadsheet.sheets.splice(spreadsheet.sheets.indexOf(sheet), 1);
}
