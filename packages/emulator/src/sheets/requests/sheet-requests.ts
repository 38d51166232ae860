import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { merge, touches } from '../../rest/masks/apply-mask.ts';
import { updateMask } from '../../rest/masks/check-mask.ts';
import { columnCount, rowCount, sheetId, sheetTitle } from '../bounds.ts';
import { normalizeColors } from '../cells/color.ts';
import type { Draft } from '../draft.ts';
import { localeOf } from '../locale/locales.ts';
import type { HostSheet } from '../model.ts';
import { guardInsertion, guardLines, guardRemoval, guardSheet } from '../protection.ts';
import { editLines } from '../structure/edit-lines.ts';
import { rewriteReferences } from '../structure/rewrite-references.ts';
import type { Dimension, Request, Response, SheetProperties } from '../types.ts';
import { checkCellLimit, checkedGrid } from './grid-properties.ts';
import { newId, required } from './ids.ts';
import { removeSheetObjects } from './remove-sheet.ts';

/** An empty sheet; its properties are complete. */
export function emptySheet(properties: SheetProperties): HostSheet {
  return {
    properties,
    rows: [],
    rowMetadata: [],
    columnMetadata: [],
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    basicFilter: undefined,
    filterViews: [],
    bandedRanges: [],
    charts: [],
    rowGroups: [],
    columnGroups: [],
  };
}

export function addSheet(draft: Draft, request: NonNullable<Request['addSheet']>): Response {
  const given = request.properties ?? {};
  const { sheets } = draft.spreadsheet;
  const id = newId(draft, given.sheetId, 'Sheet', (one) => sheets.some((s) => sheetId(s) === one));
  checkType(given);
  const title = given.title ?? freeSheetTitle(draft);
  checkTitle(draft, title, undefined);
  const index = given.index ?? sheets.length;
  if (index < 0 || index > sheets.length) {
    throw invalidArgument(`Index ${index} must be between 0 and ${sheets.length}, inclusive`);
  }
  const { hidden, rightToLeft, tabColor, tabColorStyle } = given;
  const properties: SheetProperties = {
    sheetId: id,
    title,
    index,
    sheetType: 'GRID',
    gridProperties: checkedGrid({ rowCount: 1000, columnCount: 26, ...given.gridProperties }),
    ...(hidden ? { hidden } : {}),
    ...(rightToLeft ? { rightToLeft } : {}),
    ...(normalizeColors({
      ...(tabColor ? { tabColor } : {}),
      ...(tabColorStyle ? { tabColorStyle } : {}),
    }) as SheetProperties),
  };
  sheets.splice(index, 0, emptySheet(properties));
  renumber(draft);
  checkCellLimit(draft);
  return { addSheet: { properties } };
}

export function updateSheetProperties(
  draft: Draft,
  request: NonNullable<Request['updateSheetProperties']>,
): Response {
  const given = required(request.properties, 'properties');
  const mask = updateMask(draft.context.schemas, 'SheetProperties', request.fields);
  // Reported in these words: github.com/blinkk/rootjs/issues/554
  const sheet = draft.sheet(given.sheetId, 'sheet');
  guardSheet(draft, sheet);
  refuseDataSource(mask, given);
  checkType(given);
  const before = sheet.properties;
  const colored = normalizeColors(given) as SheetProperties;
  const after = merge<SheetProperties>(before, colored, colorAliases(mask)) ?? {};
  // "This field cannot be changed once set": sheetId names the sheet, so it is the same anyway.
  const title = touches(mask, 'title') ? (after.title ?? '') : sheetTitle(sheet);
  if (title !== sheetTitle(sheet)) rename(draft, sheet, title);
  const index = touches(mask, 'index') ? given.index : undefined;
  const { rightToLeft, tabColorStyle, hidden } = after;
  sheet.properties = {
    sheetId: sheetId(sheet),
    title,
    index: before.index ?? 0,
    sheetType: 'GRID',
    gridProperties: before.gridProperties ?? {},
    ...(hidden ? { hidden } : {}),
    ...(rightToLeft ? { rightToLeft } : {}),
    // A style without a colour clears it.
    ...(tabColorStyle?.rgbColor || tabColorStyle?.themeColor ? { tabColorStyle } : {}),
  };
  if (touches(mask, 'gridProperties')) resize(draft, sheet, after.gridProperties ?? {});
  if (touches(mask, 'index')) moveSheet(draft, sheet, index ?? draft.spreadsheet.sheets.length);
  checkVisible(draft, 'hide all the sheets');
  checkCellLimit(draft);
  return {};
}

function refuseDataSource(mask: ReturnType<typeof updateMask>, given: SheetProperties): void {
  if (touches(mask, 'dataSourceSheetProperties') && given.dataSourceSheetProperties) {
    throw new NotSupportedError('data source sheets');
  }
}

function rename(draft: Draft, sheet: HostSheet, to: string): void {
  checkTitle(draft, to, sheet);
  rewriteReferences(draft, { kind: 'rename-sheet', from: sheetTitle(sheet), to });
}

function colorAliases(mask: ReturnType<typeof updateMask>): ReturnType<typeof updateMask> {
  const alias = mask.fields.get('tabColor');
  if (!alias) return mask;
  const fields = new Map([...mask.fields].filter(([name]) => name !== 'tabColor'));
  return { all: mask.all, fields: fields.set('tabColorStyle', { all: true, fields: new Map() }) };
}

/** Grows or shrinks the grid at its end, then sets the other grid properties. */
function resize(
  draft: Draft,
  sheet: HostSheet,
  wanted: NonNullable<SheetProperties['gridProperties']>,
) {
  const grid = checkedGrid(wanted);
  const edit = (dimension: Dimension, from: number, to: number) => {
    if (to > from) {
      guardInsertion(draft, sheet, dimension, from);
      editLines(draft, sheet, { kind: 'insert', dimension, start: from, end: to });
    } else if (to < from) {
      guardLines(draft, sheet, dimension, to, from);
      editLines(draft, sheet, { kind: 'delete', dimension, start: to, end: from });
    }
  };
  edit('ROWS', rowCount(sheet), grid.rowCount ?? 0);
  edit('COLUMNS', columnCount(sheet), grid.columnCount ?? 0);
  sheet.properties = { ...sheet.properties, gridProperties: grid };
}

/** "Movement is considered in 'before the move' indexes" (discovery: SheetProperties.index). */
function moveSheet(draft: Draft, sheet: HostSheet, index: number): void {
  const { sheets } = draft.spreadsheet;
  if (index < 0 || index > sheets.length) {
    throw invalidArgument(`Index ${index} must be between 0 and ${sheets.length}, inclusive`);
  }
  const from = sheets.indexOf(sheet);
  sheets.splice(from, 1);
  sheets.splice(index > from ? index - 1 : index, 0, sheet);
  renumber(draft);
}

export function deleteSheet(draft: Draft, request: NonNullable<Request['deleteSheet']>): Response {
  const sheet = draft.sheet(request.sheetId);
  if (draft.spreadsheet.sheets.length === 1) {
    throw invalidArgument("You can't remove all the sheets in a document.");
  }
  guardRemoval(draft, sheet);
  rewriteReferences(draft, { kind: 'delete-sheet', title: sheetTitle(sheet) });
  removeSheetObjects(draft, sheet);
  renumber(draft);
  checkVisible(draft, 'remove all the visible sheets');
  return {};
}

/** The index of a sheet is its place among the tabs. */
export function renumber(draft: Draft): void {
  draft.spreadsheet.sheets.forEach((sheet, index) => {
    if (sheet.properties.index !== index) sheet.properties = { ...sheet.properties, index };
  });
}

/** Recorded of hiding: github.com/burnash/gspread tests/cassettes/WorksheetTest.test_hide_show_worksheet.json */
function checkVisible(draft: Draft, doing: string): void {
  if (draft.spreadsheet.sheets.every((sheet) => sheet.properties.hidden)) {
    throw invalidArgument(`You can't ${doing} in a document.`);
  }
}

function checkType({ sheetType }: SheetProperties): void {
  if (sheetType !== undefined && sheetType !== 'GRID') {
    throw new NotSupportedError(`a sheet of type ${sheetType}`);
  }
}

/** Titles are unique whatever their case, and at most 100 characters long. */
export function checkTitle(draft: Draft, title: string, own: HostSheet | undefined): void {
  if (title === '') throw invalidArgument('A sheet name cannot be empty.');
  if (title.length > 100) {
    throw invalidArgument('The sheet name cannot be greater than 100 characters.');
  }
  const same = title.toLowerCase();
  const taken = draft.spreadsheet.sheets.some(
    (sheet) => sheet !== own && sheetTitle(sheet).toLowerCase() === same,
  );
  if (taken) {
    throw invalidArgument(
      `A sheet with the name "${title}" already exists. Please enter another name.`,
    );
  }
}

function freeSheetTitle(draft: Draft): string {
  const { sheets, properties } = draft.spreadsheet;
  const taken = new Set(sheets.map((sheet) => sheetTitle(sheet).toLowerCase()));
  const { sheetTitle: prefix } = localeOf(properties.locale);
  for (let n = sheets.length + 1; ; n += 1) {
    const title = `${prefix}${n}`;
    if (!taken.has(title.toLowerCase())) return title;
  }
}
