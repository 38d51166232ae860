import type { BookView, SheetFrame } from '../protocol/book-view.ts';
import type { Menu } from '../protocol/contract.ts';
import type { GridAction } from '../protocol/grid-action.ts';
import { call, download } from './bench-api.ts';
import type { Grid } from './grid/grid.ts';
import type { Entry } from './menu-bar.tsx';
import type { PageProps } from './page-props.ts';
import { texts } from './texts.ts';

interface MenuParts extends PageProps {
  readonly fileId: string;
  readonly book: BookView | undefined;
  readonly menus: readonly Menu[];
  readonly addonName: string;
  readonly grid: () => Grid | undefined;
  readonly act: (action: GridAction) => Promise<boolean>;
  /** Asks for a new title. */
  readonly rename: () => void;
  readonly clickMenu: (functionName: string) => void;
  readonly filterView: { readonly sheetId: number; readonly id: number } | undefined;
  readonly chooseFilterView: (sheetId: number, id: number | undefined) => void;
}

interface TopMenu {
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** The menus over a workbook: Google's, as far as the workbench has them, then the add-on's. */
export function bookMenus(parts: MenuParts): TopMenu[] {
  const { lang, menus, addonName } = parts;
  const addOn = menus.find(({ caption }) => caption === addonName);
  const own = menus.filter((menu) => menu !== addOn);
  return [
    { label: texts.file[lang], entries: fileMenu(parts) },
    { label: texts.edit[lang], entries: editMenu(parts) },
    { label: texts.data[lang], entries: dataMenu(parts) },
    {
      label: texts.extensions[lang],
      entries: addOn
        ? [{ label: addonName, entries: scriptEntries(addOn, parts) }]
        : [nothing(texts.noAddOn[lang])],
    },
    ...own.map((menu) => ({ label: menu.caption, entries: scriptEntries(menu, parts) })),
  ];
}

const nothing = (label: string): Entry => ({ label, disabled: true, run: () => undefined });

function scriptEntries(menu: Menu, parts: MenuParts): Entry[] {
  return menu.items.map((entry): Entry => {
    if (entry.kind === 'separator') return 'separator';
    if (entry.kind === 'menu') {
      return { label: entry.caption, entries: scriptEntries(entry, parts) };
    }
    return { label: entry.caption, run: () => parts.clickMenu(entry.functionName) };
  });
}

function fileMenu(parts: MenuParts): Entry[] {
  const { lang, user, fileId, book, open, onPanel, onFiles } = parts;
  const canWrite = book?.role === 'owner' || book?.role === 'writer';
  return [
    { label: texts.open[lang], run: () => open(undefined) },
    { label: texts.share[lang], run: () => onPanel('share'), disabled: !canWrite },
    {
      label: texts.rename[lang],
      disabled: !canWrite,
      run: parts.rename,
    },
    {
      label: texts.bin[lang],
      disabled: book?.role !== 'owner',
      run: () => {
        // A window that shows the file would be told that it is gone.
        open(undefined);
        onFiles(call('files.trash', { user, fileId }));
      },
    },
    'separator',
    { label: texts.xlsx[lang], run: () => onFiles(download(user, fileId)) },
  ];
}

function editMenu({ lang, grid }: MenuParts): Entry[] {
  return [
    { label: texts.undo[lang], run: () => grid()?.undo() },
    { label: texts.redo[lang], run: () => grid()?.redo() },
    'separator',
    { label: texts.find[lang], run: () => grid()?.find() },
  ];
}

function dataMenu(parts: MenuParts): Entry[] {
  const { lang, book, grid, act, filterView, chooseFilterView } = parts;
  const selected = grid()?.selection();
  const sheet = book?.sheets.find(({ sheetId }) => sheetId === selected?.sheetId);
  if (!selected || !sheet) return [nothing(texts.noSelection[lang])];
  const { sheetId } = sheet;
  const sort = (order: 'ascending' | 'descending') => (): void => {
    void act({
      kind: 'sort',
      sheetId,
      range: sortRange(sheet),
      column: selected.box.startColumn,
      order,
    });
  };
  const view = filterView?.sheetId === sheetId ? filterView.id : undefined;
  return [
    { label: texts.sortUp[lang], run: sort('ascending') },
    { label: texts.sortDown[lang], run: sort('descending') },
    'separator',
    sheet.filter
      ? {
          label: texts.filterOff[lang],
          run: () => void act({ kind: 'filter', sheetId, range: null }),
        }
      : {
          label: texts.filterOn[lang],
          run: () => void act({ kind: 'filter', sheetId, range: filterRange(sheet) }),
        },
    {
      label: texts.filterViews[lang],
      entries: [
        {
          label: texts.noView[lang],
          checked: view === undefined,
          run: () => chooseFilterView(sheetId, undefined),
        },
        ...sheet.filterViews.map(({ id, title = '' }) => ({
          label: title,
          checked: view !== undefined && view === id,
          run: () => chooseFilterView(sheetId, id),
        })),
      ],
    },
    { label: texts.groups[lang], entries: groupEntries(parts, sheet, selected.box.startRow) },
  ];
}

function groupEntries({ lang, act }: MenuParts, sheet: SheetFrame, row: number): Entry[] {
  const { sheetId, rowGroups } = sheet;
  const all = (collapsed: boolean) => (): void => {
    void act({ kind: 'collapseAllRows', sheetId, collapsed });
  };
  const here = rowGroups.find(({ start, end }) => row >= start - 1 && row < end);
  return [
    {
      label: texts.collapseOne[lang],
      checked: here?.collapsed === true,
      disabled: here === undefined,
      run: () => {
        if (!here) return;
        const { start, end, depth, collapsed } = here;
        void act({ kind: 'collapseRows', sheetId, start, end, depth, collapsed: !collapsed });
      },
    },
    {
      label: texts.collapseAll[lang],
      disabled: rowGroups.length === 0,
      run: all(true),
    },
    {
      label: texts.expandAll[lang],
      disabled: rowGroups.length === 0,
      run: all(false),
    },
  ];
}

/** The rows below the header: those of the filter, else those below the frozen ones. */
function sortRange(sheet: SheetFrame) {
  const box = sheet.filter?.range;
  return {
    startRow: box ? box.startRow + 1 : sheet.frozenRows,
    endRow: box?.endRow ?? sheet.rowCount,
    startColumn: box?.startColumn ?? 0,
    endColumn: box?.endColumn ?? sheet.columnCount,
  };
}

function filterRange(sheet: SheetFrame) {
  return {
    startRow: Math.max(0, sheet.frozenRows - 1),
    endRow: sheet.rowCount,
    startColumn: 0,
    endColumn: sheet.columnCount,
  };
}
