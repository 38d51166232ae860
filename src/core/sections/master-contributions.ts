import type { PlannedCell } from '../actions/update/planned-cell.ts';
import type { FieldChange } from '../actions/update/update-rows.ts';
import type { Lang } from '../shared/i18n/lang.ts';
import { decodeCell, encodeCell, momentOf } from '../workbook/cell-codec.ts';
import type { Column } from '../workbook/columns/column.ts';
import { contributionColumns } from '../workbook/columns/record-columns.ts';
import { cellOf, findColumns } from '../workbook/find-columns.ts';
import { choiceKey, contributionStates, foldLabel, statuses } from '../workbook/lists.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { CellData, Request } from '../workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../workbook/snapshot.ts';
import type { TakenRow } from './assess-section.ts';
import { type Contributed, isContribution, sameContribution } from './contributed.ts';

/** A row of Contributions. */
export interface KnownContribution {
  readonly id: string;
  readonly section: string;
  readonly values: Contributed;
  readonly state: keyof typeof contributionStates;
  /** Local moments; '' for none. */
  readonly updatedOn: string;
  readonly updatedBy: string;
  /** Counted from 0. Holds for one reading only. */
  readonly row: number;
  /** Whether the row knows its key: older ones do not. */
  readonly isKeyed: boolean;
}

type Key = (typeof contributionColumns)[number]['key'];

/** Columns that Contributions lacks: without them nothing can be told of Sections. */
export function lackingColumns({ cells }: Pick<Snapshot, 'cells'>): string[] {
  const { missing } = findColumns(cells.get(sheetIds.contributions) ?? [], contributionColumns);
  return missing.map(({ key }) => key);
}

/** By what a contribution is known: action and Section. */
export const contributionKey = (id: string, section: string): string =>
  `${id} ${foldLabel(section)}`;

/** The contributions that the plan's workbook holds, the first of a key. */
export function knownContributions(
  snapshot: Pick<Snapshot, 'cells'>,
): ReadonlyMap<string, KnownContribution> {
  const rows = snapshot.cells.get(sheetIds.contributions) ?? [];
  const { positions } = findColumns(rows, contributionColumns);
  const known = new Map<string, KnownContribution>();
  rows.forEach((line, row) => {
    const raw = (key: Key): CellValue => cellOf(line, positions, key);
    const text = (key: Key): string => String(raw(key)).trim();
    const [id, section] = [text('id'), text('section')];
    const key = contributionKey(id, section);
    if (row < firstDataRow || id === '' || known.has(key)) return;
    const share = decodeCell({ kind: 'share' }, raw('progress'), []);
    known.set(key, {
      ...{ id, section, row, isKeyed: text('key') === key },
      values: {
        status: choiceKey(statuses, text('status')) ?? null,
        progress: 'value' in share && typeof share.value === 'number' ? share.value : null,
        ...{ reportText: text('reportText'), result: text('result'), nextStep: text('nextStep') },
        ...{ evidence: text('evidence'), contact: text('contact') },
      },
      state: choiceKey(contributionStates, text('state')) ?? 'current',
      updatedOn: momentOf(raw('updatedOn')),
      updatedBy: text('updatedBy'),
    });
  });
  return known;
}

/** A contribution as it shall be, and what of it changed. */
export interface MergedContribution {
  readonly key: string;
  readonly next: Omit<KnownContribution, 'row' | 'isKeyed'>;
  readonly before: KnownContribution | undefined;
}

/**
 * Joins what a Section's workbook says with what is known. Entries that are in no good state keep their last
 * good value; without a change nothing is returned.
 * @param now local moment
 */
export function mergeContribution(
  section: string,
  { id, row, isSound, isDoubtful = false }: TakenRow,
  before: KnownContribution | undefined,
  now: string,
): MergedContribution | undefined {
  const kept = (key: keyof Contributed): boolean => isDoubtful || row.faults.has(key);
  const values = { ...row.values };
  for (const key of Object.keys(values) as (keyof Contributed)[]) {
    // Keys of one type on both sides.
    if (kept(key)) Object.assign(values, { [key]: before?.values[key] ?? row.values[key] });
  }
  if (before === undefined && !isContribution(values)) return undefined;
  const same = before !== undefined && sameContribution(before.values, values);
  const state = isSound ? 'current' : 'stale';
  if (same && before.state === state && before.isKeyed) return undefined;
  const isTold = row.updatedOn !== '' && row.updatedOn > (before?.updatedOn ?? '');
  const when = same
    ? { updatedOn: before.updatedOn, updatedBy: before.updatedBy }
    : isTold
      ? { updatedOn: row.updatedOn, updatedBy: row.updatedBy }
      : { updatedOn: now, updatedBy: '' };
  return {
    key: contributionKey(id, section),
    next: { id, section, values, state, ...when },
    before,
  };
}

/** A known contribution whose values stay; nothing if its state is that one already. */
export function withState(
  before: KnownContribution,
  state: KnownContribution['state'],
): MergedContribution | undefined {
  if (before.state === state && before.isKeyed) return undefined;
  const { row: _row, isKeyed: _isKeyed, ...kept } = before;
  return {
    key: contributionKey(before.id, before.section),
    next: { ...kept, state },
    before,
  };
}

/** A contribution as cells by key. */
const fieldsOf = (
  { id, section, values, state, updatedOn, updatedBy }: MergedContribution['next'],
  seenOn: string,
  key: string,
) => ({ id, section, ...values, state, updatedOn, updatedBy, seenOn, key });

/** The cells of a contribution that change, encoded, with their columns. */
function changedCells(
  { key, next, before }: MergedContribution,
  positions: ReadonlyMap<string, number>,
  lang: Lang,
  now: string,
): { readonly name: string; readonly at: number; readonly cell: CellData }[] {
  // The cell by which a row is found is written once: what it says after a write tells whether the row moved.
  const same: Readonly<Record<string, unknown>> =
    before === undefined ? {} : fieldsOf(before, '', before.isKeyed ? key : '');
  const changed = Object.entries(fieldsOf(next, now, key)).filter(
    ([name, value]) => value !== same[name],
  );
  return changed.flatMap(([name, value]) => {
    const at = positions.get(name);
    const column = (contributionColumns as readonly Column[]).find((each) => each.key === name);
    if (at === undefined || column === undefined) return [];
    const nothing = column.kind === 'moment' && value === '';
    return [{ name, at, cell: nothing ? {} : encodeCell(column, value, lang, []) }];
  });
}

/** What is written into Contributions: changed cells, and rows behind the last one. */
export function contributionRequests(
  snapshot: Pick<Snapshot, 'cells'>,
  merged: readonly MergedContribution[],
  lang: Lang,
  now: string,
): { readonly cells: readonly PlannedCell[]; readonly append: readonly Request[] } {
  const sheetId = sheetIds.contributions;
  const { positions } = findColumns(snapshot.cells.get(sheetId) ?? [], contributionColumns);
  const cells: PlannedCell[] = [];
  const rows: { values: CellData[] }[] = [];
  for (const { key, next, before } of merged) {
    const encoded = changedCells({ key, next, before }, positions, lang, now);
    if (before === undefined) {
      const line: CellData[] = [];
      for (const { at, cell } of encoded) line[at] = cell;
      rows.push({ values: Array.from(line, (cell) => cell ?? {}) });
    } else {
      for (const { name, at, cell } of encoded) {
        cells.push({ id: key, key: name, value: cell, sheetId, row: before.row, column: at });
      }
    }
  }
  const fields = 'userEnteredValue';
  return {
    cells,
    append: rows.length === 0 ? [] : [{ appendCells: { sheetId, rows, fields } }],
  };
}

/** Field of Updates under which contributions are recorded. */
export const contributionField = 'contribution';

/** What Updates records of a contribution: before and after, with the Section's name. */
export function contributionChange({ next, before }: MergedContribution): FieldChange[] {
  if (before && sameContribution(before.values, next.values)) return [];
  const told = (values: Contributed | undefined): string =>
    values === undefined || !isContribution(values)
      ? ''
      : JSON.stringify({
          section: next.section,
          ...Object.fromEntries(
            Object.entries(values).filter(([, value]) => value !== null && value !== ''),
          ),
        });
  return [
    {
      id: next.id,
      field: contributionField,
      before: told(before?.values),
      after: told(next.values) || JSON.stringify({ section: next.section }),
    },
  ];
}
