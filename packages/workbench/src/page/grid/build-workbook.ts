import { IUniverInstanceService, type Univer, UniverInstanceType } from '@univerjs/core';
import type { SheetFrame } from '../../protocol/book-view.ts';
import type { Lang } from '../../protocol/lang.ts';
import { frameOf } from './book-copy.ts';
import type { GridState } from './grid-state.ts';
import { prepareSheets } from './prepare-sheets.ts';
import type { RowFitting } from './row-fitting.ts';
import type { Selecting } from './selecting.ts';
import { createStyleTable } from './to-cell.ts';
import { sheetKey, toWorkbook } from './to-workbook.ts';
import { localeTypes } from './univer.ts';

interface BuilderParts {
  readonly univer: Univer;
  readonly lang: Lang;
  readonly state: GridState;
  readonly selecting: Selecting;
  readonly fitting: RowFitting;
}

/** The grid's own workbook, which is built anew whenever its shape changes. */
export interface Builder {
  /** Builds it from the host's words; the person stays where they were. */
  readonly build: () => void;
  readonly unitId: () => string | undefined;
  /** The person has scrolled: there they stay. */
  readonly scrolled: (scroll: { readonly sheetId?: string }) => void;
  /** The filter view that a sheet is shown through from the next build on; undefined: none. */
  readonly look: (sheetId: number, filterViewId: number | undefined) => void;
  /** What was known of the workbook before is of no use any more. */
  readonly forget: () => void;
  /** What is still under way finds no workbook. */
  readonly end: () => void;
}

export function createBuilder({ univer, lang, state, selecting, fitting }: BuilderParts): Builder {
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const { copy, activeSheet, tell } = state;
  const filterViews = new Map<number, number>();
  const scrolls = new Map<string, object>();
  let unit: { readonly id: string; readonly fileId: string } | undefined;
  let units = 0;

  const hiddenRows = (frame: SheetFrame): readonly number[] => {
    const view = frame.filterViews.find(({ id }) => id === filterViews.get(frame.sheetId));
    return view?.hiddenRows ?? frame.filter?.hiddenRows ?? [];
  };
  return {
    build: () => {
      const known = copy();
      if (known === undefined) return;
      const { book } = known;
      const kept = unit?.fileId === book.fileId ? selecting.selection() : undefined;
      if (unit) instances.disposeUnit(unit.id);
      units += 1;
      unit = { id: `${book.fileId}:${units}`, fileId: book.fileId };
      const data = toWorkbook(book, createStyleTable(), localeTypes[lang], hiddenRows);
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, { ...data, id: unit.id });
      // The grid's parts for sheets are there only once a workbook is.
      if (units === 1) prepareSheets(injector, copy);
      if (kept && frameOf(known, kept.sheetId)) {
        selecting.activate(kept.sheetId);
        selecting.select(kept.sheetId, kept.box);
      }
      const scroll = scrolls.get(sheetKey(activeSheet()));
      if (scroll) tell('sheet.operation.set-scroll', { ...scroll, unitId: unit.id });
      fitting.forget();
      fitting.fitActive();
      instances.focusUnit(unit.id);
    },
    unitId: () => unit?.id,
    scrolled: (scroll) => {
      scrolls.set(scroll.sheetId ?? sheetKey(activeSheet()), scroll);
    },
    look: (sheetId, filterViewId) => {
      if (filterViewId === undefined) filterViews.delete(sheetId);
      else filterViews.set(sheetId, filterViewId);
    },
    forget: () => {
      filterViews.clear();
      scrolls.clear();
    },
    end: () => {
      unit = undefined;
    },
  };
}
