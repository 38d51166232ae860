import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { type Bounds, boundsOf, columnCount, exceedsGrid, intersect, rowCount } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { HostCell, HostSheet } from '../model.ts';
import { guardCells } from '../protection.ts';
import type { Request, Response } from '../types.ts';
import { required } from './ids.ts';

type Copy = NonNullable<Request['copyPaste']>;
type PasteType = NonNullable<Copy['pasteType']>;

/** What each kind of paste takes from the source. */
const pasted: Partial<Record<PasteType, readonly (keyof HostCell)[]>> = {
  PASTE_NORMAL: [
    'userEnteredValue',
    'userEnteredFormat',
    'note',
    'dataValidation',
    'textFormatRuns',
  ],
  PASTE_VALUES: ['userEnteredValue'],
  PASTE_FORMAT: ['userEnteredFormat'],
  PASTE_DATA_VALIDATION: ['dataValidation'],
};

/** Copies cells without formulas; the source is repeated over a larger destination. */
export function copyPaste(draft: Draft, request: Copy): Response {
  const { pasteType = 'PASTE_NORMAL' } = request;
  const fields = pasted[pasteType];
  if (!fields) throw new NotSupportedError(`pasteType ${pasteType}`);
  if (request.pasteOrientation === 'TRANSPOSE') throw new NotSupportedError('pasting transposed');
  const source = required(request.source, 'source');
  const destination = required(request.destination, 'destination');
  const from = draft.sheet(source.sheetId);
  const to = draft.sheet(destination.sheetId);
  const area = boundsOf(from, source);
  const target = targetOf(to, area, boundsOf(to, destination));
  guardCells(draft, to, target);
  for (const [sheet, cells] of [
    [from, area],
    [to, target],
  ] as const) {
    if (sheet.merges.some((merge) => intersect(cells, boundsOf(sheet, merge)))) {
      throw new NotSupportedError('copying merged cells');
    }
  }
  const copies = copyOf(from, area, fields);
  for (let row = target.startRow; row < target.endRow; row += 1) {
    const line = copies[(row - target.startRow) % copies.length] ?? [];
    for (let column = target.startColumn; column < target.endColumn; column += 1) {
      const copy = line[(column - target.startColumn) % line.length];
      draft.setCell(to, row, column, withCopy(to.rows[row]?.[column], copy, fields));
    }
  }
  return {};
}

/**
 * As many whole copies as the destination holds in each dimension, at least one: 2×2 cells fill 4×4
 * of 5×5 (seen in the tests of github.com/brucemcpherson/gas-fakes, which pass on the real service).
 */
function targetOf(to: HostSheet, source: Bounds, given: Bounds): Bounds {
  const size = (start: number, end: number, length: number) =>
    start + Math.max(1, Math.floor((end - start) / length)) * length;
  const target = {
    ...given,
    endRow: size(given.startRow, given.endRow, source.endRow - source.startRow),
    endColumn: size(given.startColumn, given.endColumn, source.endColumn - source.startColumn),
  };
  if (target.endRow > rowCount(to) || target.endColumn > columnCount(to)) {
    throw exceedsGrid(to, 'destination');
  }
  return target;
}

function copyOf(
  from: HostSheet,
  area: Bounds,
  fields: readonly (keyof HostCell)[],
): (HostCell | undefined)[][] {
  const rows: (HostCell | undefined)[][] = [];
  for (let row = area.startRow; row < area.endRow; row += 1) {
    const line: (HostCell | undefined)[] = [];
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const cell = from.rows[row]?.[column];
      const formula = cell?.userEnteredValue?.formulaValue;
      if (formula !== undefined && fields.includes('userEnteredValue')) {
        throw new NotSupportedError('copying formulas');
      }
      line.push(cell);
    }
    rows.push(line);
  }
  if (rows.length === 0) throw invalidArgument('source is empty');
  return rows;
}

function withCopy(
  before: HostCell | undefined,
  copy: HostCell | undefined,
  fields: readonly (keyof HostCell)[],
): HostCell | undefined {
  const cell: { -readonly [K in keyof HostCell]: HostCell[K] } = { ...before };
  // A new value takes the runs of rich text with it.
  if (fields.includes('userEnteredValue')) delete cell.textFormatRuns;
  for (const name of fields) {
    delete cell[name];
    if (copy?.[name] !== undefined) Object.assign(cell, { [name]: copy[name] });
  }
  return Object.keys(cell).length > 0 ? cell : undefined;
}
