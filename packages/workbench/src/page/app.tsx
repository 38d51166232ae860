import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { Bench, BenchEvent, CallView } from '../protocol/contract.ts';
import { type AppState, appReducer, isKindUnknown, openFile, pageOf } from './app-state.ts';
import { call, listen } from './bench-api.ts';
import { BookPage } from './book-page.tsx';
import { DocPage } from './doc-page.tsx';
import { FileList } from './file-list.tsx';
import { Message } from './message.tsx';
import type { PageProps, Panel } from './page-props.ts';
import { PanelDialog } from './panel-dialog.tsx';
import { Question } from './questions.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { fileOfAddress, storedLang, storedUser } from './stored.ts';
import { texts } from './texts.ts';
import { TopBar } from './top-bar.tsx';

/** The workbench: who one is, what time it is, and the file that is open. */
export function App({ bench }: { bench: Bench }) {
  const [state, dispatch] = useReducer(appReducer, bench, firstState);
  const { lang, user, fileId, files, panel, problem, question } = state;
  const set = useCallback((to: Partial<AppState>): void => dispatch({ kind: 'set', to }), []);
  const onProblem = (message: string): void => set({ problem: message });
  const onCalls = (calls: readonly CallView[]): void => set({ calls });
  const onPanel = (shown: Panel | undefined): void => set({ panel: shown });
  const listeners = useRef(new Set<(event: BenchEvent) => void>());

  const loadFiles = useCallback(() => {
    call('files.list', { user })
      .then(
        (list) => set({ files: list }),
        (error: Error) => set({ problem: error.message }),
      )
      .then(() => set({ searched: fileOfAddress(bench) }));
  }, [user, bench, set]);
  useEffect(loadFiles, [loadFiles]);
  const file = openFile(state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address
  useEffect(() => {
    if (isKindUnknown(state) && files !== undefined) loadFiles();
  }, [fileId]);
  const tell = (event: BenchEvent): void => {
    for (const listener of listeners.current) listener(event);
  };
  const onEvent = (event: BenchEvent): void => {
    if (event.kind === 'files' || event.kind === 'doc') loadFiles();
    if (event.kind === 'rebuilt') location.reload();
    dispatch({ kind: 'heard', event });
    tell(event);
  };
  const onReturn = (): void => {
    loadFiles();
    if (fileId !== undefined) tell({ kind: file?.kind === 'document' ? 'doc' : 'book', fileId });
  };
  const latest = useRef({ onEvent, onReturn });
  latest.current = { onEvent, onReturn };
  useEffect(() => {
    let missed = false;
    listen(
      (event) => latest.current.onEvent(event),
      (failure) => {
        set({ lineFailure: failure?.message ?? '' });
        // What happened meanwhile, nobody told.
        if (failure === undefined && missed) latest.current.onReturn();
        missed = failure !== undefined;
      },
    );
    const follow = (): void => set({ fileId: fileOfAddress(bench) });
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [bench, set]);
  useEffect(() => {
    document.documentElement.lang = lang;
    sessionStorage.setItem('lang', lang);
  }, [lang]);
  useEffect(() => {
    document.title = `${file?.title ?? texts.files[lang]} – ${bench.addonName}`;
  }, [file?.title, lang, bench.addonName]);
  const subscribe = useCallback((listener: (event: BenchEvent) => void) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
  const open = (id: string | undefined): void => {
    location.hash = id === undefined ? '#/files' : `#/file/${id}`;
    set({ fileId: id });
  };
  /** Links in the add-on's pages are Google's; the workbench has the files. */
  const followLink = (href: string): void => {
    const id = /^https:\/\/docs\.google\.com\/(?:spreadsheets|document)\/d\/([\w-]+)/.exec(
      href,
    )?.[1];
    if (id === undefined) onProblem(`${texts.outside[lang]} ${href}`);
    else open(id);
  };
  const onFiles = (work: Promise<unknown>): void => {
    work.then(loadFiles, (error: Error) => onProblem(error.message));
  };
  const onUser = (email: string): void => {
    sessionStorage.setItem('user', email);
    set({ user: email });
  };
  const shared = {
    ...{ bench, lang, user, subscribe, followLink, open },
    ...{ onCalls, onProblem, onPanel, onFiles },
  };

  return (
    <div class="app">
      {state.lineFailure !== '' && <p class="offline">{state.lineFailure}</p>}
      <TopBar
        bench={bench}
        state={state}
        onFiles={() => open(undefined)}
        onPanel={onPanel}
        onLang={(chosen) => set({ lang: chosen })}
        onUser={onUser}
      />
      <Page state={state} {...shared} />
      {panel === 'share' && file && (
        <ShareDialog file={file} onClose={() => onPanel(undefined)} {...shared} />
      )}
      {panel !== undefined && panel !== 'share' && (
        <PanelDialog
          {...{ panel, state, onProblem }}
          onRan={onCalls}
          onClose={() => onPanel(undefined)}
        />
      )}
      {question && (
        <Question
          key={question.id}
          question={question}
          lang={lang}
          onAnswer={(button, text) => {
            set({ question: undefined });
            onFiles(call('question.answer', { id: question.id, button, text }));
          }}
        />
      )}
      {problem !== '' && (
        <Message what="refused" text={problem} lang={lang} onClose={() => onProblem('')} />
      )}
    </div>
  );
}

/** What is at the address: made anew for another file, person or language. */
function Page({ state, ...shared }: PageProps & { state: AppState }) {
  const { files = [], fileId = '' } = state;
  const key = `${fileId} ${shared.user} ${shared.lang}`;
  switch (pageOf(state)) {
    case 'waiting':
      return <main aria-busy="true" />;
    case 'files':
      return <FileList files={files} {...shared} />;
    case 'document':
      return <DocPage key={key} fileId={fileId} {...shared} />;
    case 'book':
      return <BookPage key={key} fileId={fileId} {...shared} />;
  }
}

const firstState = (bench: Bench): AppState => ({
  lang: storedLang(bench),
  user: storedUser(bench),
  fileId: fileOfAddress(bench),
  files: undefined,
  searched: bench.firstFile,
  panel: undefined,
  problem: '',
  calls: [],
  question: undefined,
  now: bench.now,
  lineFailure: '',
  versions: { outbox: 0, triggers: 0 },
});
