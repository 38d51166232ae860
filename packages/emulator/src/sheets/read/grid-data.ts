import { NotSupportedError } from '../../not-supported.ts';
import { select } from '../../rest/masks/apply-mask.ts';
import { below, type FieldMask, selects } from '../../rest/masks/field-mask.ts';
import { type Bounds, sheetId } from '../bounds.ts';
import { expandColors } from '../cells/color.ts';
import type { HostCell, HostRow, HostSheet } from '../model.ts';
import type {
  CellData,
  DeveloperMetadata,
  DimensionProperties,
  GridData,
  RowData,
} from '../types.ts';
import type { Reader } from './reader.ts';
import { withoutDefaults } from './without-defaults.ts';

const DEFAULT_SIZE = { row: 21, column: 100 };

/**
 * The cells of an area, as far as the mask selects them. Rows and cells that hold nothing at the
 * end are left out; others that hold nothing are `{}`.
 */
export function gridData(
  reader: Reader,
  sheet: HostSheet,
  area: Bounds,
  mask: FieldMask,
  metadata: LineMetadata,
): GridData {
  return {
    ...(area.startRow > 0 && selects(mask, 'startRow') ? { startRow: area.startRow } : {}),
    ...(area.startColumn > 0 && selects(mask, 'startColumn')
      ? { startColumn: area.startColumn }
      : {}),
    ...(selects(mask, 'rowData') ? rowData(reader, sheet, area, below(mask, 'rowData')) : {}),
    ...(selects(mask, 'rowMetadata')
      ? { rowMetadata: lines(sheet, 'ROWS', area, below(mask, 'rowMetadata'), metadata) }
      : {}),
    ...(selects(mask, 'columnMetadata')
      ? { columnMetadata: lines(sheet, 'COLUMNS', area, below(mask, 'columnMetadata'), metadata) }
      : {}),
  };
}

function rowData(
  reader: Reader,
  sheet: HostSheet,
  area: Bounds,
  mask: FieldMask,
): Pick<GridData, 'rowData'> {
  const read = cellReader(reader, sheet, below(mask, 'values'));
  const wanted = selects(mask, 'values');
  const rows: RowData[] = [];
  let used = 0;
  for (let row = area.startRow; row < area.endRow && row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row];
    const end = usedEnd(cells, area);
    if (end <= area.startColumn) {
      rows.push({});
      continue;
    }
    const values: CellData[] = [];
    for (let column = area.startColumn; column < end; column += 1) {
      values.push(wanted ? read(row, column, cells?.[column]) : {});
    }
    rows.push(wanted ? { values } : {});
    used = rows.length;
  }
  rows.length = used;
  return used > 0 ? { rowData: rows } : {};
}

/** Behind the last cell of a row that is not empty. */
function usedEnd(cells: HostRow | undefined, { startColumn, endColumn }: Bounds): number {
  let end = Math.min(cells?.length ?? 0, endColumn);
  while (end > startColumn && cells?.[end - 1] === undefined) end -= 1;
  return end;
}

const computedFields = ['dataSourceFormula', 'dataSourceTable', 'pivotTable', 'chipRuns'];

/** Compiles a mask over CellData. */
function cellReader(
  reader: Reader,
  sheet: HostSheet,
  mask: FieldMask,
): (row: number, column: number, cell: HostCell | undefined) => CellData {
  refuseMissing(mask);
  const stored = (['userEnteredValue', 'note'] as const).filter((name) => selects(mask, name));
  const shaped = (['userEnteredFormat', 'textFormatRuns', 'dataValidation'] as const).filter(
    (name) => selects(mask, name),
  );
  const shape = rememberedShape(mask);
  const effective = selects(mask, 'effectiveValue');
  const formatted = selects(mask, 'formattedValue');
  const putShaped = (data: Record<string, unknown>, cell: HostCell): void => {
    for (const name of shaped) {
      const value = cell[name];
      if (value !== undefined) data[name] = shape(name, value);
    }
  };
  const putComputed = (data: Record<string, unknown>, row: number, column: number): void => {
    const value = reader.value(sheet, row, column);
    if (effective && value) data.effectiveValue = value;
    const text = formatted ? reader.text(sheet, row, column) : '';
    if (text !== '') data.formattedValue = text;
  };
  return (row, column, cell) => {
    if (!cell) return {};
    // Filled field by field: a sheet may have a million cells.
    const data: Record<string, unknown> = {};
    for (const name of stored) if (cell[name] !== undefined) data[name] = cell[name];
    putShaped(data, cell);
    if (cell.userEnteredValue && (effective || formatted)) putComputed(data, row, column);
    return data;
  };
}

function refuseMissing(mask: FieldMask): void {
  if (selects(mask, 'effectiveFormat')) {
    throw new NotSupportedError('effectiveFormat (name the fields you need in `fields`)');
  }
  if (mask.fields.has('hyperlink')) throw new NotSupportedError('hyperlink');
  for (const name of computedFields) {
    if (mask.fields.has(name)) throw new NotSupportedError(`reading ${name}`);
  }
}

/** Selects within formats, runs and rules; the same object is worked on once. */
function rememberedShape(mask: FieldMask): (name: string, value: object) => unknown {
  const known = new Map<object, unknown>();
  return (name, value) => {
    if (!known.has(value)) {
      const whole = name === 'dataValidation' ? value : expandColors(value);
      known.set(value, select(whole, below(mask, name)));
    }
    return known.get(value);
  };
}

/** Developer metadata of rows and columns, by sheet, dimension and index. */
export type LineMetadata = (
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  index: number,
) => DeveloperMetadata[] | undefined;

function lines(
  sheet: HostSheet,
  dimension: 'ROWS' | 'COLUMNS',
  area: Bounds,
  mask: FieldMask,
  metadata: LineMetadata,
): DimensionProperties[] {
  if (mask.fields.has('hiddenByFilter')) throw new NotSupportedError('hiddenByFilter');
  const rows = dimension === 'ROWS';
  const list = rows ? sheet.rowMetadata : sheet.columnMetadata;
  const pixelSize = rows ? DEFAULT_SIZE.row : DEFAULT_SIZE.column;
  const [start, end] = rows ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  const result: DimensionProperties[] = [];
  for (let index = start; index < end; index += 1) {
    const developerMetadata = metadata(sheetId(sheet), dimension, index);
    const whole = {
      pixelSize,
      ...list[index],
      ...(developerMetadata ? { developerMetadata: withoutDefaults(developerMetadata) } : {}),
    };
    // A part of a message is still such a message: all its fields are optional.
    result.push(select(whole, mask) as DimensionProperties);
  }
  return result;
}
