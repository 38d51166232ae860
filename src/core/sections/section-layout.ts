import { t } from '../shared/i18n/lang.ts';
import { columnLetters, quoteSheetTitle } from '../workbook/a1.ts';
import { color } from '../workbook/color.ts';
import { sectionColumns } from '../workbook/columns/section-columns.ts';
import { accessSheet, type DataSheet } from '../workbook/data-sheets.ts';
import { sectionChartRequests } from '../workbook/layout/charts.ts';
import { conditionalFormatRequests } from '../workbook/layout/conditional-format.ts';
import { filterRequests } from '../workbook/layout/filters.ts';
import { dimensionRequests, gridRequests } from '../workbook/layout/grid.ts';
import { columnFormatRequests, headerRequests, titleHeight } from '../workbook/layout/header.ts';
import { newRowRequests } from '../workbook/layout/new-rows.ts';
import { protectionRequests } from '../workbook/layout/protection.ts';
import {
  freeTitle,
  type NewRow,
  place,
  type SheetLayout,
  sheetLayout,
} from '../workbook/layout/sheet-layout.ts';
import { validationRequests } from '../workbook/layout/validation.ts';
import { type Status, statuses, statusKeys } from '../workbook/lists.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { CellData, CellFormat, Request } from '../workbook/sheets-api.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { readMe, readMeTitle } from './read-me.ts';
import { markerRequest, type SectionMarker } from './section-marker.ts';

const ourActions: DataSheet = {
  sheetId: sheetIds.ourActions,
  title: t('Our actions', 'Nos actions', 'Nuestras acciones'),
  columns: sectionColumns,
  spareRows: 50,
  protection: 'columns',
  tabColor: '#0b6e4f',
  frozenColumns: 1,
};
const boardTitle = t('Overview', 'Vue d’ensemble', 'Panorama');

/** What the workbook of a Section shall be. */
export interface SectionLayoutInput {
  readonly snapshot: Snapshot;
  readonly marker: SectionMarker;
  /** Of the plan's workbook: a new one gets the same, so that days and moments mean the same. */
  readonly place: { readonly locale: string; readonly timeZone: string };
  /** Rows of a new workbook; in one that has rows, a sync brings them up to date. */
  readonly newRows: readonly NewRow[];
}

/**
 * The requests that make a Section's workbook what it shall be: all of it in a fresh spreadsheet, in one with
 * entries what is missing or out of shape. Entries are never written.
 */
export function sectionLayout({
  snapshot,
  marker,
  place: at,
  newRows,
}: SectionLayoutInput): Request[] {
  const { lang, managers } = marker;
  const has = (sheetId: number): boolean =>
    snapshot.sheets.some(({ properties }) => properties.sheetId === sheetId);
  const taken = new Set(snapshot.sheets.map(({ properties }) => properties.title.toLowerCase()));
  const sheets = [ourActions, accessSheet].map((sheet) => {
    const made = sheetLayout(sheet, snapshot, {
      newRows: sheet === ourActions && !has(sheet.sheetId) ? newRows : [],
      ...{ dataRows: 0, lang, takenTitles: taken },
    });
    taken.add(made.title.toLowerCase());
    return made;
  });
  const [actions] = sheets;
  if (actions === undefined) throw new Error('a Section has actions');
  const plain = (sheetId: number, title: string, index: number, rowCount: number): Request[] => {
    if (has(sheetId)) return [];
    const columnCount = sheetId === sheetIds.readMe ? 3 : 12;
    const gridProperties = { rowCount, columnCount, hideGridlines: true };
    const properties = { sheetId, title: freeTitle(title, taken), index, gridProperties };
    taken.add(properties.title.toLowerCase());
    return [{ addSheet: { properties } }];
  };
  const isFirst = !has(sheetIds.ourActions);
  const { locale, timeZone } = at;
  return [
    ...(isFirst
      ? [
          {
            updateSpreadsheetProperties: {
              properties: { locale, timeZone },
              fields: 'locale,timeZone',
            },
          },
        ]
      : []),
    ...plain(sheetIds.readMe, readMeTitle[lang], 0, 40),
    ...gridRequests(actions, 1),
    ...plain(sheetIds.sectionOverview, boardTitle[lang], 2, 40),
    ...sheets.slice(1).flatMap((sheet, i) => gridRequests(sheet, 3 + i)),
    ...sheets.flatMap((sheet) => [
      ...dimensionRequests(sheet),
      titleHeight(sheet),
      ...headerRequests(sheet, lang),
      ...columnFormatRequests(sheet),
    ]),
    // Early, so that a layout that is cut leaves nothing open to everybody.
    ...protectionRequests(sheets, snapshot, managers, lang, [
      sheetIds.readMe,
      sheetIds.sectionOverview,
    ]),
    ...(isFirst ? emptySheets(snapshot).map((sheetId) => ({ deleteSheet: { sheetId } })) : []),
    ...sheets.flatMap((sheet) => validationRequests(sheet, lang, [], '')),
    ...newRowRequests(actions),
    ...sheets.flatMap((sheet) => [
      ...conditionalFormatRequests(sheet, lang),
      ...filterRequests(sheet, lang, ''),
    ]),
    ...readMeRequests(marker),
    ...boardRequests(actions, marker),
    ...sectionChartRequests(snapshot, firstStatusRow, lang),
    ...markerRequest(snapshot, marker),
  ];
}

/** The sheet that Google puts into a new spreadsheet, under whatever ID. */
function emptySheets({ sheets, cells }: Snapshot): number[] {
  const ours: readonly number[] = Object.values(sheetIds);
  return sheets
    .map(({ properties }) => properties.sheetId)
    .filter((sheetId) => !ours.includes(sheetId) && (cells.get(sheetId) ?? []).length === 0);
}

const ink = color('#1f3a5f');
const line = { style: 'SOLID', colorStyle: { rgbColor: color('#c4cbd6') } } as const;
type Look = 'title' | 'heading' | 'text' | 'label' | 'count';
const looks: Readonly<Record<Look, CellFormat>> = {
  title: {
    textFormat: { bold: true, fontSize: 18, foregroundColorStyle: { rgbColor: ink } },
    verticalAlignment: 'MIDDLE',
    wrapStrategy: 'WRAP',
  },
  heading: {
    textFormat: { bold: true, fontSize: 13, foregroundColorStyle: { rgbColor: ink } },
    verticalAlignment: 'BOTTOM',
  },
  text: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
  label: { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE', borders: { bottom: line } },
  count: {
    numberFormat: { type: 'NUMBER', pattern: '0' },
    horizontalAlignment: 'RIGHT',
    borders: { bottom: line },
  },
};

const textCell = (text: string, look: Look): CellData => ({
  userEnteredFormat: looks[look],
  ...(text === '' ? {} : { userEnteredValue: { stringValue: text } }),
});

function readMeRequests(marker: SectionMarker): Request[] {
  const sheetId = sheetIds.readMe;
  const rows = readMe(marker, marker.lang).map(({ text, style }) => ({
    values: [textCell(text, style)],
  }));
  const heights = readMe(marker, marker.lang).map(({ text, style }, i) =>
    height(sheetId, i, style === 'text' ? textHeight(text) : headHeight),
  );
  return [...sheetText(sheetId, rows, 3), width(sheetId, 0, readMeWidth), ...heights];
}

const boardTexts = {
  figure: t('Figure', 'Indicateur', 'Indicador'),
  actions: t('Actions of ours', 'Nos actions', 'Nuestras acciones'),
  none: t('Without a status of ours', 'Sans statut de notre part', 'Sin estado nuestro'),
  overdue: t('Past due, and open', 'Échues et en cours', 'Vencidas y abiertas'),
} as const;

/** What a status is called, in every language once. */
const labels = (key: Status): string[] => [...new Set(Object.values(statuses[key]))];

/** Row of the first status, counted from 0: below the name, the heading and the number of actions. */
const firstStatusRow = 3;

/** The Section's own figures, all by formulas. */
function boardRequests(actions: SheetLayout, { lang, section }: SectionMarker): Request[] {
  const sheetId = sheetIds.sectionOverview;
  const column = (key: string): string => {
    const letters = columnLetters(place(actions, key));
    return `${quoteSheetTitle(actions.title)}!$${letters}$${firstDataRow + 1}:$${letters}`;
  };
  const [id, status, due] = [column('id'), column('status'), column('due')];
  // A Section may enter a status in any of the languages.
  const open = [...labels('completed'), ...labels('cancelled')]
    .map((label) => `${status};"<>${label}"`)
    .join(';');
  const all = `COUNTIFS(${id};"?*")`;
  const figures: (readonly [string, string])[] = [
    [boardTexts.actions[lang], all],
    ...statusKeys.map((key): [string, string] => [
      statuses[key][lang],
      labels(key)
        .map((label) => `COUNTIFS(${status};"=${label}")`)
        .join('+'),
    ]),
    [boardTexts.none[lang], `${all}-COUNTIFS(${id};"?*";${status};"?*")`],
    [boardTexts.overdue[lang], `COUNTIFS(${due};"<"&TODAY();${open};${id};"?*")`],
  ];
  const rows = [
    { values: [textCell(section, 'title')] },
    { values: [textCell(boardTexts.figure[lang], 'heading')] },
    ...figures.map(([label, formula]) => ({
      values: [
        textCell(label, 'label'),
        { userEnteredFormat: looks.count, userEnteredValue: { formulaValue: `=${formula}` } },
      ],
    })),
  ];
  return [
    ...sheetText(sheetId, rows, 3),
    ...[width(sheetId, 0, 300), width(sheetId, 1, 100)],
    ...[height(sheetId, 0, headHeight), height(sheetId, 1, headHeight)],
  ];
}

/** Writes a sheet that nobody enters anything in anew. */
function sheetText(
  sheetId: number,
  rows: readonly { values: CellData[] }[],
  columns: number,
): Request[] {
  const range = {
    ...{ sheetId, startRowIndex: 0, endRowIndex: 40, startColumnIndex: 0 },
    endColumnIndex: columns,
  };
  return [
    {
      updateCells: { range, rows: [...rows], fields: 'userEnteredValue,userEnteredFormat' },
    },
  ];
}

const width = (sheetId: number, index: number, pixelSize: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});

/** Pixels. */
const readMeWidth = 760;
const headHeight = 40;
const lineHeight = 19;
/** Of the usual font, in a column of that width; rather too few. */
const charactersPerLine = 100;

/** A row high enough for its wrapped text, with a little room below. */
const textHeight = (text: string): number =>
  Math.ceil(text.length / charactersPerLine) * lineHeight + 8;

const height = (sheetId: number, index: number, pixelSize: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'ROWS', startIndex: index, endIndex: index + 1 },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});

/** Name of a Section's workbook. */
export const sectionWorkbookTitle = t<{ section: string; year: number }>(
  ({ section, year }) => `Work plan ${year} – ${section}`,
  ({ section, year }) => `Plan de travail ${year} – ${section}`,
  ({ section, year }) => `Plan de trabajo ${year} – ${section}`,
);
