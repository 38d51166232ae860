import { sectionSentences } from '../../core/i18n/section-sentences.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { Outcome } from '../../core/rpc/outcome.ts';
import { assess } from '../../core/section/assess-section.ts';
import { contributionKey } from '../../core/section/master-contributions.ts';
import { pushSection, sectionCells } from '../../core/section/push-section.ts';
import { readSection } from '../../core/section/read-section.ts';
import { sectionFault } from '../../core/section/section-faults.ts';
import { sectionLayout, sectionWorkbookTitle } from '../../core/section/section-layout.ts';
import type { SectionMarker } from '../../core/section/section-marker.ts';
import type { SectionAction } from '../../core/section/section-plan.ts';
import { shortHash } from '../../core/short-hash.ts';
import { cellRequest, type PlannedCell } from '../../core/update/planned-cell.ts';
import { textCell } from '../../core/workbook/cell.ts';
import { contributionColumns } from '../../core/workbook/columns/record-columns.ts';
import { settingsColumns } from '../../core/workbook/columns/settings-columns.ts';
import { findColumns } from '../../core/workbook/find-columns.ts';
import { batches } from '../../core/workbook/layout/batches.ts';
import { foldLabel } from '../../core/workbook/lists.ts';
import type { KnownSection } from '../../core/workbook/read-settings.ts';
import { firstDataRow, sheetIds } from '../../core/workbook/sheet-ids.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { failureOf } from '../google/retry.ts';
import type { SheetsApi } from '../google/sheets.ts';
import { tellSection } from './access-book.ts';
import { requireManager } from './rights.ts';
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
} from './section-book.ts';
import { shareNew } from './share-file.ts';
import { overwriteCells } from './write-save.ts';

/**
 * Makes the workbook of a Section, or repairs the one that it has: what people entered stays. Round trips of a
 * new one: two to read the plan, one to look for what an earlier try left, one each to make, read and lay out
 * the workbook and to note its address, and those of sharing it.
 */
export const makeSection: Handlers<Context>['sections.make'] = ({ section, share }, context) =>
  answering<Output<'sections.make'>>(context.lang, () => {
    const done = context.lockedForMe((): Outcome<Output<'sections.make'>> => {
      const read = readForSections(context);
      if (!read.ok) return read;
      const book = read.value;
      const allowed = requireManager(context, book.snapshot, book.settings);
      if (!allowed.ok) return allowed;
      const found = sectionNamed(book, section);
      if (found === undefined) return unknownSection(section, context.lang);
      return makeOne(book, found, share, context);
    });
    return done ? done.value : fault('busy', context.lang);
  });

function makeOne(
  book: SectionBook,
  section: KnownSection,
  share: boolean,
  context: Context,
): Outcome<Output<'sections.make'>> {
  const { wanted } = planOf(book, section, undefined);
  const known = workbookOf(section);
  if (wanted.length === 0 && known === undefined) {
    return sectionFault('no-actions', context.lang, section.name);
  }
  const title = sectionWorkbookTitle[section.language](section.name, book.settings.year);
  // Known again by plan and Section, if an earlier try was cut off before its address was noted.
  const key = `section-${shortHash(`${book.snapshot.spreadsheetId} ${foldLabel(section.name)}`)}`;
  const id = known ?? context.drive.createSpreadsheet(title, key).id;
  const shared: ReturnType<typeof shareNew> =
    known === undefined && share
      ? shareNew(book, section, id, title, context)
      : { ok: true, value: { problems: [], rows: [] } };
  if (!shared.ok) return shared;
  const { problems, rows } = shared.value;
  const laid = layOut(book, section, wanted, context.openSheets(id), known === undefined, context);
  if (!laid.ok) return laid;
  const url = `https://docs.google.com/spreadsheets/d/${id}/edit`;
  tellSection(id, rows, context);
  if (known === undefined) noteAddress(book, section, url, context);
  if (laid.value !== '') renameContributions(book, laid.value, section, context);
  const message = sectionSentences.sectionMade[context.lang]({ title, isNew: known === undefined });
  return { ok: true, value: { url, message, problems: [...problems] } };
}

const attempts = 4;

/**
 * Lays the workbook out; after a write of which nobody knows whether it was applied, from what is there.
 * @returns the name that the Section had in it before; '' if it is the same
 */
function layOut(
  book: SectionBook,
  section: KnownSection,
  wanted: readonly SectionAction[],
  sheets: SheetsApi,
  isNew: boolean,
  context: Context,
): Outcome<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const grid = readGrid(sheets);
      const before = isNew ? '' : nameBefore(grid, section, book);
      if (before === undefined) return sectionFault('other-workbook', context.lang, section.name);
      const marker = markerFor(
        book,
        section,
        wanted.map(({ id }) => id),
        context,
      );
      const requests = requestsFor(book, section, wanted, marker, grid);
      for (const batch of batches(requests)) sheets.batchUpdate(batch);
      return { ok: true, value: before };
    } catch (error) {
      const failure = failureOf(error);
      if (!isNew && (failure === 'gone' || failure === 'denied')) {
        return sectionFault('workbook-gone', context.lang, section.name);
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
  const sheet = readSection(grid);
  if (sheet.positions === undefined || sheet.missing.length > 0) return layout;
  // Rows that are there are brought up to date as a sync would.
  const assessed = assess(sheet, planOf(book, section, marker));
  const push = pushSection(sheet, assessed, wanted, last, marker.lang);
  return [...layout, ...push.cells.map(cellRequest), ...push.append];
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
