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
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import type { BookChange, SheetChange } from '../../protocol/book-view.ts';
import { type BookCopy, copyOf, filterTexts, frameOf, take, textAt } from './book-copy.ts';
import { createBuilder } from './build-workbook.ts';
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
import { paintCells } from './paint-cells.ts';
import { isEditing } from './paste.ts';
import { refusalAt } from './protections.ts';
import { createRowFitting } from './row-fitting.ts';
import { createSelecting } from './selecting.ts';
import { createSender } from './send-actions.ts';
import { sheetKey } from './to-workbook.ts';
import { createUniver } from './univer.ts';
import { watchSelection } from './watch-selection.ts';

/** Makes the grid in its container. */
export function createGrid(options: GridOptions): Grid {
  const { lang, container: outer } = options;
  const container = outer.appendChild(document.createElement('div'));
  container.className = 'univer';
  const univer = createUniver(container, lang);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  let copy: BookCopy | undefined;

  const workbook = (): Workbook | null =>
    instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ?? null;
  const activeSheet = (): number => Number(workbook()?.getActiveSheet()?.getSheetId() ?? 0);
  const frame = () => copy && frameOf(copy, activeSheet());
  const tell = (id: string, params: object): void => {
    commands.syncExecuteCommand(id, params, fromHost);
  };

  const state: GridState = {
    copy: () => copy,
    unitId: () => builder.unitId(),
    activeSheet,
    tell,
  };
  const api = FUniver.newAPI(univer);
  const fitting = createRowFitting(state);
  const selecting = createSelecting(api, state);
  const builder = createBuilder({ univer, lang, state, selecting, fitting });
  const { select, selection } = selecting;
  const { build } = builder;
  const cellRect = cellRects(container, injector, api, state);

  const sender = createSender({ ...options, copy: state.copy, restore: build });
  const { send, enteredAt, undo, redo } = sender;
  const mayWrite = (sheetId: number, row: number, column: number): boolean => {
    if (!copy) return false;
    const why = refusalAt(copy.book, frameOf(copy, sheetId), row, column, lang);
    if (why !== undefined) options.onRefused(why);
    return why === undefined;
  };

  const notes = createNoteSync(injector, { ...state, send });
  const clipboard = createClipboard(container, {
    selection,
    textAt: (sheetId, row, column) => textAt(copy, sheetId, row, column),
    mayWrite,
    send,
    unmark: () => injector.get(ISheetClipboardService).removeMarkSelection(),
  });
  /** Formulas are not moved along: their results are filled in. */
  const filledFrom = (sheetId: number) => (row: number, column: number) => {
    const entered = enteredAt(sheetId, row, column);
    return entered.startsWith('=') ? textAt(copy, sheetId, row, column) : entered;
  };
  const leaveGuard = guardCommands(injector, {
    textAt: enteredAt,
    filterValues: (sheetId, column) => filterTexts(copy, sheetId, column),
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
  const unwatch = watchSelection(commands, {
    scrolled: builder.scrolled,
    moved: fitting.fitActive,
    rested: () => {
      const now = builder.unitId() === undefined ? undefined : selection();
      if (now) options.onSelect(now.sheetId, now.box);
    },
  });
  const groups = createGroupLayer(outer, container, {
    lang,
    cellRect,
    frame,
    onToggle: ({ start, end, depth, collapsed }) => {
      const sheetId = activeSheet();
      void send([{ kind: 'collapseRows', sheetId, start, end, depth, collapsed: !collapsed }]);
    },
  });
  const charts = createChartLayer(outer, container, cellRect, () => frame()?.charts ?? []);
  const findBox = createFindBox(outer, lang, {
    places: () =>
      (frame()?.cells ?? []).map(({ row, column, cell }) => ({
        ...{ row, column },
        text: cell?.text ?? '',
      })),
    show: (row, column) => {
      const box = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
      select(activeSheet(), box);
      tell('sheet.command.scroll-to-cell', { range: { ...box, endRow: row, endColumn: column } });
    },
  });

  /** Shows what of a sheet has changed in place. */
  const showChange = ({ sheetId, frame: renamed, cells }: SheetChange): void => {
    const unitId = builder.unitId();
    if (unitId !== undefined && renamed) {
      const where = { unitId, subUnitId: sheetKey(sheetId) };
      tell('sheet.mutation.set-worksheet-name', { ...where, name: renamed.title });
    }
    if (unitId === undefined || cells.length === 0) return;
    paintCells(
      state,
      sheetId,
      cells.map(({ row, column }) => [row, column]),
    );
    for (const { row, column } of cells) notes.show(sheetId, row, column);
    fitting.fitRows(sheetId, [...new Set(cells.map(({ row }) => row))]);
  };

  return {
    show: (book) => {
      copy = copyOf(book);
      sender.forget();
      builder.forget();
      build();
    },
    apply: (change: BookChange) => {
      if (copy === undefined || change.fileId !== copy.book.fileId) return;
      if (take(copy, change)) return build();
      change.sheets.forEach(showChange);
      charts.update();
    },
    select: (sheetId, box) => select(sheetId, box, true),
    showFilterView: (sheetId, filterViewId) => {
      builder.look(sheetId, filterViewId);
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
      unwatch();
      // What is still under way finds nothing to do, and what comes late nothing to change.
      builder.end();
      copy = undefined;
      leaveGuard();
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
