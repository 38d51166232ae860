import { directEditKey, mergeNotes, noteOf } from '../core/actions/update/direct-edits.ts';
import { columnOf, shownCell, updateFields } from '../core/actions/update/entry-columns.ts';
import { rowFacts } from '../core/check/row-facts.ts';
import type { RowNotes } from '../core/check/row-notes.ts';
import { rowNotes } from '../core/check/row-notes.ts';
import type { PlanFacts } from '../core/check/rule.ts';
import { type Lang, languages } from '../core/shared/i18n/lang.ts';
import { isAddress } from '../core/shared/mail-address.ts';
import { momentToSerial } from '../core/workbook/cell-codec.ts';
import { areaColumns } from '../core/workbook/columns/area-columns.ts';
import { cellOf, findColumns } from '../core/workbook/find-columns.ts';
import { isOurNote, saidIn } from '../core/workbook/own-note.ts';
import { readSettings } from '../core/workbook/read-settings.ts';
import { firstDataRow, isAreaSheetId, sheetIds, titleRow } from '../core/workbook/sheet-ids.ts';
import type { CellValue, Rows } from '../core/workbook/snapshot.ts';

type Whole = GoogleAppsScript.Events.SheetsOnEdit;
/** What is read of an event; the values are there for a single cell. */
type EditEvent = Pick<Whole, 'range' | 'source'> & Partial<Pick<Whole, 'value' | 'oldValue'>>;

/** The edited rows of an area sheet, with the update fields among the edited columns. */
interface Edited {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** First edited row, counted from 1. */
  readonly first: number;
  readonly rows: Rows;
  /** Key → column, counted from 0. */
  readonly positions: ReadonlyMap<string, number>;
  readonly fields: readonly string[];
  /** Whether a single cell was edited. */
  readonly single: boolean;
  readonly timeZone: string;
  /** Language of the labels in the cells, as far as the title of a column tells it. */
  readonly labels: Lang | undefined;
  /** Reads Settings, once, for what can be meant by a name. */
  readonly people: () => PlanFacts['people'];
}

/**
 * An edit by hand: notes who edited what, for the next save to record, and says at once what the rules
 * find wrong with it. Nothing is changed or refused. The header and the edited rows are read, and notes
 * of cells where there is something to say.
 */
export function noteEdit(event: EditEvent, lang: Lang): void {
  const edited = editedRows(event);
  if (edited === undefined) return;
  // All that reads comes first: after a write it would flush that.
  const { notes, fresh } = faultNotes(event, edited, lang);
  const cells = notes.map(({ row, column }) => edited.sheet.getRange(row, column));
  const note = noteOfEdit(edited);
  const write = (values: readonly string[]): void => {
    for (const value of values) edited.sheet.addDeveloperMetadata(directEditKey, value);
    for (const [i, cell] of cells.entries()) cell.setNote(notes[i]?.text ?? '');
    // Now, so that a refusal is caught: what waits for the end of the run fails outside of it.
    SpreadsheetApp.flush();
  };
  try {
    write(note === undefined ? [] : [note]);
  } catch (error) {
    if (note === undefined) throw error;
    const fewer = notesTakenOff(edited.sheet, note, error);
    try {
      write(fewer);
    } catch {
      noteOnSpreadsheet(event.source, note);
    }
  }
  if (fresh !== undefined) event.source.toast(fresh, 'Work Plan', 10);
}

function editedRows({ range, source }: EditEvent): Edited | undefined {
  const sheet = range.getSheet();
  const first = Math.max(range.getRow(), firstDataRow + 1);
  const last = range.getLastRow();
  if (!isAreaSheetId(sheet.getSheetId()) || last < first) return undefined;
  const width = sheet.getMaxColumns();
  const timeZone = source.getSpreadsheetTimeZone();
  const cells = (row: number, rows: number): Rows =>
    sheet
      .getRange(row, 1, rows, width)
      .getValues()
      .map((each) => each.map((value) => cellValue(value, timeZone)));
  const header = cells(1, firstDataRow);
  const { positions } = findColumns(header, areaColumns);
  const fields = updateFields.filter((field) => {
    const column = (positions.get(field) ?? -1) + 1;
    return column >= range.getColumn() && column <= range.getLastColumn();
  });
  if (fields.length === 0) return undefined;
  const single = range.getNumRows() === 1 && range.getNumColumns() === 1;
  const rows = cells(first, last - first + 1);
  const title = cellOf(header[titleRow], positions, 'status');
  const labels = languages.find((lang) => columnOf('status').title[lang] === title);
  const people = once(() => peopleIn(source));
  return { sheet, first, rows, positions, fields, single, timeZone, labels, people };
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

function peopleIn(source: GoogleAppsScript.Spreadsheet.Spreadsheet): PlanFacts['people'] {
  const sheet = source.getSheetById(sheetIds.settings);
  if (!sheet) return undefined;
  const values = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues();
  const settings = readSettings({ cells: new Map([[sheetIds.settings, values]]) });
  return new Map(settings?.people.map(({ email, name }) => [email, name]));
}

/**
 * A note of the edit for the next save; undefined where no action was edited, or too many for a note: the
 * next save finds what has changed, but not who changed it.
 */
function noteOfEdit({ rows, positions, fields, single, timeZone }: Edited): string | undefined {
  const idAt = positions.get('id') ?? -1;
  const ids = rows.map((row) => String(row[idAt] ?? '').trim()).filter((id) => id !== '');
  if (ids.length === 0) return undefined;
  const [field = ''] = fields;
  const after = single ? shownNow(field, cellOf(rows[0], positions, field)) : undefined;
  return noteOf({
    at: Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd'T'HH:mm:ss"),
    who: Session.getTemporaryActiveUserKey(),
    ids,
    fields: [...fields],
    ...(after === undefined ? {} : { after }),
  });
}

/**
 * Takes the notes off a sheet that has no room for one more, and gives fewer ones in their place.
 * @throws the error that the note ended with, if that was written after all
 */
function notesTakenOff(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  note: string,
  error: unknown,
): string[] {
  const there = sheet.getDeveloperMetadata().filter((each) => each.getKey() === directEditKey);
  const values = there.map((each) => each.getValue() ?? '');
  if (values.includes(note)) throw error;
  for (const each of there) each.remove();
  return mergeNotes([...values, note]);
}

/** Of the 30,000 characters of a spreadsheet itself, what notes leave to the rest of the workbook. */
const roomOnSpreadsheet = 10_000;

/** Leaves a note where the sheet takes none, as it is full of other programs' metadata. */
function noteOnSpreadsheet(source: GoogleAppsScript.Spreadsheet.Spreadsheet, note: string): void {
  const all = source.getDeveloperMetadata();
  const used = all.reduce((sum, each) => sum + (each.getValue() ?? '').length, note.length);
  if (used > roomOnSpreadsheet) return;
  source.addDeveloperMetadata(directEditKey, note);
  SpreadsheetApp.flush();
}

/** A note to be put on a cell, or taken off it; row and column from 1. */
interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * What the rules say, as notes of cells, and which notes no longer hold; people's own notes stay. `fresh`
 * is new with this edit, for a toast.
 */
function faultNotes(
  event: EditEvent,
  edited: Edited,
  lang: Lang,
): { readonly notes: readonly CellNote[]; readonly fresh?: string } {
  const { sheet, first, rows, positions } = edited;
  const now = rows.map((cells) => notesOf(edited, cells, lang));
  const before = edited.single ? notesOf(edited, cellsBefore(event, edited), lang) : undefined;
  const nothing = before ? same(before, now[0]) : now.every(({ size }) => size === 0);
  if (nothing) return { notes: [] };
  const width = Math.max(...positions.values()) + 1;
  const there = sheet.getRange(first, 1, rows.length, width).getNotes();
  const notes: CellNote[] = [];
  let fresh: string | undefined;
  now.forEach((wanted, i) => {
    for (const field of updateFields) {
      const at = positions.get(field) ?? -1;
      const have = there[i]?.[at];
      const text = wanted.get(field) ?? '';
      if (have === undefined) continue;
      if (text !== '' && before?.get(field) !== text) fresh ??= saidIn(text);
      if (have !== text && isOurNote(have)) notes.push({ row: first + i, column: at + 1, text });
    }
  });
  return fresh === undefined ? { notes } : { notes, fresh };
}

function notesOf(edited: Edited, cells: Rows[number], lang: Lang): RowNotes {
  const { positions, timeZone, labels } = edited;
  const today = Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd');
  const row = rowFacts(cells, positions, []);
  const lead = row.text('lead').trim();
  // The lists of Settings are left to the full check: an edit reads no other sheet, but for a name.
  const named = lead !== '' && !isAddress(lead);
  return rowNotes(row, { today, lang: labels, people: named ? edited.people() : undefined }, lang);
}

/** The row with the old value of its one edited cell. The event has texts only: "44713", "0.4". */
function cellsBefore({ oldValue }: EditEvent, { rows, positions, fields }: Edited): Rows[number] {
  const at = positions.get(fields[0] ?? '') ?? -1;
  const old = oldValue === undefined ? '' : String(oldValue);
  const { kind } = columnOf(fields[0] ?? '');
  const isNumber = (kind === 'date' || kind === 'share') && /^-?\d+(\.\d+)?$/.test(old);
  return (rows[0] ?? []).map((value, column) =>
    column !== at ? value : isNumber ? Number(old) : old,
  );
}

function same(a: RowNotes | undefined, b: RowNotes | undefined): boolean {
  return JSON.stringify([...(a ?? [])]) === JSON.stringify([...(b ?? [])]);
}

/** Labels of choices stay as they were chosen, in whatever language. */
function shownNow(field: string, value: CellValue): string {
  const column = columnOf(field);
  if (column.kind === 'choice') return String(value).trim();
  return shownCell(column, value, { tiers: [], lang: 'en' });
}

/** A cell as the API would give it: dates as serial numbers in the spreadsheet's time zone. */
function cellValue(value: unknown, timeZone: string): CellValue {
  if (value instanceof Date) {
    return momentToSerial(Utilities.formatDate(value, timeZone, "yyyy-MM-dd'T'HH:mm"));
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
