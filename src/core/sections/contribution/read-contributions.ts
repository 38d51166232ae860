import type { ActionRow } from '../../workbook/action-row.ts';
import { decodeCell, momentOf } from '../../workbook/cell-codec.ts';
import { contributionColumns } from '../../workbook/columns/record-columns.ts';
import { cellOf, findColumns } from '../../workbook/find-columns.ts';
import { choiceKey, contributionStates, statuses } from '../../workbook/lists.ts';
import { firstDataRow, sheetIds } from '../../workbook/sheet-ids.ts';
import type { CellValue, Snapshot } from '../../workbook/snapshot.ts';

/** What a Section says of its part in an action: a row of Contributions. */
export interface Contribution
  extends Pick<
    ActionRow,
    | 'id'
    | 'status'
    | 'progress'
    | 'reportText'
    | 'result'
    | 'nextStep'
    | 'evidence'
    | 'updatedOn'
    | 'updatedBy'
  > {
  readonly section: string;
  /** Whether its Section’s workbook holds something since that could not be taken over. */
  readonly isStale: boolean;
}

type Key = (typeof contributionColumns)[number]['key'];

/** The contributions in the order of their rows. What a cell holds and does not fit is left out. */
export function readContributions(snapshot: Pick<Snapshot, 'cells'>): Contribution[] {
  return contributionRows(snapshot).map(({ contribution }) => contribution);
}

/** The same, with the rows as people count them. */
export function contributionRows(
  snapshot: Pick<Snapshot, 'cells'>,
): { readonly row: number; readonly contribution: Contribution }[] {
  const rows = snapshot.cells.get(sheetIds.contributions) ?? [];
  const { positions } = findColumns(rows, contributionColumns);
  return rows.slice(firstDataRow).flatMap((cells, i) => {
    const raw = (key: Key): CellValue => cellOf(cells, positions, key);
    const text = (key: Key): string => String(raw(key));
    const share = decodeCell({ kind: 'share' }, raw('progress'), []);
    const id = text('id').trim();
    if (id === '') return [];
    const contribution = {
      ...{ id, section: text('section'), status: choiceKey(statuses, text('status')) ?? null },
      progress: 'value' in share && typeof share.value === 'number' ? share.value : null,
      ...{ reportText: text('reportText'), result: text('result'), nextStep: text('nextStep') },
      ...{ evidence: text('evidence'), updatedBy: text('updatedBy') },
      updatedOn: momentOf(raw('updatedOn')) || null,
      isStale: choiceKey(contributionStates, text('state')) === 'stale',
    };
    return [{ row: firstDataRow + i + 1, contribution }];
  });
}
