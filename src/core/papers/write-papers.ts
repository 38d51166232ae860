import type { PlannedCell } from '../actions/update/planned-cell.ts';
import { type EntryValue, encodeCell } from '../workbook/cell-codec.ts';
import { paperColumns } from '../workbook/columns/paper-columns.ts';
import { findColumns } from '../workbook/find-columns.ts';
import type { Settings } from '../workbook/read-settings.ts';
import { documentLink } from '../workbook/row-link.ts';
import { sheetIds } from '../workbook/sheet-ids.ts';
import type { CellData, Request } from '../workbook/sheets-api.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { tierLabel } from '../workbook/tiers.ts';
import { languagesOf, type PaperEntry, type PaperPlan } from './paper-entry.ts';
import type { PaperRecord } from './paper-record.ts';
import type { PaperKey } from './read-papers.ts';
import { partNames } from './report/part-names.ts';
import { reportingPeriods } from './report/reporting-periods.ts';

/** What a row of Papers shall hold; columns that are absent stay as they are. */
export type PaperValues = Partial<Readonly<Record<PaperKey, EntryValue>>>;

/** What the row says of a paper, from the dialog. */
export function planValues(
  plan: PaperPlan,
  settings: Pick<Settings, 'lang' | 'tiers' | 'periods' | 'year'>,
): PaperValues {
  const { definition, recipients, letterhead, schedule, daysBefore } = plan;
  const { scope } = definition;
  return {
    ...{ title: definition.title, body: definition.body, place: definition.place },
    ...{ meetingOn: definition.date, item: definition.item, purpose: definition.purpose },
    language: languagesOf(plan),
    period: periodText(definition.period, settings),
    ...{ dataAsOf: definition.dataAsOf, basis: definition.basis },
    ...{ areas: scope.areas, chapters: scope.chapters, axes: scope.axes },
    tiers: scope.tiers.map((key) => tierLabel(settings.tiers, key)),
    ...{ sections: scope.sections, leads: scope.leads },
    parts: definition.parts.map((key) => partNames[key][settings.lang]),
    annexKind: definition.fullAnnex ? 'full' : 'exceptions',
    recommendations: definition.recommendations.join('\n'),
    ...{ recipients, letterhead, schedule, daysBefore },
  };
}

/** A period by its name in Settings, else by its days. */
function periodText(
  period: PaperPlan['definition']['period'],
  settings: Pick<Settings, 'periods' | 'year'>,
): string {
  if (period === null) return '';
  const known = reportingPeriods(settings.periods, settings.year ?? 2000).find(
    ({ from, to }) => from === period.from && to === period.to,
  );
  return known?.name ?? `${period.from} – ${period.to}`;
}

/** What became of a paper. */
export interface Progress {
  readonly state: PaperEntry['state'];
  readonly record: PaperRecord;
  readonly remark: string;
  readonly generatedOn?: string;
  readonly issuedOn?: string;
}

export function progressValues({ record, ...values }: Progress): PaperValues {
  const links = Object.entries(record.docs).map(([lang, { id }]) => `${lang}: ${documentLink(id)}`);
  const [only, second] = links;
  return {
    ...values,
    // One address is a link that opens with a click; of several, each stands behind its language.
    document: second === undefined ? (only ?? '').replace(/^\w+: /, '') : links.join('\n'),
    record: JSON.stringify(record),
  };
}

/** Where a paper's row was when the workbook was read. */
export interface PaperPlace {
  readonly paperId: string;
  /** Counted from 0; undefined for a paper without a row. */
  readonly row: number | undefined;
  /** Whether the row has got its ID since: it is found by that, wherever it stands now. */
  readonly isClaimed?: boolean;
}

/** What goes into a paper's row. */
export interface PaperWrite {
  /** Cells of a row that is there; empty for a new one. */
  readonly cells: readonly PlannedCell[];
  /** The row behind the last one. */
  readonly append: readonly Request[];
}

/** What is in the row of a paper of which nothing was made. */
const nothingMade: PaperValues = {
  ...{ state: 'planned', document: '', remark: '', record: '' },
  ...{ generatedOn: '', issuedOn: '' },
};

/**
 * Writes into the row of a paper, or into a new one behind the last.
 * @param row counted from 0; undefined where the paper has no row yet
 */
export function paperWrite(
  snapshot: Pick<Snapshot, 'cells'>,
  { paperId, row, isClaimed = false }: PaperPlace,
  values: PaperValues,
  { lang, tiers }: Pick<Settings, 'lang' | 'tiers'>,
): PaperWrite {
  const sheetId = sheetIds.papers;
  const { positions } = findColumns(snapshot.cells.get(sheetId) ?? [], paperColumns);
  const idAt = positions.get('paperId') ?? -1;
  const known =
    isClaimed || (row !== undefined && snapshot.cells.get(sheetId)?.[row]?.[idAt] === paperId);
  // A row that a person typed or copied gets its ID with the first thing that is written to it.
  const all = known ? values : { ...nothingMade, ...values, paperId };
  const encoded = Object.entries(all).flatMap(([key, value]) => {
    const column = paperColumns.find((each) => each.key === key);
    const at = positions.get(key);
    if (column === undefined || at === undefined || value === undefined) return [];
    return [{ key, at, cell: encodeCell(column, value, lang, tiers) }];
  });
  if (row !== undefined) {
    const cells = encoded.map(({ key, at, cell }) => ({
      ...{ id: paperId, key, value: cell },
      ...{ sheetId, row, column: at },
    }));
    return { cells, append: [] };
  }
  const cells: CellData[] = [];
  for (const { at, cell } of encoded) cells[at] = cell;
  const rows = [{ values: Array.from(cells, (cell) => cell ?? {}) }];
  return {
    cells: [],
    append: [{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }],
  };
}

/** A paper's name for people: "Executive Bureau, 2022-06-13". */
export function paperName({ definition }: Pick<PaperPlan, 'definition'>): string {
  const { title, body, date } = definition;
  return [
    title === '' ? body : title,
    ...(title === '' ? [] : [body]),
    ...(date ? [date] : []),
  ].join(', ');
}
