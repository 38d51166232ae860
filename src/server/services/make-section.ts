import type { PlannedCell } from '../../core/actions/update/planned-cell.ts';
import type { Output } from '../../core/rpc/contract.ts';
import { contributionKey } from '../../core/sections/master-contributions.ts';
import { contributedCells, sectionCells } from '../../core/sections/push-section.ts';
import { readSection } from '../../core/sections/read-section.ts';
import { sectionProblem } from '../../core/sections/section-faults.ts';
import { sectionLayout, sectionWorkbookTitle } from '../../core/sections/section-layout.ts';
import { type SectionMarker, sectionMarkerOf } from '../../core/sections/section-marker.ts';
import type { SectionAction } from '../../core/sections/section-plan.ts';
import { sectionSentences } from '../../core/shared/i18n/section-sentences.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { textCell } from '../../core/workbook/cell.ts';
import { contributionColumns } from '../../core/workbook/columns/record-columns.ts';
import {
  type ContributedKey,
  contributedKeys,
} from '../../core/workbook/columns/section-columns.ts';
import { settingsColumns } from '../../core/workbook/columns/settings-columns.ts';
import { findColumns } from '../../core/workbook/find-columns.ts';
import { batches } from '../../core/workbook/layout/batches.ts';
import { foldLabel } from '../../core/workbook/lists.ts';
import type { KnownSection } from '../../core/workbook/read-settings.ts';
import { spreadsheetLink } from '../../core/workbook/row-link.ts';
import { firstDataRow, sheetIds } from '../../core/workbook/sheet-ids.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Context } from '../context.ts';
import { failureOf, isShutOut } from '../google/failure.ts';
import { madeFile } from '../google/own-file.ts';
import { waited } from '../google/retry.ts';
import type { SheetsApi } from '../google/sheets.ts';
import { attempt, Refused } from '../refused.ts';
import { tellSection } from './access-book.ts';
import { requireKnown } from './rights.ts';
import {
  lastContributions,
  markerFor,
  nameBefore,
  planOf,
  readGrid,
  type SectionBook,
  workbookOf,
} from './section-book.ts';
import { knownFile, markAgain, markOf } from './section-file.ts';
import { shareNew } from './share-file.ts';
import { syncPiece } from './sync-sections.ts';
import { overwriteCells, writeCells } from './write-save.ts';

/** Makes or repairs the workbook of a Section, for somebody who makes no other at this moment. */
export function makeOne(
  book: SectionBook,
  section: KnownSection,
  editors: readonly string[],
  context: Context,
): Output<'sections.make'> {
  const { wanted } = planOf(book, section, undefined);
  const known = workbookOf(section);
  if (wanted.length === 0 && known === undefined) {
    throw new Refused([sectionProblem('no-actions', context.lang, section.name)]);
  }
  const title = sectionWorkbookTitle[section.language]({
    section: section.name,
    year: book.settings.year,
  });
  const isShared = known === undefined && editors.length > 0;
  // Before a file is made that waits for its people.
  if (isShared) requireKnown(context);
  const mark = markOf(book, section);
  const { file, before } =
    known === undefined
      ? { file: madeFile(context.drive.createSpreadsheet(title, mark)), before: '' }
      : knownFile(book, section, context);
  const { problems, rows } = isShared
    ? shareNew(book, section, file, title, editors, context)
    : { problems: [], rows: [] };
  layOut(book, section, wanted, context.openSheets(file), known === undefined, context);
  const url = spreadsheetLink(file.id);
  tellSection(file, rows, context);
  if (known === undefined) noteAddress(book, section, url, context);
  if (before !== '') {
    markAgain(section, file, mark, context);
    renameContributions(book, before, section, context);
  }
  const told = known === undefined ? [] : broughtUpToDate(section, context);
  const message = sectionSentences.sectionMade[context.lang]({ title, isNew: known === undefined });
  return { url, message, problems: [...problems, ...told] };
}

/** Rows are brought up to date by a sync, as ever; what it finds is told. */
function broughtUpToDate({ name }: KnownSection, context: Context): readonly Problem[] {
  const piece = attempt(() => syncPiece({ sections: [name], goOn: false }, context));
  if (!piece.ok) return piece.problems;
  return piece.value.synced.flatMap(({ findings }) => findings.map(({ id: _id, ...each }) => each));
}

const attempts = 4;

/**
 * Lays the workbook out; after a write of which nobody knows whether it was applied, from what is there.
 */
function layOut(
  book: SectionBook,
  section: KnownSection,
  wanted: readonly SectionAction[],
  sheets: SheetsApi,
  isNew: boolean,
  context: Context,
): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      layOutOnce(book, section, wanted, sheets, isNew, context);
      return;
    } catch (error) {
      if (!isNew && isShutOut(error)) {
        throw new Refused([sectionProblem('workbook-gone', context.lang, section.name)]);
      }
      if (failureOf(error) !== 'unknown' || !waited(context, attempt, attempts)) throw error;
    }
  }
}

function layOutOnce(
  book: SectionBook,
  section: KnownSection,
  wanted: readonly SectionAction[],
  sheets: SheetsApi,
  isNew: boolean,
  context: Context,
): void {
  const grid = readGrid(sheets);
  if (!isNew && nameBefore(grid, section, book) === undefined) {
    throw new Refused([sectionProblem('other-workbook', context.lang, section.name)]);
  }
  const ids = wanted.map(({ id }) => id);
  // In a sheet that is there, the sync puts in what is missing.
  const { positions, missing } = readSection(grid);
  const { given = [], told } = sectionMarkerOf(grid) ?? {};
  const marker = {
    ...markerFor(book, section, ids, grid, context),
    ...(positions === undefined ? {} : { given }),
    ...(told ? { told } : {}),
  };
  const requests = requestsFor(book, section, wanted, marker, grid);
  const gone = contributedKeys.filter((key) => missing.includes(key));
  for (const batch of batches(requests)) sheets.batchUpdate(batch);
  refill(book, section, wanted, gone, sheets, context);
}

function requestsFor(
  book: SectionBook,
  section: KnownSection,
  wanted: readonly SectionAction[],
  marker: SectionMarker,
  grid: ReturnType<typeof readGrid>,
): Request[] {
  const last = lastContributions(book, section, wanted);
  const newRows = wanted.map((action) => sectionCells(action, last.get(action.id), marker.lang));
  return sectionLayout({ snapshot: grid, marker, newRows, place: book.snapshot.properties });
}

/** Puts what a Section last contributed into columns that had been deleted. */
function refill(
  book: SectionBook,
  section: KnownSection,
  wanted: readonly SectionAction[],
  gone: readonly ContributedKey[],
  sheets: SheetsApi,
  context: Context,
): void {
  const last = lastContributions(book, section, wanted);
  if (gone.length === 0 || last.size === 0) return;
  const grid = readGrid(sheets);
  const { positions, rows } = readSection(grid);
  const cells = rows.flatMap(({ id, row, raw }): PlannedCell[] => {
    const known = last.get(id);
    const values = known && contributedCells(known, section.language);
    return gone.flatMap((key): PlannedCell[] => {
      const [column, value] = [positions?.get(key), values?.[key]];
      return column === undefined || value === undefined || raw(key) !== ''
        ? []
        : [{ id, key, value, sheetId: sheetIds.ourActions, row, column }];
    });
  });
  if (cells.length > 0) writeCells({ ...context, sheets }, grid, cells, []);
}

/** Brings what a Section contributed under its earlier name under the new one. */
function renameContributions(
  { snapshot, contributions }: SectionBook,
  before: string,
  { name }: KnownSection,
  context: Context,
): void {
  const sheetId = sheetIds.contributions;
  const { positions } = findColumns(snapshot.cells.get(sheetId) ?? [], contributionColumns);
  const own = [...contributions.values()].filter(
    ({ section }) => foldLabel(section) === foldLabel(before),
  );
  const cells = own.flatMap(({ id, row }): PlannedCell[] => {
    const key = contributionKey(id, name);
    const cell = (column: 'section' | 'key', text: string): PlannedCell[] => {
      const at = positions.get(column);
      return at === undefined
        ? []
        : [{ id: key, key: column, value: textCell(text), sheetId, row, column: at }];
    };
    return [...cell('section', name), ...cell('key', key)];
  });
  if (cells.length > 0) overwriteCells(context, snapshot, cells);
}

/** Writes the address of a workbook beside its Section in Settings. */
function noteAddress(
  { snapshot }: SectionBook,
  { name }: KnownSection,
  url: string,
  context: Context,
): void {
  const sheetId = sheetIds.settings;
  const rows = snapshot.cells.get(sheetId) ?? [];
  const { positions } = findColumns(rows, settingsColumns);
  const [nameAt, at] = [positions.get('sectionName'), positions.get('sectionWorkbook')];
  const row = rows.findIndex(
    (cells, i) =>
      i >= firstDataRow && foldLabel(String(cells[nameAt ?? -1] ?? '')) === foldLabel(name),
  );
  if (at === undefined || row < 0) return;
  const cell: PlannedCell = {
    ...{ id: String(rows[row]?.[nameAt ?? -1] ?? '').trim(), key: 'sectionWorkbook' },
    ...{ value: textCell(url), sheetId, row, column: at },
  };
  overwriteCells(context, snapshot, [cell]);
}
