import type { Lang } from '../../shared/i18n/lang.ts';
import { type EntryValue, joinNames, momentToSerial } from '../../workbook/cell-codec.ts';
import type { Column } from '../../workbook/columns/column.ts';
import type { updateColumns } from '../../workbook/columns/record-columns.ts';
import { isoDate, isoToSerial } from '../../workbook/date.ts';
import { rowOf } from '../../workbook/find-columns.ts';
import { sheetIds } from '../../workbook/sheet-ids.ts';
import type { Request } from '../../workbook/sheets-api.ts';
import type { Head } from './chain.ts';
import { rowCheck } from './row-check.ts';

/** One changed field of one action; an empty `field` says "nothing new, still correct". */
export interface FieldChange {
  readonly id: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What the rows of one save have in common. */
export interface Save {
  readonly saveId: string;
  /** Local moments, `2022-05-31T09:30`. */
  readonly recordedOn: string;
  readonly effectiveOn: string;
  readonly by: string;
  /**
   * `plan`: a manager assigned, amended or retired; that is no update. `section`: from a Section, as a record
   * of its contribution or, accepted by a manager, as the action's own update.
   */
  readonly source: 'sidebar' | 'edit' | 'reconcile' | 'plan' | 'section';
}

/** A value as Updates shows it: labels of choices, ISO days, "50%", names with commas. */
export function shown(
  column: Pick<Column, 'kind' | 'list'>,
  value: EntryValue,
  lang: Lang,
): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    return column.kind === 'share' ? `${Number((value * 100).toFixed(6))}%` : String(value);
  }
  if (typeof value !== 'string') return joinNames(value);
  return column.kind === 'choice' ? (column.list?.[value]?.[lang] ?? value) : value;
}

/** What a cell of a column holds where Updates shows this; the text itself where it shows no such value. */
export function rawOfShown({ kind }: Pick<Column, 'kind'>, text: string): string | number {
  if (kind === 'date' && isoDate(text)) return isoToSerial(text);
  if (kind === 'share' && /^-?\d+(\.\d+)?%$/.test(text)) {
    return Number((Number.parseFloat(text) / 100).toFixed(8));
  }
  return text;
}

/** A save with its changes. */
export interface RecordedSave {
  readonly save: Save;
  readonly changes: readonly FieldChange[];
}

type Cells = Readonly<Record<(typeof updateColumns)[number]['key'], string | number | undefined>>;

/**
 * The rows of saves, appended behind the last row of Updates, wherever that is by then. Also gives the
 * new end of the chain.
 */
export function updateRows(
  saves: readonly RecordedSave[],
  head: Head,
  positions: ReadonlyMap<string, number>,
): { readonly request: Request; readonly head: Head } {
  let { count, check } = head;
  const rows = saves.flatMap(({ save, changes }) =>
    changes.map(({ id, field, before, after }) => {
      const { saveId, by, source } = save;
      const [recordedOn, effectiveOn] = [save.recordedOn, save.effectiveOn].map(momentToSerial);
      const cells = { saveId, recordedOn, effectiveOn, by, source, id, field, before, after };
      check = rowCheck(check, [
        saveId,
        save.recordedOn,
        save.effectiveOn,
        ...[by, source, id, field, before, after],
      ]);
      count += 1;
      return { values: rowOf({ ...cells, chain: check } satisfies Cells, positions) };
    }),
  );
  const request = { appendCells: { sheetId: sheetIds.updates, rows, fields: 'userEnteredValue' } };
  return { request, head: { count, check } };
}
