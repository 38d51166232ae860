import type { PlannedCell } from '../../core/actions/update/planned-cell.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
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
import type { SheetsApi } from '../google/sheets.ts';
import { attempt, Refused } from '../refused.ts';
import { tellSection } from '../services/access-book.ts';
import { requireManager } from '../services/rights.ts';
import {
  lastContributions,
  markerFor,
  nameBefore,
  planOf,
  readForSections,
  readGrid,
  type SectionBook,
  sectionNamed,
  unknownSection,
  workbookOf,
} from '../services/section-book.ts';
import { knownFile, markAgain, markOf } from '../services/section-file.ts';
import { shareNew } from '../services/share-file.ts';
import { overwriteCells, writeCells } from '../services/write-save.ts';
import { requireKnown } from './known-workbook.ts';
import { syncPiece } from './sync-sections.ts';

/**
 * Makes the workbook of a Section, or repairs the one that it has: what people entered stays. Round trips of a
 * new one: two to read the plan, one to look for what an earlier try left, one each to make, read and lay out
 * the workbook and to note its address, and those of sharing it; one that is there is then synced.
 */
export const makeSection: Handlers<Context>['sections.make'] = ({ section, editors }, context) => {
  return context.lockedForMe(() => {
    const book = readForSections(context);
    requireManager(context, book.snapshot, book.settings);
    const found = sectionNamed(book, section);
    if (found === undefined) throw unknownSection(section, context.lang);
    return makeOne(book, found, editors, context);
  });
};

function makeOne(
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
  // Before a file is made that waits for its people.
  known === undefined && editors.length > 0 ? requireKnown(context) : undefined;
  const mark = markOf(book, section);
  const { file, before } =
    known === undefined
      ? { file: madeFile(context.drive.createSpreadsheet(title, mark)), before: '' }
      : knownFile(book, section, context);
  const { problems, rows } =
    known === undefined && editors.length > 0
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
      const grid = readGrid(sheets);
      if (!isNew && nameBefore(grid, section, book) === undefined) {
        throw new Refused([sectionProblem('other-workbook', context.lang, section.name)]);
      }
      const ids = wanted.map(({ id }) => id);
      // In a sheet that is there, the sync puts in what is missing.
      const hasRows = readSection(grid).positions !== undefined;
      const { given = [], told } = sectionMarkerOf(grid) ?? {};
      const marker = {
        ...markerFor(book, section, ids, grid, context),
        ...(hasRows ? { given } : {}),
        ...(told ? { told } : {}),
      };
      const requests = requestsFor(book, section, wanted, marker, grid);
      const gone = contributedKeys.filter((key) => readSection(grid).missing.includes(key));
      for (const batch of batches(requests)) sheets.batchUpdate(batch);
      refill(book, section, wanted, gone, sheets, context);
      return;
    } catch (error) {
      const failure = failureOf(error);
      if (!isNew && isShutOut(error)) {
        throw new Refused([sectionProblem('workbook-gone', context.lang, section.name)]);
      }
      const pause = 1000 * 2 ** attempt;
      const late = attempt === attempts || context.clock.now() + pause > context.deadline;
      if (failure !== 'unknown' || late) throw error;
      context.clock.sleep(pause);
    }
  }
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
  const layout = sectionLayout({
    ...{ snapshot: grid, marker, newRows },
    place: book.snapshot.properties,
  });
  return layout;
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
