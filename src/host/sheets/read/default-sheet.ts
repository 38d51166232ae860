import { isObject } from '../types.ts';

const gridRangeFields = new Set([
  'sheetId',
  'startRowIndex',
  'endRowIndex',
  'startColumnIndex',
  'endColumnIndex',
]);

/**
 * A message as Google answers it: a GridRange on the sheet with the ID 0 does not name its sheet, as
 * protocol buffers leave defaults out. The properties of that sheet do name it.
 * Seen in the field: github.com/Aspire-Budgeting/docs/issues/5, github.com/nithinmurali/pygsheets/issues/116
 */
export function withoutDefaultSheet(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaultSheet);
  if (!isObject(value)) return value;
  const isRange =
    value.sheetId === 0 && Object.keys(value).every((key) => gridRangeFields.has(key));
  const kept = Object.entries(value).filter(([key]) => !isRange || key !== 'sheetId');
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutDefaultSheet(field)]));
}
