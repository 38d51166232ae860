import type { HostCell, HostSheet, HostSpreadsheet } from '../sheets/model.ts';
import type { Area } from './grid.ts';

/** More changed cells than this are not worth the look. */
const most = 500;

/**
 * Whether a write left the results of all formulas as they were: no formula came, went or changed, no
 * cell that one reads did, and references mean the same cells. What a write has not touched is the same
 * object as before.
 */
export function keepsResults(
  before: HostSpreadsheet,
  after: HostSpreadsheet,
  reads: readonly Area[],
): boolean {
  if (before.sheets.length !== after.sheets.length) return false;
  if (before.namedRanges !== after.namedRanges) return false;
  if (before.properties.locale !== after.properties.locale) return false;
  let changed = 0;
  return after.sheets.every((sheet, index) => {
    const old = before.sheets[index];
    if (old === undefined || !sameGrid(old, sheet)) return false;
    if (old.rows === sheet.rows) return true;
    const areas = reads.filter((area) => area.sheet === index);
    const last = Math.max(old.rows.length, sheet.rows.length);
    for (let row = 0; row < last; row += 1) {
      const [was, is] = [old.rows[row] ?? [], sheet.rows[row] ?? []];
      if (was === is) continue;
      for (let column = 0; column < Math.max(was.length, is.length); column += 1) {
        const [a, b] = [was[column], is[column]];
        if (a === b || sameValue(a, b)) continue;
        changed += 1;
        if (changed > most || isFormula(a) || isFormula(b)) return false;
        if (areas.some((area) => contains(area, row, column))) return false;
      }
    }
    return true;
  });
}

function sameGrid(a: HostSheet, b: HostSheet): boolean {
  if (a.properties === b.properties) return true;
  const [one, two] = [a.properties, b.properties];
  return (
    one.title === two.title &&
    one.sheetId === two.sheetId &&
    one.gridProperties?.rowCount === two.gridProperties?.rowCount &&
    one.gridProperties?.columnCount === two.gridProperties?.columnCount
  );
}

function sameValue(a: HostCell | undefined, b: HostCell | undefined): boolean {
  const [was, is] = [a?.userEnteredValue, b?.userEnteredValue];
  return was === is || JSON.stringify(was) === JSON.stringify(is);
}

function isFormula(cell: HostCell | undefined): boolean {
  return cell?.userEnteredValue?.formulaValue !== undefined;
}

function contains(area: Area, row: number, column: number): boolean {
  const inRows = row >= area.startRow && row < area.endRow;
  return inRows && column >= area.startColumn && column < area.endColumn;
}
