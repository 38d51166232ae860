import { useRef } from 'preact/hooks';
import { colon } from '../protocol/lang.ts';
import { call } from './bench-api.ts';
import { AddOnDialog, Confirm, Sidebar } from './book-dialogs.tsx';
import { bookMenus } from './book-menus.ts';
import { viewInSight } from './book-state.ts';
import { MenuBar } from './menu-bar.tsx';
import { Message } from './message.tsx';
import type { PageProps } from './page-props.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { texts } from './texts.ts';
import { Toasts } from './toasts.tsx';
import { useBook } from './use-book.ts';

/** A workbook with the add-on: menus, grid, sidebar, dialogs. */
export function BookPage(props: PageProps & { fileId: string }) {
  const { fileId, lang, user, onFiles } = props;
  const container = useRef<HTMLDivElement>(null);
  const opened = useBook(props, container);
  const { state, set, frameHandlers, chooseFilterView } = opened;
  const { book, sidebar, dialog, asking } = state;
  const viewed = viewInSight(state);
  const closeSidebar = (): void => set({ sidebar: undefined });
  const closeDialog = (): void => set({ dialog: undefined });
  if (state.denied !== '') {
    return (
      <main class="denied">
        <h1>{texts.refused[lang]}</h1>
        <p>{state.denied}</p>
      </main>
    );
  }
  return (
    <main class="book">
      <BookHead {...props} opened={opened} />
      {viewed && state.activeSheet !== undefined && (
        <FilterBar
          title={viewed.title ?? ''}
          lang={lang}
          sheetId={state.activeSheet}
          onClose={(sheetId) => chooseFilterView(sheetId, undefined)}
        />
      )}
      <div class="book-body">
        <div class="grid" ref={container} />
        {sidebar && (
          <Sidebar
            page={sidebar}
            handlers={frameHandlers(closeSidebar)}
            lang={lang}
            onClose={closeSidebar}
          />
        )}
      </div>
      {dialog && (
        <AddOnDialog
          key={dialog.frameId}
          page={dialog}
          handlers={frameHandlers(closeDialog)}
          lang={lang}
          onClose={closeDialog}
        />
      )}
      {state.renaming && book && (
        <RenameDialog
          title={book.title}
          lang={lang}
          onClose={() => set({ renaming: false })}
          onRename={(title) => onFiles(call('files.rename', { user, fileId, title }))}
        />
      )}
      {state.failure !== '' && (
        <Message
          what="failed"
          text={state.failure}
          lang={lang}
          onClose={() => set({ failure: '' })}
        />
      )}
      {asking && <Confirm asking={asking} lang={lang} onDone={() => set({ asking: undefined })} />}
      <Toasts toasts={state.toasts} closeLabel={texts.close[lang]} onClose={opened.closeToast} />
    </main>
  );
}

/** The title, which renames, and the menus. */
function BookHead(
  props: PageProps & { readonly fileId: string; readonly opened: ReturnType<typeof useBook> },
) {
  const { lang, bench, opened } = props;
  const { state, set, grid, act, clickMenu, chooseFilterView } = opened;
  const { book, menus, filterView } = state;
  const canWrite = book?.role === 'owner' || book?.role === 'writer';
  const rename = (): void => set({ renaming: true });
  const { addonName } = bench;
  return (
    <div class="book-head">
      <h1>
        {canWrite ? (
          <button type="button" class="title" title={texts.rename[lang]} onClick={rename}>
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
          ...{ book, menus, addonName, filterView, act, clickMenu, rename, chooseFilterView },
          grid: () => grid.current,
        })}
      />
      {state.working > 0 && (
        <span class="working" role="status">
          {texts.working[lang]}
        </span>
      )}
    </div>
  );
}

interface FilterBarProps {
  readonly title: string;
  readonly lang: PageProps['lang'];
  readonly sheetId: number;
  readonly onClose: (sheetId: number) => void;
}

/** Says through which filter view one looks. */
function FilterBar({ title, lang, sheetId, onClose }: FilterBarProps) {
  return (
    <div class="filter-bar">
      {texts.filterView[lang]}
      {colon[lang]} <strong>{title}</strong>
      <button type="button" aria-label={texts.close[lang]} onClick={() => onClose(sheetId)}>
        ×
      </button>
    </div>
  );
}
