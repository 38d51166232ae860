import type { HostCell, HostSheet, HostSpreadsheet } from '../sheets/model.ts';
import type { CellPlace } from './grid.ts';

/** More changed cells than this are not worth the look. */
const most = 500;

/**
 * The cells whose constants a write changed; undefined when it did more that formulas can depend on (a
 * formula came, went or changed, or references mean other cells), or too much to be worth the look. What
 * a write has not touched is the same object as before.
 */
export function changedCells(
  before: HostSpreadsheet,
  after: HostSpreadsheet,
): readonly CellPlace[] | undefined {
  if (before.sheets.length !== after.sheets.length) return undefined;
  if (before.namedRanges !== after.namedRanges) return undefined;
  if (before.properties.locale !== after.properties.locale) return undefined;
  const changed: CellPlace[] = [];
  for (const [index, sheet] of after.sheets.entries()) {
    const old = before.sheets[index];
    if (old === undefined || !sameGrid(old, sheet)) return undefined;
    if (old.rows === sheet.rows) continue;
    for (let row = 0; row < Math.max(old.rows.length, sheet.rows.length); row += 1) {
      const [was, is] = [old.rows[row] ?? [], sheet.rows[row] ?? []];
      if (was === is) continue;
      for (let column = 0; column < Math.max(was.length, is.length); column += 1) {
        const [a, b] = [was[column], is[column]];
        if (a === b || sameValue(a, b)) continue;
        if (changed.length === most || isFormula(a) || isFormula(b)) return undefined;
        changed.push({ sheet: index, row, column });
      }
    }
  }
  return changed;
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
