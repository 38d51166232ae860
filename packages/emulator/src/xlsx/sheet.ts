import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { ifSupported } from '../not-supported.ts';
import type { EffectiveValues, HostCell, HostSheet } from '../sheets/model.ts';
import { cellContent, linkStyle } from './cell.ts';
import { excelCharts } from './charts.ts';
import { hex } from './color.ts';
import { conditionalRules } from './conditional-format.ts';
import { columnDefs, rowDefs } from './dimensions.ts';
import { closedRange, excelFormula, plainRange } from './excel-formula.ts';
import { extentOf, pageFooter, pageSetup } from './page.ts';
import { type Locks, locksOf } from './protection.ts';
import { cellStyle } from './style.ts';
import { validationAreas } from './validation-areas.ts';
import { excelValidation, type ValidationContext } from './validation-rule.ts';

/** One sheet of the host as the library takes it. */
export function excelSheet(
  sheet: HostSheet,
  index: number,
  values: EffectiveValues,
  context: ValidationContext,
): WriteSheet {
  const { properties } = sheet;
  const { spreadsheet, sheetNames } = context;
  const grid = properties.gridProperties ?? {};
  const { frozenRowCount: rows = 0, frozenColumnCount: columns = 0 } = grid;
  const locks = locksOf(sheet, spreadsheet.namedRanges);
  const tabColor = hex(properties.tabColorStyle, properties.tabColor);
  const charts = excelCharts(sheet, context);
  const filter = sheet.basicFilter?.range;
  return {
    name: sheetNames[index] ?? '',
    columns: columnDefs(sheet),
    rowDefs: rowDefs(sheet),
    cells: excelCells(sheet, index, values, locks, context),
    merges: sheet.merges.map((range) => {
      const { startRow, endRow, startColumn, endColumn } = closedRange(range, properties);
      return { startRow, startCol: startColumn, endRow: endRow - 1, endCol: endColumn - 1 };
    }),
    dataValidations: validationAreas(sheet).flatMap(
      ({ rule, range, cell }) =>
        ifSupported(() => excelValidation(rule, range, cell, index, context)) ?? [],
    ),
    conditionalRules: conditionalRules(sheet, index, context),
    charts,
    outlineProperties: {
      summaryBelow: grid.rowGroupControlAfter ?? false,
      summaryRight: grid.columnGroupControlAfter ?? false,
    },
    view: {
      ...(grid.hideGridlines ? { showGridLines: false } : {}),
      ...(properties.rightToLeft ? { rightToLeft: true } : {}),
      ...(tabColor ? { tabColor: { rgb: tabColor } } : {}),
    },
    pageSetup: pageSetup(sheet, extentOf(sheet, charts)),
    headerFooter: pageFooter(spreadsheet.properties.title ?? ''),
    ...(rows + columns > 0 ? { freezePane: { rows, columns } } : {}),
    ...(filter ? { autoFilter: { range: plainRange(filter, properties) } } : {}),
    ...(locks.protection ? { protection: locks.protection } : {}),
    ...(properties.hidden ? { hidden: true } : {}),
  };
}

/** Cells by "row,column", 0-based. Empty ones only where they have a format, a note or an open lock. */
function excelCells(
  sheet: HostSheet,
  index: number,
  values: EffectiveValues,
  locks: Locks,
  context: ValidationContext,
): Map<string, Partial<Cell>> {
  const { sheetId = 0, gridProperties } = sheet.properties;
  const { rowCount = 0, columnCount = 0 } = gridProperties ?? {};
  const styles = new WeakMap<gapi.client.sheets.CellFormat, CellStyle>();
  const styleOf = (format: gapi.client.sheets.CellFormat | undefined): CellStyle => {
    if (!format) return {};
    const style = styles.get(format) ?? cellStyle(format);
    styles.set(format, style);
    return style;
  };
  const contentOf = (cell: HostCell, row: number, column: number) => {
    const entered = cell.userEnteredValue?.formulaValue;
    if (entered === undefined) return cellContent(cell, undefined, undefined);
    const formula = excelFormula(entered, index, context);
    return cellContent(cell, formula, values.get(sheetId, row, column));
  };
  const cells = new Map<string, Partial<Cell>>();
  for (let row = 0; row < rowCount; row += 1) {
    const hostRow = sheet.rows[row];
    if (!hostRow && !locks.mixed) continue;
    for (let column = 0; column < columnCount; column += 1) {
      const cell = hostRow?.[column];
      const open = locks.mixed && !locks.isLocked(row, column);
      if (!cell && !open) continue;
      const content = cell ? contentOf(cell, row, column) : {};
      const own = styleOf(cell?.userEnteredFormat);
      const style = content.hyperlink ? linkStyle(own) : own;
      cells.set(`${row},${column}`, {
        ...content,
        style: open ? { ...style, protection: { locked: false } } : style,
      });
    }
  }
  return cells;
}
