import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { merge } from '../../rest/masks/apply-mask.ts';
import { updateMask } from '../../rest/masks/check-mask.ts';
import { columnCount, rowCount, sheetTitle } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { HostSheet } from '../model.ts';
import { guardInsertion, guardLines, guardSheet } from '../protection.ts';
import { editLines } from '../structure/edit-lines.ts';
import type {
  Dimension,
  DimensionProperties,
  DimensionRange,
  Request,
  Response,
} from '../types.ts';
import { checkCellLimit } from './grid-properties.ts';
import { required } from './ids.ts';

/** A DimensionRange on its sheet, bounded. */
export interface Lines {
  readonly sheet: HostSheet;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

export function lineCount(sheet: HostSheet, dimension: Dimension): number {
  return dimension === 'ROWS' ? rowCount(sheet) : columnCount(sheet);
}

/** Reads a DimensionRange; open ends mean the whole dimension unless both must be given. */
export function linesOf(
  draft: Draft,
  range: DimensionRange | undefined,
  options: { readonly bounded?: boolean; readonly beyondEnd?: boolean } = {},
): Lines {
  const given = required(range, 'range');
  const sheet = draft.sheet(given.sheetId);
  const dimension = given.dimension;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') {
    throw invalidArgument('DimensionRange.dimension must be ROWS or COLUMNS.');
  }
  if (options.bounded && (given.startIndex === undefined || given.endIndex === undefined)) {
    throw invalidArgument('Both the start and end indexes must be bounded.');
  }
  const count = lineCount(sheet, dimension);
  const { startIndex: start = 0, endIndex: end = count } = given;
  // Reported: github.com/nithinmurali/pygsheets/issues/361
  if (start < 0) throw invalidArgument('DimensionRange indexes must be >= 0');
  if (end <= start) {
    throw invalidArgument(`range.endIndex[${end}] must be greater than range.startIndex[${start}]`);
  }
  if (!options.beyondEnd && end > count) {
    throw invalidArgument(
      `range.endIndex[${end}] is past the end of the grid: ${sheetTitle(sheet)} has ${count} ${dimension.toLowerCase()}`,
    );
  }
  return { sheet, dimension, start, end };
}

export function appendDimension(
  draft: Draft,
  request: NonNullable<Request['appendDimension']>,
): Response {
  const { dimension, length = 0 } = request;
  const sheet = draft.sheet(request.sheetId);
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') {
    throw invalidArgument('dimension must be ROWS or COLUMNS.');
  }
  if (length < 1) throw invalidArgument(`length must be greater than 0, but was ${length}`);
  const start = lineCount(sheet, dimension);
  guardInsertion(draft, sheet, dimension, start);
  editLines(draft, sheet, { kind: 'insert', dimension, start, end: start + length });
  checkCellLimit(draft);
  return {};
}

export function insertDimension(
  draft: Draft,
  request: NonNullable<Request['insertDimension']>,
): Response {
  const lines = linesOf(draft, request.range, { bounded: true, beyondEnd: true });
  const { sheet, dimension, start, end } = lines;
  const count = lineCount(sheet, dimension);
  const before = request.inheritFromBefore ?? false;
  if (start > count || (start === count && !before)) {
    throw invalidArgument(
      `range.startIndex[${start}] must be less than the grid size (${count}) if inheritFromBefore is false.`,
    );
  }
  if (before && start === 0) {
    throw invalidArgument('inheritFromBefore cannot be true if startIndex is 0.');
  }
  guardInsertion(draft, sheet, dimension, start);
  editLines(draft, sheet, { kind: 'insert', dimension, start, end }, before ? start - 1 : start);
  checkCellLimit(draft);
  return {};
}

export function deleteDimension(
  draft: Draft,
  request: NonNullable<Request['deleteDimension']>,
): Response {
  const lines = linesOf(draft, request.range, { beyondEnd: true });
  const { sheet, dimension, start, end } = lines;
  const word = dimension.toLowerCase();
  const count = lineCount(sheet, dimension);
  // Reported: github.com/nikaia/translation-sheet/issues/9
  if (end > count) {
    const line = word.slice(0, -1);
    throw invalidArgument(
      `Cannot delete a ${line} that doesn't exist. Tried to delete ${line} index ${Math.max(start, count)} but there are only ${count} ${word}.`,
    );
  }
  if (end - start >= count) throw invalidArgument(`You can't delete all the ${word} on the sheet.`);
  guardLines(draft, sheet, dimension, start, end);
  const grid = sheet.properties.gridProperties;
  const frozen = (dimension === 'ROWS' ? grid?.frozenRowCount : grid?.frozenColumnCount) ?? 0;
  if (frozen > 0 && start <= frozen && end === count) {
    throw invalidArgument(`Sorry, it is not possible to delete all non-frozen ${word}.`);
  }
  editLines(draft, sheet, { kind: 'delete', dimension, start, end });
  return {};
}

export function moveDimension(
  draft: Draft,
  request: NonNullable<Request['moveDimension']>,
): Response {
  const { sheet, dimension, start, end } = linesOf(draft, request.source, { bounded: true });
  const destination = request.destinationIndex ?? 0;
  if (destination < 0 || destination > lineCount(sheet, dimension)) {
    throw invalidArgument(`destinationIndex[${destination}] is outside the grid.`);
  }
  if (destination > start && destination < end) {
    throw invalidArgument(
      'Cannot move a dimension into itself: destinationIndex is inside source.',
    );
  }
  guardLines(draft, sheet, dimension, start, end);
  guardInsertion(draft, sheet, dimension, destination);
  checkMerges(sheet, dimension, start, end, destination);
  editLines(draft, sheet, { kind: 'move', dimension, start, end, destination });
  return {};
}

/** Google refuses to move a part of a merge, or lines into the middle of one. */
function checkMerges(
  sheet: HostSheet,
  dimension: Dimension,
  start: number,
  end: number,
  destination: number,
): void {
  for (const merged of sheet.merges) {
    const [from = 0, to = 0] =
      dimension === 'ROWS'
        ? [merged.startRowIndex, merged.endRowIndex]
        : [merged.startColumnIndex, merged.endColumnIndex];
    const overlaps = from < end && start < to;
    const inside = start <= from && to <= end;
    if ((overlaps && !inside) || (from < destination && destination < to)) {
      throw invalidArgument('You must select all cells in a merged range to move them.');
    }
  }
}

export function updateDimensionProperties(
  draft: Draft,
  request: NonNullable<Request['updateDimensionProperties']>,
): Response {
  if (request.dataSourceSheetRange) throw new NotSupportedError('data source sheets');
  const readOnly = new Set(['hiddenByFilter', 'dataSourceColumnReference']);
  const mask = updateMask(draft.context.schemas, 'DimensionProperties', request.fields, readOnly);
  if (mask.fields.has('developerMetadata') || request.properties?.developerMetadata) {
    throw new NotSupportedError('developerMetadata in updateDimensionProperties');
  }
  const { sheet, dimension, start, end } = linesOf(draft, request.range);
  guardSheet(draft, sheet);
  const { hiddenByUser, pixelSize } = request.properties ?? {};
  if (pixelSize !== undefined && (pixelSize < 0 || pixelSize > 2000)) {
    throw invalidArgument(`pixelSize must be between 0 and 2000, but was ${pixelSize}`);
  }
  const given: DimensionProperties = {
    ...(hiddenByUser ? { hiddenByUser } : {}),
    ...(pixelSize === undefined ? {} : { pixelSize }),
  };
  const list = draft.list(sheet, dimension === 'ROWS' ? 'rowMetadata' : 'columnMetadata');
  for (let index = list.length; index < end; index += 1) list[index] = undefined;
  for (let index = start; index < end; index += 1) {
    list[index] = merge<DimensionProperties>(list[index], given, mask);
  }
  return {};
}
