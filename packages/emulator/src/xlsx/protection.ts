import type { SheetProtection } from 'hucre';
import type { HostSheet } from '../sheets/model.ts';
import { closedRange } from './excel-formula.ts';

/**
 * Protection in the file. Excel knows no users: a cell is locked for everybody while its sheet is
 * protected, so a sheet with a protection that binds somebody is protected, without a password, and
 * the cells of its protected ranges are locked. A warning (`warningOnly`) binds nobody and locks
 * nothing. Widths, heights, sorting and filtering stay allowed.
 */
export interface Locks {
  readonly protection: SheetProtection | undefined;
  /** Whether some cells are open, so that each cell must say what it is. */
  readonly mixed: boolean;
  readonly isLocked: (row: number, column: number) => boolean;
}

export function locksOf(sheet: HostSheet, namedRanges: gapi.client.sheets.NamedRange[]): Locks {
  const binding = sheet.protectedRanges.filter(({ warningOnly }) => !warningOnly);
  if (binding.length === 0) return { protection: undefined, mixed: false, isLocked: () => false };
  const areas = binding.map((protectedRange) => {
    const named = namedRanges.find((name) => name.namedRangeId === protectedRange.namedRangeId);
    const range = protectedRange.range ?? named?.range ?? {};
    return {
      closed: closedRange(range, sheet.properties),
      open: (protectedRange.unprotectedRanges ?? []).map((r) => closedRange(r, sheet.properties)),
      whole: Object.keys(range).every((key) => key === 'sheetId'),
    };
  });
  const isLocked = (row: number, column: number): boolean =>
    areas.some(
      ({ closed, open }) =>
        holds(closed, row, column) && !open.some((range) => holds(range, row, column)),
    );
  return {
    protection: {
      sheet: true,
      objects: true,
      formatColumns: true,
      formatRows: true,
      sort: true,
      autoFilter: true,
    },
    mixed: !areas.some(({ whole, open }) => whole && open.length === 0),
    isLocked,
  };
}

function holds(range: ReturnType<typeof closedRange>, row: number, column: number): boolean {
  return (
    row >= range.startRow &&
    row < range.endRow &&
    column >= range.startColumn &&
    column < range.endColumn
  );
}
