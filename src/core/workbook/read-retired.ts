import { splitSubItems } from './cell.ts';
import { momentOf } from './cell-codec.ts';
import { retiredColumns } from './columns/retired-columns.ts';
import { cellOf, findColumns } from './find-columns.ts';
import { firstDataRow, sheetIds } from './sheet-ids.ts';
import type { CellValue, Snapshot } from './snapshot.ts';

/** An action that was taken out of the plan. */
export interface RetiredAction {
  readonly id: string;
  /** Row counted from 0. Holds for this snapshot only. */
  readonly row: number;
  readonly chapter: string;
  readonly axis: string;
  /** The action's own text, without sub-items. */
  readonly text: string;
  readonly lead: string;
  /** Local moment, `2022-05-31T09:30`; '' where the cell holds none. */
  readonly retiredOn: string;
  readonly retiredBy: string;
  readonly reason: string;
}

type Key = (typeof retiredColumns)[number]['key'];

/** The retired actions, in the order of their sheet. */
export function readRetired(snapshot: Pick<Snapshot, 'cells'>): RetiredAction[] {
  const rows = snapshot.cells.get(sheetIds.retired) ?? [];
  const { positions } = findColumns(rows, retiredColumns);
  return rows.flatMap((row, at) => {
    const raw = (key: Key): CellValue => cellOf(row, positions, key);
    const text = (key: Key): string => String(raw(key)).trim();
    const id = text('id');
    if (at < firstDataRow || id === '') return [];
    return [
      {
        ...{ id, row: at, chapter: text('chapter'), axis: text('axis'), lead: text('lead') },
        text: splitSubItems(text('action'))[0] ?? '',
        retiredOn: momentOf(raw('retiredOn')),
        ...{ retiredBy: text('retiredBy'), reason: text('retiredReason') },
      },
    ];
  });
}
