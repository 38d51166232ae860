import type { Lang } from '../../shared/i18n/lang.ts';
import { type AreaName, type DataSheet, dataSheets, overviewTitle } from '../data-sheets.ts';
import { sheetIds } from '../sheet-ids.ts';
import type { Request } from '../sheets-api.ts';
import { defaultSheetId, type SheetStructure, type Snapshot } from '../snapshot.ts';
import type { TierSetting } from '../tiers.ts';
import { bandRequests } from './bands.ts';
import { chapterTitleRequests } from './chapter-titles.ts';
import { chartRequests } from './charts.ts';
import { columnReferences } from './column-references.ts';
import { conditionalFormatRequests } from './conditional-format.ts';
import { filterRequests } from './filters.ts';
import { dimensionRequests, gridRequests } from './grid.ts';
import { columnFormatRequests, headerRequests, titleHeight } from './header.ts';
import { markerRequests } from './marker.ts';
import { newRowRequests } from './new-rows.ts';
import { overview } from './overview.ts';
import { overviewColumns } from './overview-cell.ts';
import { overviewRequests, overviewRowCount } from './overview-requests.ts';
import { editorRequests, protectionRequests } from './protection.ts';
import { rowGroupRequests } from './row-groups.ts';
import { type SettingsSeed, settingsDataRows, settingsRequests } from './settings-rows.ts';
import { freeTitle, type NewRow, type SheetLayout, sheetLayout } from './sheet-layout.ts';
import { peopleRange, validationRequests } from './validation.ts';

/** What a workbook shall be. */
export interface LayoutInput {
  readonly snapshot: Snapshot;
  readonly lang: Lang;
  readonly year: number;
  readonly title: string;
  readonly areas: readonly AreaName[];
  readonly tiers: readonly TierSetting[];
  /** Named axes in order; an empty one at the end stands for the actions without one. */
  readonly axes: readonly string[];
  /** Titles of areas and chapters, by number. */
  readonly chapterTitles: ReadonlyMap<string, string>;
  /** Names of the Sections. */
  readonly sections: readonly string[];
  /** Email addresses of those who may change what is protected. */
  readonly managers: readonly string[];
  /** ISO day on which the current period opened. */
  readonly periodOpens: string;
  /** By the area's number: the actions that the workbook lacks. */
  readonly newRows: ReadonlyMap<number, readonly NewRow[]>;
  /** Papers that the workbook starts with; none if it has some. */
  readonly newPapers: readonly NewRow[];
  /** When what runs by itself last ran; '' if it never did. */
  readonly lastRun: string;
  /** What Settings lacks; undefined when nothing is imported. */
  readonly seed: SettingsSeed | undefined;
}

/**
 * The requests that make a workbook what `input` says: all of it in a fresh spreadsheet; in one with
 * entries, what is missing or out of shape. Never writes an entry cell. To be sent in this order:
 * the marker of completion comes last.
 */
export function layout(input: LayoutInput): Request[] {
  const { snapshot, lang, seed } = input;
  const sheets = arrange(input);
  const marker = markerRequests(snapshot, lang, seed !== undefined);
  const board = overview({
    ...input,
    refs: columnReferences(sheets),
  });
  const boardRows = Math.max(overviewRowCount(board), overviewRowsNow(snapshot));
  const people = peopleRange(settingsOf(sheets));
  const tierLabels = input.tiers.map(({ label }) => label);
  return [
    ...marker.first,
    ...overviewSheetRequests(snapshot, lang, boardRows, sheets),
    ...sheets.flatMap((sheet, i) => gridRequests(sheet, i + 1)),
    ...sheets.flatMap((sheet) => [
      ...dimensionRequests(sheet),
      titleHeight(sheet),
      ...headerRequests(sheet, lang),
      ...columnFormatRequests(sheet),
    ]),
    // Early, so that a layout that is cut leaves nothing open to everybody.
    ...protectionRequests(sheets, snapshot, input.managers, lang),
    ...removeDefaultSheet(snapshot),
    // After all sheets exist: the list of leads refers to Settings.
    ...sheets.flatMap((sheet) => validationRequests(sheet, lang, tierLabels, people)),
    ...(seed ? settingsRequests(settingsOf(sheets), seed) : []),
    ...sheets.flatMap(newRowRequests),
    ...sheets.flatMap((sheet) => chapterTitleRequests(sheet, input.chapterTitles)),
    ...sheets.flatMap(bandRequests),
    ...sheets.flatMap((sheet) => [
      ...conditionalFormatRequests(sheet, lang),
      ...filterRequests(sheet, lang, input.periodOpens),
      ...rowGroupRequests(sheet),
    ]),
    ...overviewRequests(board, boardRows),
    ...chartRequests(board, snapshot, lang),
    marker.last,
  ];
}

/** Names those who may change what is protected, in the protections that are there. */
export function roleRequests(input: LayoutInput): ReturnType<typeof editorRequests> {
  return editorRequests(arrange(input), input.snapshot, input.managers, input.lang);
}

/** The data sheets in tab order, each with what it lacks. Titles that people use are not taken. */
function arrange(input: LayoutInput): SheetLayout[] {
  const { snapshot, lang, seed } = input;
  const takenTitles = new Set(
    snapshot.sheets.map(({ properties }) => properties.title.toLowerCase()),
  );
  return dataSheets(input.areas).map((sheet) => {
    const made = sheetLayout(sheet, snapshot, {
      newRows: rowsFor(sheet, input),
      dataRows:
        seed && sheet.sheetId === sheetIds.settings
          ? settingsDataRows(snapshot.cells.get(sheet.sheetId) ?? [], seed)
          : 0,
      lang,
      takenTitles,
    });
    takenTitles.add(made.title.toLowerCase());
    return made;
  });
}

function rowsFor({ area, sheetId }: DataSheet, input: LayoutInput): readonly NewRow[] {
  if (sheetId === sheetIds.papers) return input.newPapers;
  return area === undefined ? [] : (input.newRows.get(area) ?? []);
}

function settingsOf(sheets: readonly SheetLayout[]): SheetLayout {
  const found = sheets.find(({ sheet }) => sheet.sheetId === sheetIds.settings);
  if (!found) throw new Error('the table of sheets lacks Settings');
  return found;
}

/** Rows that Overview has now: all of them are written, so that nothing of a longer one stays. */
function overviewRowsNow(snapshot: Snapshot): number {
  const found = snapshot.sheets.find(({ properties }) => properties.sheetId === sheetIds.overview);
  return found?.properties.gridProperties?.rowCount ?? 0;
}

/** Adds Overview as the first tab, or makes room in it. */
function overviewSheetRequests(
  snapshot: Snapshot,
  lang: Lang,
  rowCount: number,
  sheets: readonly SheetLayout[],
): Request[] {
  const sheetId = sheetIds.overview;
  const existing = snapshot.sheets.find(({ properties }) => properties.sheetId === sheetId);
  const taken = new Set([
    ...snapshot.sheets.map(({ properties }) => properties.title.toLowerCase()),
    ...sheets.map(({ title }) => title.toLowerCase()),
  ]);
  const columnCount = overviewColumns;
  if (!existing) {
    const properties = {
      sheetId,
      title: freeTitle(overviewTitle[lang], taken),
      index: 0,
      gridProperties: { rowCount, columnCount, hideGridlines: true },
    };
    return [{ addSheet: { properties } }];
  }
  const grid = existing.properties.gridProperties;
  const grow = (dimension: 'ROWS' | 'COLUMNS', length: number): Request[] =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
  return [
    ...grow('ROWS', rowCount - (grid?.rowCount ?? 0)),
    ...grow('COLUMNS', columnCount - (grid?.columnCount ?? 0)),
  ];
}

/**
 * Whether a sheet is the one that Google puts into every new spreadsheet, untouched: only the first
 * layout removes it, as later it may be a person's own.
 */
function removable({ sheets, cells }: Snapshot, sheet: SheetStructure): boolean {
  const { properties, charts, protectedRanges, conditionalFormats, filterViews } = sheet;
  const extras = [...charts, ...protectedRanges, ...conditionalFormats, ...filterViews];
  return (
    properties.sheetId === defaultSheetId &&
    cells.get(defaultSheetId)?.length === 0 &&
    extras.length === 0 &&
    !sheets.some(({ properties: { sheetId } }) => sheetId === sheetIds.settings)
  );
}

function removeDefaultSheet(snapshot: Snapshot): Request[] {
  return snapshot.sheets.some((sheet) => removable(snapshot, sheet))
    ? [{ deleteSheet: { sheetId: defaultSheetId } }]
    : [];
}
