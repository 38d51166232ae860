/**
 * What outsiders use: everything begins with `createHost`.
 *
 * Add-ons and their tests need the first part. The others are for tools that show or convert what the emulator
 * keeps, such as a page over it.
 */

// Files of Google's types, and other formats.
export { documentJson } from './docs/document-json.ts';
export type { HostDocument } from './docs/model.ts';
export { DOCUMENT_TYPE, newDocument } from './docs/new-document.ts';
export { documentOfDocx } from './docx/import-docx.ts';
// For a page that shows files as one person sees them.
export { markerOf } from './docx/pdf/marker.ts';
export { writeDocx } from './docx/write-docx.ts';
export { DOCX_TYPE, FOLDER_TYPE, isGoogleType, type UploadedContent } from './drive/drive-types.ts';
// The Sheets API alone, and the formulas.
export { createEvaluator } from './formulas/evaluate.ts';
export { type Corner, formatReference, parseReference, sameName } from './formulas/references.ts';
export { tokenize } from './formulas/tokenize.ts';
export { isMailAddress } from './mail-address.ts';
// What is thrown: by a script, by an API, and where the emulator lacks something.
export { ifSupported, NotSupportedError } from './not-supported.ts';
export { ApiError } from './rest/api-error.ts';
export { type Access, accessTo } from './rest/file-access.ts';
// How calls go: what was called, what fails on demand, and what Google is taken to do.
export { isRoundTrip } from './round-trips.ts';
export type { Behaviour } from './runtime/behaviour.ts';
export { documentFormats } from './runtime/document-formats.ts';
export {
  exception,
  protectedCellMessage,
  ScriptError,
  ScriptException,
} from './runtime/exception.ts';
export type { RunReport } from './runtime/execute.ts';
export type { Answers, CallOutcome, Faults } from './runtime/faults.ts';
export { boxToA1 } from './runtime/grid-box.ts';
// A host: runs a built project as Google would, for people who have a spreadsheet open.
export { createHost, type Host } from './runtime/host.ts';
export type { HostOptions } from './runtime/host-options.ts';
export type { Answer, Effects, HtmlPage, Menu, Question } from './runtime/page.ts';
export { stripComments } from './runtime/strip-comments.ts';
export type { UserSession } from './runtime/user-session.ts';
export { mayEdit } from './sheets/access.ts';
export {
  type Bounds,
  boundsOf,
  columnCount,
  rowCount,
  sheetId,
  subtract,
} from './sheets/bounds.ts';
export { isDateFormat } from './sheets/locale/format-value.ts';
export { type Locale, localeOf } from './sheets/locale/locales.ts';
export { parseEntered } from './sheets/locale/parse-entered.ts';
export { dateOf } from './sheets/locale/serial-date.ts';
export type {
  EffectiveValues,
  HostCell,
  HostRow,
  HostSheet,
  HostSpreadsheet,
} from './sheets/model.ts';
export { SPREADSHEET_TYPE } from './sheets/new-spreadsheet.ts';
export { protectedGridRange } from './sheets/protection.ts';
export { createReader, type Reader } from './sheets/read/reader.ts';
export { createSheetsService } from './sheets/sheets-service.ts';
// Where a host keeps its files: a folder, or memory.
export { DataFolderError, FolderInUseError } from './store/data-folder-error.ts';
export type { DataStore } from './store/data-store.ts';
export { type FileRecord, type FileStore, roleOf, type StoredFile } from './store/file-store.ts';
export { lockFolder } from './store/folder-lock.ts';
export { openFolderStore } from './store/folder-store.ts';
export type { HostState, Mail } from './store/host-state.ts';
export { createMemoryStore } from './store/memory-store.ts';
export type { Call } from './trace.ts';
export { hex } from './xlsx/color.ts';
export { writeXlsx } from './xlsx/write-xlsx.ts';
