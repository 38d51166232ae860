import type { CellView, PlacedCell, SheetView } from '../../../src/protocol/book-view.ts';

export const cell = (text: string, more: Partial<CellView> = {}): CellView => ({
  text,
  type: 'text',
  look: {},
  ...more,
});

export const placed = (row: number, column: number, text: string): PlacedCell => ({
  row,
  column,
  cell: cell(text),
});

export const sheet = (more: Partial<SheetView> = {}): SheetView => ({
  sheetId: 7,
  title: 'Actions',
  hidden: false,
  rowCount: 20,
  columnCount: 5,
  frozenRows: 2,
  frozenColumns: 1,
  showGridlines: true,
  rows: [],
  columns: [],
  rowGroups: [],
  merges: [],
  filter: undefined,
  filterViews: [],
  validations: [],
  protections: [],
  charts: [],
  cells: [],
  ...more,
});
