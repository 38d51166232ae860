import { invalidArgument } from '../rest/api-error.ts';
import type { Access } from '../rest/file-access.ts';
import type { Schemas } from '../rest/schema/schemas.ts';
import { rowCount } from './bounds.ts';
import type { HostCell, HostRow, HostSheet, HostSpreadsheet } from './model.ts';
import type { DeveloperMetadata } from './types.ts';

type SheetLists = Pick<
  HostSheet,
  | 'rows'
  | 'rowMetadata'
  | 'columnMetadata'
  | 'merges'
  | 'conditionalFormats'
  | 'protectedRanges'
  | 'filterViews'
  | 'bandedRanges'
  | 'charts'
  | 'rowGroups'
  | 'columnGroups'
>;

/** What the requests of a batch need beside the draft. */
export interface DraftContext {
  readonly access: Access;
  readonly schemas: Schemas;
  /** A positive 31-bit number. */
  readonly randomId: () => number;
  readonly randomName: () => string;
}

/**
 * A spreadsheet being changed. It shares with its origin every list and row that nobody wrote to;
 * what is written to is copied first, once. Leaving the draft is the rollback.
 *
 * Objects inside the lists (cells, rules, ranges) are never changed, only replaced.
 */
export class Draft {
  readonly spreadsheet: HostSpreadsheet;
  readonly context: DraftContext;
  readonly #owned = new WeakSet<object>();
  #metadataIds: Map<number, DeveloperMetadata> | undefined;

  constructor(origin: HostSpreadsheet, context: DraftContext) {
    this.context = context;
    this.spreadsheet = { ...origin, sheets: origin.sheets.map((sheet) => ({ ...sheet })) };
  }

  /** The sheet of an id; a missing id is 0, as in every proto3 message. */
  sheet(id: number | undefined, what: 'grid' | 'sheet' = 'grid'): HostSheet {
    const found = this.spreadsheet.sheets.find((sheet) => sheet.properties.sheetId === (id ?? 0));
    if (!found) throw invalidArgument(`No ${what} with id: ${id ?? 0}`);
    return found;
  }

  /** A list of a sheet, to be changed in place. */
  list<K extends keyof SheetLists>(sheet: HostSheet, key: K): HostSheet[K] {
    const list = sheet[key];
    if (this.#owned.has(list)) return list;
    // slice keeps the element type; TypeScript only sees the union of all lists.
    const copy = list.slice() as HostSheet[K];
    this.#owned.add(copy);
    sheet[key] = copy;
    return copy;
  }

  /** Replaces a list by one that the caller has just made. */
  putList<K extends keyof SheetLists>(sheet: HostSheet, key: K, list: HostSheet[K]): void {
    this.#owned.add(list);
    sheet[key] = list;
  }

  /** A row of cells, to be changed in place. */
  row(sheet: HostSheet, index: number): HostRow {
    const row = sheet.rows[index];
    if (row && this.#owned.has(row)) return row;
    const copy = row ? row.slice() : [];
    this.putRow(sheet, index, copy);
    return copy;
  }

  putRow(sheet: HostSheet, index: number, row: HostRow): void {
    if (index >= rowCount(sheet)) throw new Error(`row ${index} is outside the grid`);
    this.#owned.add(row);
    this.list(sheet, 'rows')[index] = row;
  }

  setCell(sheet: HostSheet, row: number, column: number, cell: HostCell | undefined): void {
    const before = sheet.rows[row]?.[column];
    if (before === cell) return;
    const cells = this.row(sheet, row);
    cells[column] = cell;
    if (cell === undefined && column === cells.length - 1) {
      while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
    }
  }

  /** Metadata by id; kept in step by `putMetadata`. */
  metadataById(): ReadonlyMap<number, DeveloperMetadata> {
    this.#metadataIds ??= new Map(
      this.spreadsheet.developerMetadata.map((one) => [one.metadataId ?? 0, one]),
    );
    return this.#metadataIds;
  }

  addMetadata(metadata: DeveloperMetadata): void {
    const ids = this.metadataById();
    if (!this.#owned.has(this.spreadsheet.developerMetadata)) {
      this.putMetadata(this.spreadsheet.developerMetadata.slice());
      this.#metadataIds = new Map(ids);
    }
    this.spreadsheet.developerMetadata.push(metadata);
    this.#metadataIds?.set(metadata.metadataId ?? 0, metadata);
  }

  putMetadata(list: DeveloperMetadata[]): void {
    this.#owned.add(list);
    this.spreadsheet.developerMetadata = list;
    this.#metadataIds = undefined;
  }
}
