import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { merge } from '../../rest/masks/apply-mask.ts';
import { updateMask } from '../../rest/masks/check-mask.ts';
import { below, everything, type FieldMask, selects } from '../../rest/masks/field-mask.ts';
import { checkedValidation } from '../conditions/validation-rule.ts';
import type { Draft } from '../draft.ts';
import type { HostCell, HostSheet } from '../model.ts';
import type { CellData, CellFormat, DataValidationRule } from '../types.ts';
import { checkedFormat, colorMask } from './cell-format.ts';
import { checkedNote, checkedValue } from './cell-value.ts';
import { checkedRuns } from './text-runs.ts';

/** What a write makes of a cell; undefined is an empty cell. */
export type CellWriter = (
  before: HostCell | undefined,
  data: CellData | undefined,
) => HostCell | undefined;

const readOnly = new Set([
  'effectiveValue',
  'effectiveFormat',
  'formattedValue',
  'hyperlink',
  'dataSourceFormula',
]);
const missing = ['pivotTable', 'dataSourceTable', 'chipRuns'] as const;

/**
 * Compiles a mask over CellData into a writer. Selected fields that the data does not have are
 * cleared (discovery: UpdateCellsRequest.range). Read-only fields in the data are ignored; in the
 * mask they are refused.
 */
export function cellWriter(draft: Draft, sheet: HostSheet, fields: string | undefined): CellWriter {
  const mask = updateMask(draft.context.schemas, 'CellData', fields, readOnly);
  for (const name of missing) {
    if (mask.fields.has(name)) throw new NotSupportedError(`writing ${name}`);
  }
  if (below(mask, 'userEnteredValue').fields.size > 0) {
    throw new NotSupportedError('a part of userEnteredValue in a mask');
  }
  const value = selects(mask, 'userEnteredValue');
  const note = selects(mask, 'note');
  const runs = selects(mask, 'textFormatRuns');
  const validation = selects(mask, 'dataValidation');
  const formatMask = selects(mask, 'userEnteredFormat')
    ? below(mask, 'userEnteredFormat')
    : undefined;
  const mergeFormat = formatMask && formatMerger(formatMask);
  const checkRule = remember((rule: DataValidationRule) =>
    checkedValidation(rule, draft.spreadsheet, sheet),
  );
  return (before, data) => {
    if (mask.all) refuseMissing(data);
    const cell: Mutable<HostCell> = { ...before };
    if (value) {
      put(cell, 'userEnteredValue', checkedValue(data?.userEnteredValue));
      // "When writing a new user_entered_value, previous runs are erased."
      delete cell.textFormatRuns;
    }
    if (mergeFormat) {
      put(
        cell,
        'userEnteredFormat',
        mergeFormat(before?.userEnteredFormat, data?.userEnteredFormat),
      );
    }
    if (note) put(cell, 'note', checkedNote(data?.note));
    if (validation)
      put(cell, 'dataValidation', data?.dataValidation && checkRule(data.dataValidation));
    if (runs) put(cell, 'textFormatRuns', checkedRuns(data?.textFormatRuns, cell.userEnteredValue));
    return Object.keys(cell).length > 0 ? cell : undefined;
  };
}

function refuseMissing(data: CellData | undefined): void {
  for (const name of missing) {
    if (data?.[name] !== undefined) throw new NotSupportedError(`writing ${name}`);
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function put<K extends keyof HostCell>(
  cell: Mutable<HostCell>,
  name: K,
  value: HostCell[K] | undefined,
): void {
  if (value === undefined) delete cell[name];
  else cell[name] = value;
}

type FormatMerger = (
  before: CellFormat | undefined,
  data: CellFormat | undefined,
) => CellFormat | undefined;

/** Formats are few and cells many: equal formats become one object, merged once. */
function formatMerger(fieldMask: FieldMask): FormatMerger {
  const mask = fieldMask.all ? everything : colorMask(fieldMask);
  const check = remember(checkedFormat);
  const none = {};
  const merged = new Map<CellFormat, Map<CellFormat, CellFormat | undefined>>();
  return (before, data) => {
    const source = data ? check(data) : none;
    const byBefore = merged.get(source) ?? new Map<CellFormat, CellFormat | undefined>();
    merged.set(source, byBefore);
    const key = before ?? none;
    if (byBefore.has(key)) return byBefore.get(key);
    const result = merge<CellFormat>(before, source, mask);
    if (result?.numberFormat && result.numberFormat.type === undefined) {
      throw invalidArgument('NumberFormat.type must be set when writing a number format.');
    }
    byBefore.set(key, result);
    return result;
  };
}

/** Runs a check once for each distinct object, by identity and by content. */
function remember<T extends object>(check: (value: T) => T): (value: T) => T {
  const byIdentity = new Map<T, T>();
  const byContent = new Map<string, T>();
  return (value) => {
    const same = byIdentity.get(value);
    if (same) return same;
    const key = JSON.stringify(value);
    const result = byContent.get(key) ?? check(value);
    byIdentity.set(value, result);
    byContent.set(key, result);
    return result;
  };
}
