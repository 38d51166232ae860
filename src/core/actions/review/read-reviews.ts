import { momentOf } from '../../workbook/cell-codec.ts';
import { reviewColumns } from '../../workbook/columns/record-columns.ts';
import { cellOf, findColumns } from '../../workbook/find-columns.ts';
import { choiceKey, reviews } from '../../workbook/lists.ts';
import { firstDataRow, sheetIds } from '../../workbook/sheet-ids.ts';
import type { CellValue, Snapshot } from '../../workbook/snapshot.ts';
import type { UpdateRow } from '../update/read-updates.ts';

export type ReviewState = keyof typeof reviews;

/** A row of Reviews: a manager's word on one save of one action. */
export interface Review {
  readonly reviewedOn: string;
  readonly by: string;
  readonly id: string;
  readonly saveId: string;
  readonly verdict: ReviewState | null;
  readonly comment: string;
  /** So many rows of Updates there were when the manager judged; absent in rows of workbooks before that was noted. */
  readonly rows?: number;
}

/** Whether a word is about a row: one of its save, among those that the manager saw. */
export function isAbout({ id, saveId, rows }: Review, row: UpdateRow): boolean {
  return (
    row.id === id &&
    row.saveId === saveId &&
    (rows === undefined || (row.at !== undefined && row.at <= rows))
  );
}

/** The rows of Reviews, in their order. */
export function readReviews(snapshot: Pick<Snapshot, 'cells'>): Review[] {
  const rows = snapshot.cells.get(sheetIds.reviews) ?? [];
  const { positions } = findColumns(rows, reviewColumns);
  return rows.slice(firstDataRow).flatMap((row) => {
    const raw = (key: (typeof reviewColumns)[number]['key']): CellValue =>
      cellOf(row, positions, key);
    const id = String(raw('id'));
    if (id === '') return [];
    const seen = raw('rows');
    return [
      {
        id,
        reviewedOn: momentOf(raw('reviewedOn')),
        by: String(raw('by')),
        saveId: String(raw('saveId')),
        verdict: choiceKey(reviews, String(raw('verdict'))) ?? null,
        comment: String(raw('comment')),
        ...(typeof seen === 'number' ? { rows: seen } : {}),
      },
    ];
  });
}
