import { useEffect, useRef, useState } from 'preact/hooks';
import type { BookView } from '../protocol/book-view.ts';
import type { Done, FramePage, Menu } from '../protocol/contract.ts';
import type { GridAction } from '../protocol/grid-action.ts';
import { colon } from '../protocol/lang.ts';
import { AddOnFrame, type FrameHandlers } from './add-on-frame.tsx';
import { call, Refused, windowId } from './bench-api.ts';
import { changed, isRepeated } from './book-changes.ts';
import { type Asking, Confirm, Failure, Sidebar } from './book-dialogs.tsx';
import { bookMenus } from './book-menus.ts';
import { Dialog } from './dialog.tsx';
import { createGrid } from './grid/create-grid.ts';
import type { Grid } from './grid/grid.ts';
import { MenuBar } from './menu-bar.tsx';
import type { PageProps } from './page-props.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { texts } from './texts.ts';
import { Toasts, type ToastView } from './toasts.tsx';

type OpenDialog = FramePage & { readonly modal: boolean };

/** A workbook with the add-on: menus, grid, sidebar, dialogs. */
export function BookPage(props: PageProps & { fileId: string }) {
  const { fileId, bench, lang, user, subscribe, followLink, onCalls, onProblem, onFiles } = props;
  const container = useRef<HTMLDivElement>(null);
  const grid = useRef<Grid | undefined>(undefined);
  const [book, setBook] = useState<BookView | undefined>(undefined);
  const [menus, setMenus] = useState<readonly Menu[]>([]);
  const [sidebar, setSidebar] = useState<FramePage | undefined>(undefined);
  const [dialog, setDialog] = useState<OpenDialog | undefined>(undefined);
  const [toasts, setToasts] = useState<readonly ToastView[]>([]);
  const [working, setWorking] = useState(0);
  const [failure, setFailure] = useState('');
  const [denied, setDenied] = useState('');
  const [asking, setAsking] = useState<Asking | undefined>(undefined);
  const [filterView, setFilterView] = useState<{ sheetId: number; id: number } | undefined>();
  const [activeSheet, setActiveSheet] = useState<number | undefined>(undefined);
  const [renaming, setRenaming] = useState(false);
  const nextToast = useRef(0);
  const seenRuns = useRef(new Map<string, number>());

  const show = ({ shown, change, selected, calls }: Done, repeated = false): void => {
    if (!repeated) onCalls(calls);
    if (shown.menus) setMenus(shown.menus);
    if (shown.sidebar) setSidebar(shown.sidebar);
    if (shown.dialog) setDialog(shown.dialog);
    if (shown.toasts.length > 0) {
      const made = shown.toasts.map((toast) => ({ ...toast, id: nextToast.current++ }));
      setToasts((before) => [...before, ...made]);
    }
    if (change) {
      grid.current?.apply(change);
      setBook((before) => before && changed(before, change));
    }
    if (selected) grid.current?.select(selected.sheetId, selected.box);
  };
  const busy = async <T,>(work: () => Promise<T>): Promise<T> => {
    setWorking((count) => count + 1);
    try {
      return await work();
    } finally {
      setWorking((count) => count - 1);
    }
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
    busy(() => call('menu.click', { window: windowId, functionName })).then(
      (done) => {
        show(done);
        if (done.error !== undefined) setFailure(done.error);
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
    size: ({ width, height }) =>
      setDialog(
        (before) =>
          before && { ...before, ...(width ? { width } : {}), ...(height ? { height } : {}) },
      ),
    focusEditor: () => container.current?.querySelector<HTMLElement>('[tabindex]')?.focus(),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is made anew for another file, person or language
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let made: Grid | undefined;
    let gone = false;
    const unsubscribe = subscribe((event) => {
      if (event.kind !== 'book' || event.fileId !== fileId || made === undefined) return;
      call('book.refresh', { window: windowId }).then(
        ({ change }) => {
          if (!change || gone) return;
          made?.apply(change);
          setBook((before) => before && changed(before, change));
        },
        (error: Error) => setDenied(error.message),
      );
    });
    const start = async (): Promise<void> => {
      const opened = await call('book.open', { window: windowId, user, fileId, locale: lang });
      if (gone) return;
      made = createGrid({
        container: element,
        lang,
        onAction: (action) => latest.current.act(action),
        onSelect: (sheetId, box) => latest.current.select(sheetId, box),
        confirm: (message) => new Promise((answer) => setAsking({ message, answer })),
        onRefused: onProblem,
      });
      grid.current = made;
      Object.assign(globalThis, { workbench: { grid: made, fileId } });
      made.show(opened.book);
      setBook(opened.book);
      show(opened);
      element.dataset.ready = 'true';
      if (opened.error !== undefined) setFailure(opened.error);
    };
    start().catch((error: Error) => setDenied(error.message));
    return () => {
      gone = true;
      unsubscribe();
      made?.dispose();
      grid.current = undefined;
    };
  }, []);
  const select = (
    sheetId: number,
    box: { startRow: number; endRow: number; startColumn: number; endColumn: number },
  ): void => {
    setActiveSheet(sheetId);
    const { startRow: row, startColumn: column } = box;
    const size = { rows: box.endRow - row, columns: box.endColumn - column };
    call('book.select', { window: windowId, sheetId, row, column, ...size }).catch(() => undefined);
  };
  const latest = useRef({ act, select });
  latest.current = { act, select };

  const chooseFilterView = (sheetId: number, id: number | undefined): void => {
    grid.current?.showFilterView(sheetId, id);
    setFilterView(id === undefined ? undefined : { sheetId, id });
  };
  const viewed = book?.sheets
    .find(({ sheetId }) => sheetId === filterView?.sheetId)
    ?.filterViews.find(({ id }) => id === filterView?.id);
  const canWrite = book?.role === 'owner' || book?.role === 'writer';
  if (denied !== '') {
    return (
      <main class="denied">
        <h1>{texts.refused[lang]}</h1>
        <p>{denied}</p>
      </main>
    );
  }
  return (
    <main class="book">
      <div class="book-head">
        <h1>
          {canWrite ? (
            <button
              type="button"
              class="title"
              title={texts.rename[lang]}
              onClick={() => setRenaming(true)}
            >
              {book.title}
            </button>
          ) : (
            (book?.title ?? '')
          )}
        </h1>
        <MenuBar
          label={texts.menu[lang]}
          menus={bookMenus({
            ...props,
            book,
            menus,
            addonName: bench.addonName,
            grid: () => grid.current,
            act,
            clickMenu,
            rename: () => setRenaming(true),
            filterView,
            chooseFilterView,
          })}
        />
        {working > 0 && (
          <span class="working" role="status">
            {texts.working[lang]}
          </span>
        )}
      </div>
      {viewed && filterView && filterView.sheetId === activeSheet && (
        <div class="filter-bar">
          {texts.filterView[lang]}
          {colon[lang]} <strong>{viewed.title}</strong>
          <button
            type="button"
            aria-label={texts.close[lang]}
            onClick={() => chooseFilterView(filterView.sheetId, undefined)}
          >
            ×
          </button>
        </div>
      )}
      <div class="book-body">
        <div class="grid" ref={container} />
        {sidebar && (
          <Sidebar
            page={sidebar}
            handlers={frameHandlers(() => setSidebar(undefined))}
            lang={lang}
            onClose={() => setSidebar(undefined)}
          />
        )}
      </div>
      {dialog && (
        <Dialog
          key={dialog.frameId}
          title={dialog.title}
          modal={dialog.modal}
          closeLabel={texts.close[lang]}
          width={dialog.width ?? 600}
          onClose={() => setDialog(undefined)}
        >
          <div style={{ height: `min(${dialog.height ?? 400}px, 78vh)` }}>
            <AddOnFrame page={dialog} handlers={frameHandlers(() => setDialog(undefined))} />
          </div>
        </Dialog>
      )}
      {renaming && book && (
        <RenameDialog
          title={book.title}
          lang={lang}
          onClose={() => setRenaming(false)}
          onRename={(title) => onFiles(call('files.rename', { user, fileId, title }))}
        />
      )}
      {failure !== '' && <Failure text={failure} lang={lang} onClose={() => setFailure('')} />}
      {asking && <Confirm asking={asking} lang={lang} onDone={() => setAsking(undefined)} />}
      <Toasts
        toasts={toasts}
        closeLabel={texts.close[lang]}
        onClose={(id) => setToasts((before) => before.filter((toast) => toast.id !== id))}
      />
    </main>
  );
}
