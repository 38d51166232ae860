import type { HostSpreadsheet } from '../sheets/model.ts';
import type { Area, CellPlace } from './grid.ts';

export const keyOf = ({ sheet, row, column }: CellPlace): string => `${sheet}:${row}:${column}`;

export interface FormulaCell extends CellPlace {
  /** As entered, in the spreadsheet's locale. */
  readonly formula: string;
}

export interface ValueCell extends CellPlace {
  readonly value: string | number | boolean;
}

export function* eachFormula({ sheets }: HostSpreadsheet): Generator<FormulaCell> {
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of (cells ?? []).entries()) {
        const formula = cell?.userEnteredValue?.formulaValue;
        if (formula !== undefined) yield { sheet, row, column, formula };
      }
    }
  }
}

/** The constants in the columns that the areas touch: loading a cell costs more than reading it. */
export function* valuesIn(
  { sheets }: HostSpreadsheet,
  areas: readonly Area[],
): Generator<ValueCell> {
  for (const [sheet, { rows }] of sheets.entries()) {
    const columns = new Set<number>();
    for (const area of areas) {
      if (area.sheet !== sheet) continue;
      for (let c = area.startColumn; c < area.endColumn; c += 1) columns.add(c);
    }
    if (columns.size === 0) continue;
    for (const [row, cells] of rows.entries()) {
      if (!cells) continue;
      for (const column of columns) {
        const value = constant(cells[column]?.userEnteredValue);
        if (value !== undefined) yield { sheet, row, column, value };
      }
    }
  }
}

function constant(
  value: gapi.client.sheets.ExtendedValue | undefined,
): string | number | boolean | undefined {
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue;
}
