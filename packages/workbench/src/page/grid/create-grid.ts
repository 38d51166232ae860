import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import '@univerjs/sheets/facade';
import '@univerjs/ui/facade';
import '@univerjs/sheets-ui/facade';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import type { BookChange, BookView, SheetFrame } from '../../protocol/book-view.ts';
import { type BookCopy, cellAt, copyOf, frameOf, take } from './book-copy.ts';
import { cellRects } from './cell-rect.ts';
import { createChartLayer } from './chart-layer.ts';
import { createClipboard } from './clipboard.ts';
import { createFindBox } from './find-box.ts';
import type { Grid, GridOptions } from './grid.ts';
import type { GridState } from './grid-state.ts';
import { createGroupLayer } from './group-layer.ts';
import { fromHost, guardCommands } from './guard-commands.ts';
import { fillActions } from './move-actions.ts';
import { createNoteSync } from './note-sync.ts';
import { isEditing } from './paste.ts';
import { refusalAt } from './protections.ts';
import { createRowFitting } from './row-fitting.ts';
import { createSelecting } from './selecting.ts';
import { createSender } from './send-actions.ts';
import { createStyleTable, toCell } from './to-cell.ts';
import { cellStyle } from './to-style.ts';
import { sheetKey, toWorkbook } from './to-workbook.ts';
import { createUniver, localeTypes } from './univer.ts';
import { validateLiving } from './validate-living.ts';

const selectDelay = 100;

/** Makes the grid in its container. */
export function createGrid(options: GridOptions): Grid {
  const { lang } = options;
  const outer = options.container;
  const container = outer.appendChild(document.createElement('div'));
  container.className = 'univer';
  const univer = createUniver(container, lang);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const api = FUniver.newAPI(univer);
  const filterViews = new Map<number, number>();
  const scrolls = new Map<string, object>();
  let copy: BookCopy | undefined;
  let unit: { readonly id: string; readonly fileId: string } | undefined;
  let units = 0;
  let hasEntered = false;

  const workbook = (): Workbook | null =>
    instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ?? null;
  const activeSheet = (): number => Number(workbook()?.getActiveSheet()?.getSheetId() ?? 0);
  const tell = (id: string, params: object): void => {
    commands.syncExecuteCommand(id, params, fromHost);
  };

  const state: GridState = { copy: () => copy, unitId: () => unit?.id, activeSheet, tell };
  const { fitActive, fitRows, forget: forgetFitting } = createRowFitting(state);
  const { activate, select, selection } = createSelecting(api, state);
  const cellRect = cellRects(container, injector, api, state);

  const hiddenRows = (frame: SheetFrame): readonly number[] => {
    const view = frame.filterViews.find(({ id }) => id === filterViews.get(frame.sheetId));
    return view?.hiddenRows ?? frame.filter?.hiddenRows ?? [];
  };

  /** Builds the grid's workbook anew from the host's words; the person stays where they were. */
  const build = (): void => {
    if (copy === undefined) return;
    const { book } = copy;
    const kept = unit?.fileId === book.fileId ? selection() : undefined;
    if (unit) univer.__getInjector().get(IUniverInstanceService).disposeUnit(unit.id);
    units += 1;
    unit = { id: `${book.fileId}:${units}`, fileId: book.fileId };
    const data = toWorkbook(book, createStyleTable(), localeTypes[lang], hiddenRows);
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, { ...data, id: unit.id });
    showEntered();
    if (kept && frameOf(copy, kept.sheetId)) {
      activate(kept.sheetId);
      select(kept.sheetId, kept.box);
    }
    const scroll = scrolls.get(sheetKey(activeSheet()));
    if (scroll) {
      tell('sheet.operation.set-scroll', { ...scroll, unitId: unit.id });
    }
    forgetFitting();
    fitActive();
    instances.focusUnit(unit.id);
  };

  /** Paints cells as the host holds them. A style is replaced, which the grid does in two steps. */
  const paint = (sheetId: number, places: readonly (readonly [number, number])[]): void => {
    if (!unit || !copy || places.length === 0) return;
    const matrix = (make: (row: number, column: number) => object | null) => {
      const rows: Record<number, Record<number, object | null>> = {};
      for (const [row, column] of places) {
        const cells = rows[row] ?? {};
        cells[column] = make(row, column);
        rows[row] = cells;
      }
      return rows;
    };
    const where = { unitId: unit.id, subUnitId: sheetKey(sheetId) };
    const known = copy;
    tell('sheet.mutation.set-range-values', { ...where, cellValue: matrix(() => null) });
    tell('sheet.mutation.set-range-values', {
      ...where,
      cellValue: matrix((row, column) => {
        const cell = cellAt(known, sheetId, row, column);
        return cell ? toCell(cell, cellStyle(cell)) : null;
      }),
    });
    for (const [row, column] of places) notes.show(sheetId, row, column);
    fitRows(sheetId, [...new Set(places.map(([row]) => row))]);
  };

  const { send, enteredAt, undo, redo, forget } = createSender({
    ...options,
    copy: () => copy,
    restore: build,
  });
  const mayWrite = (sheetId: number, row: number, column: number): boolean => {
    if (!copy) return false;
    const why = refusalAt(copy.book, frameOf(copy, sheetId), row, column, lang);
    if (why !== undefined) options.onRefused(why);
    return why === undefined;
  };

  const notes = createNoteSync(injector, { copy: () => copy, unitId: () => unit?.id, send, tell });
  const clipboard = createClipboard(container, {
    selection,
    textAt: (sheetId, row, column) => (copy && cellAt(copy, sheetId, row, column)?.text) ?? '',
    mayWrite,
    send,
    unmark: () => injector.get(ISheetClipboardService).removeMarkSelection(),
  });
  /** Formulas are not moved along: their results are filled in. */
  const filledFrom = (sheetId: number) => (row: number, column: number) => {
    const entered = enteredAt(sheetId, row, column);
    const shown = copy && cellAt(copy, sheetId, row, column)?.text;
    return entered.startsWith('=') ? (shown ?? '') : entered;
  };
  const guard = guardCommands(injector, {
    textAt: enteredAt,
    filterValues: (sheetId, column) => {
      const frame = copy && frameOf(copy, sheetId);
      const range = frame?.filter?.range;
      if (!copy || !range) return [];
      const texts = new Set<string>();
      for (let row = range.startRow + 1; row < range.endRow; row += 1) {
        texts.add(cellAt(copy, sheetId, row, column)?.text ?? '');
      }
      return [...texts];
    },
    onActions: (actions) => {
      void send(actions);
    },
    mayWrite,
    mayEdit: () => {
      const now = selection();
      return now === undefined || mayWrite(now.sheetId, now.box.startRow, now.box.startColumn);
    },
    fill: (source, target) => {
      const sheetId = activeSheet();
      const [row, column] = [target.startRow, target.startColumn];
      if (!mayWrite(sheetId, row, column)) return;
      void send(fillActions(sheetId, source, target, filledFrom(sheetId)));
    },
    isEditing: () => isEditing(container),
    copied: clipboard.copied,
    paste: clipboard.paste,
    noted: notes.edit,
    undo,
    redo,
  });
  /** The grid's parts for sheets are there only once a workbook is. */
  const showEntered = (): void => {
    if (hasEntered) return;
    hasEntered = true;
    validateLiving(injector);
    const interceptors = injector.get(SheetInterceptorService);
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 1000,
      handler: (cell, at, next) => {
        const known = copy && cellAt(copy, Number(at.subUnitId), at.row, at.col);
        if (known?.entered === undefined) return next(cell);
        return next({ ...cell, v: known.entered, p: null });
      },
    });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  commands.onCommandExecuted(({ id, params }) => {
    if (id === 'sheet.operation.set-scroll') {
      const scroll = params as { sheetId?: string };
      scrolls.set(scroll.sheetId ?? sheetKey(activeSheet()), scroll);
    }
    if (id !== 'sheet.operation.set-selections' && id !== 'sheet.operation.set-worksheet-active') {
      return;
    }
    fitActive();
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (unit === undefined) return;
      const now = selection();
      if (now) options.onSelect(now.sheetId, now.box);
    }, selectDelay);
  });
  const groups = createGroupLayer(outer, container, {
    lang,
    cellRect,
    frame: () => copy && frameOf(copy, activeSheet()),
    onToggle: ({ start, end, depth, collapsed }) => {
      const sheetId = activeSheet();
      void send([{ kind: 'collapseRows', sheetId, start, end, depth, collapsed: !collapsed }]);
    },
  });
  const charts = createChartLayer(outer, container, cellRect, () => {
    const frame = copy && frameOf(copy, activeSheet());
    return frame?.charts ?? [];
  });
  const findBox = createFindBox(outer, lang, {
    places: () => {
      const sheetId = activeSheet();
      const frame = copy && frameOf(copy, sheetId);
      return (frame?.cells ?? []).map(({ row, column, cell }) => ({
        row,
        column,
        text: cell?.text ?? '',
      }));
    },
    show: (row, column) => {
      select(activeSheet(), {
        startRow: row,
        endRow: row + 1,
        startColumn: column,
        endColumn: column + 1,
      });
      tell('sheet.command.scroll-to-cell', {
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      });
    },
  });

  return {
    show: (book: BookView) => {
      copy = copyOf(book);
      forget();
      filterViews.clear();
      scrolls.clear();
      build();
    },
    apply: (change: BookChange) => {
      if (copy === undefined || change.fileId !== copy.book.fileId) return;
      if (take(copy, change)) return build();
      for (const { sheetId, frame, cells } of change.sheets) {
        if (unit && frame) {
          const where = { unitId: unit.id, subUnitId: sheetKey(sheetId) };
          tell('sheet.mutation.set-worksheet-name', { ...where, name: frame.title });
        }
        paint(
          sheetId,
          cells.map(({ row, column }) => [row, column] as const),
        );
      }
      charts.update();
    },
    select: (sheetId, box) => select(sheetId, box, true),
    showFilterView: (sheetId, filterViewId) => {
      if (filterViewId === undefined) filterViews.delete(sheetId);
      else filterViews.set(sheetId, filterViewId);
      build();
    },
    selection,
    undo,
    redo,
    find: findBox.open,
    cellText: (sheetId, row, column) => {
      const text = workbook()?.getSheetBySheetId(sheetKey(sheetId))?.getCellRaw(row, column)?.v;
      return text === undefined || text === null ? undefined : String(text);
    },
    cellRect,
    dispose: () => {
      clearTimeout(timer);
      // What is still under way finds nothing to do, and what comes late nothing to change.
      unit = undefined;
      copy = undefined;
      guard();
      clipboard.dispose();
      notes.dispose();
      groups.dispose();
      charts.dispose();
      findBox.dispose();
      univer.dispose();
      container.remove();
    },
  };
}
