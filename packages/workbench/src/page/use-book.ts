import type { RefObject } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Box } from '../protocol/book-view.ts';
import type { Done } from '../protocol/contract.ts';
import type { GridAction } from '../protocol/grid-action.ts';
import type { FrameHandlers } from './add-on-frame.tsx';
import { call, Refused, windowId } from './bench-api.ts';
import { type BookState, bookReducer, closedBook } from './book-state.ts';
import { createGrid } from './grid/create-grid.ts';
import type { Grid } from './grid/grid.ts';
import type { PageProps } from './page-props.ts';

/** The workbook of this window: what is shown of it, and what the person does with it. */
export function useBook(
  { fileId, lang, user, subscribe, followLink, onCalls, onProblem }: PageProps & { fileId: string },
  container: RefObject<HTMLDivElement | null>,
) {
  const [state, dispatch] = useReducer(bookReducer, closedBook);
  const grid = useRef<Grid | undefined>(undefined);
  const seenRuns = useRef(new Map<string, number>());
  const set = (to: Partial<BookState>): void => dispatch({ kind: 'set', to });

  const show = (done: Done, repeated = false): void => {
    if (!repeated) onCalls(done.calls);
    if (done.change) grid.current?.apply(done.change);
    dispatch({ kind: 'done', done });
    if (done.selected) grid.current?.select(done.selected.sheetId, done.selected.box);
  };
  /** Sends what the person did. False if it was refused, which is told in words. */
  const act = async (action: GridAction): Promise<boolean> => {
    try {
      const done = await call('book.act', { window: windowId, action });
      show(done);
      if (done.error !== undefined) onProblem(done.error);
      return done.error === undefined;
    } catch (error) {
      onProblem((error as Error).message); // `call` throws Refused
      return false;
    }
  };
  const clickMenu = (functionName: string): void => {
    dispatch({ kind: 'working', more: 1 });
    call('menu.click', { window: windowId, functionName })
      .finally(() => dispatch({ kind: 'working', more: -1 }))
      .then(
        (done) => {
          show(done);
          if (done.error !== undefined) set({ failure: done.error });
        },
        (error: Error) => onProblem(error.message),
      );
  };
  const frameHandlers = (close: () => void): FrameHandlers => ({
    run: async (functionName, args) => {
      try {
        const done = await call('script.run', { window: windowId, functionName, args });
        show(done, isRepeated(seenRuns.current, `${functionName} ${args}`));
        const { value, failure: failed } = done;
        return failed ? { failure: failed } : { value: value ?? 'null' };
      } catch (error) {
        // What Google's page says when a call does not get through.
        const message = error instanceof Refused ? error.message : String(error);
        return { failure: { name: 'NetworkError', message: message || 'Connection failure' } };
      }
    },
    close,
    link: followLink,
    size: (size) => dispatch({ kind: 'resized', size }),
    focusEditor: () => container.current?.querySelector<HTMLElement>('[tabindex]')?.focus(),
  });
  const select = (sheetId: number, box: Box): void => {
    set({ activeSheet: sheetId });
    const { startRow: row, startColumn: column } = box;
    const size = { rows: box.endRow - row, columns: box.endColumn - column };
    call('book.select', { window: windowId, sheetId, row, column, ...size }).catch(() => undefined);
  };
  const latest = useRef({ act, select });
  latest.current = { act, select };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is made anew for another file, person or language
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let gone = false;
    const unsubscribe = subscribe((event) => {
      if (event.kind !== 'book' || event.fileId !== fileId || grid.current === undefined) return;
      call('book.refresh', { window: windowId }).then(
        ({ change }) => {
          if (!change || gone) return;
          grid.current?.apply(change);
          dispatch({ kind: 'changed', change });
        },
        (error: Error) => set({ denied: error.message }),
      );
    });
    const start = async (): Promise<void> => {
      const opened = await call('book.open', { window: windowId, user, fileId, locale: lang });
      if (gone) return;
      const made = createGrid({
        container: element,
        lang,
        onAction: (action) => latest.current.act(action),
        onSelect: (sheetId, box) => latest.current.select(sheetId, box),
        confirm: (message) => new Promise((answer) => set({ asking: { message, answer } })),
        onRefused: onProblem,
      });
      grid.current = made;
      Object.assign(globalThis, { workbench: { grid: made, fileId } });
      made.show(opened.book);
      set({ book: opened.book });
      show(opened);
      element.dataset.ready = 'true';
      if (opened.error !== undefined) set({ failure: opened.error });
    };
    start().catch((error: Error) => set({ denied: error.message }));
    return () => {
      gone = true;
      unsubscribe();
      grid.current?.dispose();
      grid.current = undefined;
    };
  }, []);

  const chooseFilterView = (sheetId: number, id: number | undefined): void => {
    grid.current?.showFilterView(sheetId, id);
    set({ filterView: id === undefined ? undefined : { sheetId, id } });
  };
  const closeToast = (id: number): void => dispatch({ kind: 'toast-closed', id });
  return { state, set, grid, act, clickMenu, frameHandlers, chooseFilterView, closeToast };
}

/** Sidebars ask the same again and again: that shall not hide the calls of what a person did. */
function isRepeated(seen: Map<string, number>, run: string): boolean {
  const before = seen.get(run);
  seen.set(run, Date.now());
  return before !== undefined && Date.now() - before < 10_000;
}
