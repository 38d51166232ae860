/**
 * What a browser window shows of a spreadsheet: computed by the host, which alone knows the truth.
 * Rows and columns count from 0; ranges end before `endRow` and `endColumn`.
 */
export interface BookView {
  readonly fileId: string;
  readonly title: string;
  /** `en_US`, `fr_FR`. */
  readonly locale: string;
  readonly timeZone: string;
  /** What the person may do with the file as a whole. */
  readonly role: 'owner' | 'writer' | 'commenter' | 'reader';
  /** In tab order, hidden ones included. */
  readonly sheets: readonly SheetView[];
}

export interface SheetView extends SheetFrame {
  readonly cells: readonly PlacedCell[];
}

/** Everything of a sheet but its cells. */
export interface SheetFrame {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  /** `#rrggbb`. */
  readonly tabColor?: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
  /** Sparse: rows and columns that differ from the default (21 and 100 pixels, shown). */
  readonly rows: readonly LineView[];
  readonly columns: readonly LineView[];
  readonly rowGroups: readonly GroupView[];
  readonly merges: readonly Box[];
  readonly filter: FilterView | undefined;
  readonly filterViews: readonly FilterView[];
  readonly validations: readonly ValidationView[];
  readonly protections: readonly ProtectionView[];
  readonly charts: readonly ChartView[];
}

export interface Box {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface LineView {
  readonly index: number;
  /** In pixels. Rows without a height fit their content. */
  readonly size?: number;
  readonly hidden?: boolean;
}

export interface GroupView {
  readonly start: number;
  readonly end: number;
  /** 1 for the outermost. */
  readonly depth: number;
  readonly collapsed: boolean;
}

export interface FilterView {
  /** Absent for the sheet's own filter, which there is only one of. */
  readonly id?: number;
  readonly title?: string;
  readonly range: Box;
  /** Columns with conditions. */
  readonly columns: readonly {
    readonly column: number;
    readonly hiddenValues?: readonly string[];
  }[];
  /** Rows that do not meet the conditions, as far as the host could tell. */
  readonly hiddenRows: readonly number[];
}

export interface ValidationView {
  readonly ranges: readonly Box[];
  readonly kind: 'list' | 'date' | 'checkbox' | 'other';
  /** What a list offers. */
  readonly values: readonly string[];
  /** Whether an entry that breaks the rule is refused; otherwise it is marked. */
  readonly strict: boolean;
  /** Whether a dropdown is shown. */
  readonly dropdown: boolean;
  readonly help?: string;
}

export interface ProtectionView {
  readonly ranges: readonly Box[];
  readonly description: string;
  readonly warningOnly: boolean;
  /** Whether this person may edit there. */
  readonly canEdit: boolean;
}

export interface ChartView {
  readonly chartId: number;
  readonly title: string;
  readonly kind: 'bar' | 'column' | 'line' | 'pie' | 'other';
  readonly stacked: boolean;
  /** Cell of the upper left corner, and pixels from there. */
  readonly at: {
    readonly row: number;
    readonly column: number;
    readonly x: number;
    readonly y: number;
  };
  readonly width: number;
  readonly height: number;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly color?: string;
  }[];
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  /** null: the cell is empty now (only in changes). */
  readonly cell: CellView | null;
}

export interface CellView {
  /** As the grid shows it, in the spreadsheet's locale; '' for an empty cell with a look. */
  readonly text: string;
  /** What the formula bar shows and typing would enter; absent where it equals `text`. */
  readonly entered?: string;
  /** Of the computed value. */
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'empty';
  /** Number, or serial number of a date; absent for other types. */
  readonly number?: number;
  readonly look: Look;
  readonly note?: string;
  /** Parts of the text with their own look, in order, from the first that differs. */
  readonly runs?: readonly { readonly start: number; readonly look: TextLook }[];
}

export interface TextLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** `#rrggbb`. */
  readonly color?: string;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly link?: string;
}

/** Conditional formats are in it already: the host evaluates them. */
export interface Look extends TextLook {
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'wrap' | 'clip' | 'overflow';
  /** Lines around the cell. */
  readonly borders?: Partial<
    Record<'top' | 'right' | 'bottom' | 'left', { readonly color: string }>
  >;
}

/** What changed since the window last heard. */
export interface BookChange {
  readonly fileId: string;
  readonly title?: string;
  readonly role?: BookView['role'];
  /** Sheet IDs in tab order, if sheets came, went or moved. */
  readonly order?: readonly number[];
  readonly sheets: readonly SheetChange[];
}

export interface SheetChange {
  readonly sheetId: number;
  /** The whole frame, if anything in it changed. */
  readonly frame?: SheetFrame;
  /** True: `cells` are all cells there are; otherwise those that changed. */
  readonly all: boolean;
  readonly cells: readonly PlacedCell[];
}
