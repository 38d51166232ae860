import type { Lang } from '../../shared/i18n/lang.ts';
import { updateColumns } from '../../workbook/columns/record-columns.ts';
import { findColumns } from '../../workbook/find-columns.ts';
import { statuses } from '../../workbook/lists.ts';
import { firstDataRow, sheetIds } from '../../workbook/sheet-ids.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';

/** What Updates says that a field of an action holds. */
export type Recorded = (id: string, field: string) => string;

/**
 * Replays Updates, in the order of its rows. What no row names is as a new action has it: not started,
 * and empty otherwise.
 * @param lang of the labels in the cells
 */
export function recordedValues(snapshot: Pick<Snapshot, 'cells'>, lang: Lang): Recorded {
  const rows = snapshot.cells.get(sheetIds.updates) ?? [];
  const { positions } = findColumns(rows, updateColumns);
  const at = (key: (typeof updateColumns)[number]['key']): number => positions.get(key) ?? -1;
  const [id, field, after] = [at('id'), at('field'), at('after')];
  const values = new Map<string, string>();
  for (const row of rows.slice(firstDataRow)) {
    const key = String(row[field] ?? '');
    if (key !== '') values.set(`${row[id]} ${key}`, String(row[after] ?? ''));
  }
  return (action, key) =>
    values.get(`${action} ${key}`) ?? (key === 'status' ? statuses['not-started'][lang] : '');
}
