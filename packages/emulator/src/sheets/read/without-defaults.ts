import { isObject } from '../../rest/json.ts';

/** Fields of GridRange and of DimensionRange. */
const rangeFields = new Set([
  'sheetId',
  'startRowIndex',
  'endRowIndex',
  'startColumnIndex',
  'endColumnIndex',
  'dimension',
  'startIndex',
  'endIndex',
]);

/**
 * A message as Google answers it, without defaults (https://protobuf.dev/programming-guides/json/):
 * an empty list is not there, and a range on the sheet with the ID 0 does not name its sheet. The
 * properties of that sheet do name it.
 * Seen in the field: github.com/Aspire-Budgeting/docs/issues/5, github.com/nithinmurali/pygsheets/issues/116,
 * of rows and columns github.com/burnash/gspread tests/cassettes/WorksheetTest.test_group_columns.json
 */
export function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (!isObject(value)) return value;
  const isRange = value.sheetId === 0 && Object.keys(value).every((key) => rangeFields.has(key));
  const isDefault = (key: string, field: unknown) =>
    (isRange && key === 'sheetId') || (Array.isArray(field) && field.length === 0);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, field]) => !isDefault(key, field))
      .map(([key, field]) => [key, withoutDefaults(field)]),
  );
}
