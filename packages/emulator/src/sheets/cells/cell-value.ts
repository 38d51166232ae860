import { invalidArgument } from '../../rest/api-error.ts';
import type { ExtendedValue } from '../types.ts';

/** https://support.google.com/drive/answer/37603: 50,000 characters in a cell. */
const CELL_LIMIT = 50_000;

/**
 * The value that a write leaves in a cell: undefined for none. At most one field is set, which the
 * schema has checked.
 */
export function checkedValue(value: ExtendedValue | undefined): ExtendedValue | undefined {
  if (value === undefined) return undefined;
  const { stringValue, formulaValue } = value;
  if (value.errorValue) {
    throw invalidArgument('ExtendedValue.errorValue is read-only and may not be set.');
  }
  if (formulaValue !== undefined && !formulaValue.startsWith('=')) {
    throw invalidArgument(`Invalid formulaValue: ${formulaValue}. A formula must begin with '='.`);
  }
  if ((stringValue ?? formulaValue ?? '').length > CELL_LIMIT) {
    throw invalidArgument(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  }
  if (stringValue === '') return undefined;
  return Object.keys(value).length === 0 ? undefined : value;
}

export function checkedNote(note: string | undefined): string | undefined {
  if (note !== undefined && note.length > CELL_LIMIT) {
    throw invalidArgument(
      'Your input contains more than the maximum of 50000 characters in a single note.',
    );
  }
  return note === '' ? undefined : note;
}
