import type { BookChange, BookView } from '../protocol/book-view.ts';
import type { Done, FramePage, Menu } from '../protocol/contract.ts';
import type { Asking } from './book-dialogs.tsx';
import type { ToastView } from './toasts.tsx';

/** A filter view of a sheet that this window looks through. */
export interface ChosenView {
  readonly sheetId: number;
  readonly id: number;
}

/** What the window of a workbook shows around the grid. */
export interface BookState {
  /** Without cells, once it has changed: the grid has those. */
  readonly book: BookView | undefined;
  readonly menus: readonly Menu[];
  readonly sidebar: FramePage | undefined;
  readonly dialog: (FramePage & { readonly modal: boolean }) | undefined;
  readonly toasts: readonly ToastView[];
  readonly nextToast: number;
  /** How many runs of the add-on the person waits for. */
  readonly working: number;
  /** What a script that failed says. */
  readonly failure: string;
  /** Why the workbook is not shown. */
  readonly denied: string;
  readonly asking: Asking | undefined;
  readonly filterView: ChosenView | undefined;
  readonly activeSheet: number | undefined;
  readonly renaming: boolean;
}

export const closedBook: BookState = {
  book: undefined,
  menus: [],
  sidebar: undefined,
  dialog: undefined,
  toasts: [],
  nextToast: 0,
  working: 0,
  failure: '',
  denied: '',
  asking: undefined,
  filterView: undefined,
  activeSheet: undefined,
  renaming: false,
};

export type BookAction =
  | { readonly kind: 'set'; readonly to: Partial<BookState> }
  /** Something that the person or a page of the add-on did came back. */
  | { readonly kind: 'done'; readonly done: Pick<Done, 'shown' | 'change'> }
  | { readonly kind: 'changed'; readonly change: BookChange }
  | { readonly kind: 'working'; readonly more: 1 | -1 }
  /** The page in the dialog asks for another size. */
  | {
      readonly kind: 'resized';
      readonly size: { readonly width?: number; readonly height?: number };
    }
  | { readonly kind: 'toast-closed'; readonly id: number };

export function bookReducer(state: BookState, action: BookAction): BookState {
  switch (action.kind) {
    case 'set':
      return { ...state, ...action.to };
    case 'done':
      return afterDone(state, action.done);
    case 'changed':
      return { ...state, book: state.book && changed(state.book, action.change) };
    case 'working':
      return { ...state, working: state.working + action.more };
    case 'resized':
      return { ...state, dialog: state.dialog && { ...state.dialog, ...action.size } };
    case 'toast-closed':
      return { ...state, toasts: state.toasts.filter(({ id }) => id !== action.id) };
  }
}

/** What a run does not show stays as it was. */
function afterDone(state: BookState, { shown, change }: Pick<Done, 'shown' | 'change'>): BookState {
  const { menus, sidebar, dialog, toasts } = shown;
  const { book, nextToast } = state;
  return {
    ...state,
    ...(menus ? { menus } : {}),
    ...(sidebar ? { sidebar } : {}),
    ...(dialog ? { dialog } : {}),
    toasts: [...state.toasts, ...toasts.map((toast, i) => ({ ...toast, id: nextToast + i }))],
    nextToast: nextToast + toasts.length,
    book: book && change ? changed(book, change) : book,
  };
}

/** What the page itself needs of a change: names, filters and protections; the grid has the cells. */
function changed(book: BookView, change: BookChange): BookView {
  const frames = new Map(change.sheets.map(({ sheetId, frame }) => [sheetId, frame]));
  const known = new Map(book.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const order = change.order ?? book.sheets.map(({ sheetId }) => sheetId);
  return {
    ...book,
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.role === undefined ? {} : { role: change.role }),
    sheets: order.flatMap((sheetId) => {
      const frame = frames.get(sheetId) ?? known.get(sheetId);
      return frame ? [{ ...frame, cells: [] }] : [];
    }),
  };
}

/** The filter view over the sheet in sight, with its title. */
export function viewInSight({ book, filterView, activeSheet }: BookState) {
  if (filterView === undefined || filterView.sheetId !== activeSheet) return undefined;
  return book?.sheets
    .find(({ sheetId }) => sheetId === filterView.sheetId)
    ?.filterViews.find(({ id }) => id === filterView.id);
}
