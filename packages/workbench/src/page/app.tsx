import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Bench, BenchEvent, CallView, FileEntry, QuestionView } from '../protocol/contract.ts';
import { colon, type Lang, languages } from '../protocol/lang.ts';
import { call, listen } from './bench-api.ts';
import { BookPage } from './book-page.tsx';
import { Dialog } from './dialog.tsx';
import { DocPage } from './doc-page.tsx';
import { FileList } from './file-list.tsx';
import type { Panel } from './page-props.ts';
import { Calls, Clock, Outbox, Triggers } from './panels.tsx';
import { Question } from './questions.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { fileOfAddress, storedLang, storedUser } from './stored.ts';
import { texts } from './texts.ts';

/** The workbench: who one is, what time it is, and the file that is open. */
export function App({ bench }: { bench: Bench }) {
  const [lang, setLang] = useState<Lang>(storedLang(bench));
  const [user, setUser] = useState(storedUser(bench));
  const [fileId, setFileId] = useState(fileOfAddress(bench));
  const [files, setFiles] = useState<readonly FileEntry[] | undefined>(undefined);
  const [panel, setPanel] = useState<Panel | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const [calls, setCalls] = useState<readonly CallView[]>([]);
  const [question, setQuestion] = useState<QuestionView | undefined>(undefined);
  const [now, setNow] = useState(bench.now);
  const [lineFailure, setLineFailure] = useState('');
  const [versions, setVersions] = useState({ outbox: 0, triggers: 0 });
  const listeners = useRef(new Set<(event: BenchEvent) => void>());

  const [searched, setSearched] = useState<string | undefined>(bench.firstFile);

  const loadFiles = useCallback(() => {
    call('files.list', { user })
      .then(setFiles, (error: Error) => setProblem(error.message))
      .then(() => setSearched(fileOfAddress(bench)));
  }, [user, bench]);
  useEffect(loadFiles, [loadFiles]);
  const file = files?.find(({ id }) => id === fileId);
  // What kind of file an address means, only the list says; a new file asks for a new list.
  const kindUnknown = fileId !== undefined && file === undefined && fileId !== searched;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address
  useEffect(() => {
    if (kindUnknown && files !== undefined) loadFiles();
  }, [fileId]);
  const onEvent = useRef<(event: BenchEvent) => void>(() => {});
  onEvent.current = (event) => {
    if (event.kind === 'files' || event.kind === 'doc') loadFiles();
    if (event.kind === 'clock') setNow(event.now);
    if (event.kind === 'question') setQuestion(event.question);
    if (event.kind === 'outbox' || event.kind === 'triggers') {
      setVersions((before) => ({ ...before, [event.kind]: before[event.kind] + 1 }));
    }
    for (const listener of listeners.current) listener(event);
  };
  const onReturn = useRef<() => void>(() => {});
  onReturn.current = () => {
    loadFiles();
    if (fileId === undefined) return;
    for (const listener of listeners.current) {
      listener({ kind: file?.kind === 'document' ? 'doc' : 'book', fileId });
    }
  };
  useEffect(() => {
    let missed = false;
    listen(
      (event) => onEvent.current(event),
      (failure) => {
        setLineFailure(failure?.message ?? '');
        // What happened meanwhile, nobody told.
        if (failure === undefined && missed) onReturn.current();
        missed = failure !== undefined;
      },
    );
    const follow = (): void => setFileId(fileOfAddress(bench));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [bench]);
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
    setFileId(id);
  };
  /** Links in the add-on's pages are Google's; the workbench has the files. */
  const followLink = (href: string): void => {
    const id = /^https:\/\/docs\.google\.com\/(?:spreadsheets|document)\/d\/([\w-]+)/.exec(
      href,
    )?.[1];
    if (id === undefined) setProblem(`${texts.outside[lang]} ${href}`);
    else open(id);
  };
  const act = (work: Promise<unknown>): void => {
    work.then(loadFiles, (error: Error) => setProblem(error.message));
  };
  const person = bench.people.find(({ email }) => email === user);
  const shared = {
    ...{ bench, lang, user, subscribe, followLink, open, onCalls: setCalls },
    onProblem: setProblem,
    onPanel: setPanel,
    onFiles: act,
  };

  return (
    <div class="app">
      {lineFailure !== '' && <p class="offline">{lineFailure}</p>}
      <header class="top">
        <button type="button" class="home" onClick={() => open(undefined)}>
          <span aria-hidden="true">☰</span> {texts.files[lang]}
        </button>
        <span class="space" />
        <button type="button" onClick={() => setPanel('clock')}>
          {texts.clock[lang]}
          {colon[lang]} {new Date(now).toLocaleDateString(lang)}
        </button>
        <button type="button" onClick={() => setPanel('outbox')}>
          {texts.outbox[lang]}
        </button>
        <button type="button" onClick={() => setPanel('triggers')}>
          {texts.triggers[lang]}
        </button>
        <button type="button" onClick={() => setPanel('calls')}>
          {texts.calls[lang]} ({calls.filter(({ roundTrip }) => roundTrip).length})
        </button>
        <label class="inline">
          <span class="hidden">{texts.language[lang]}</span>
          <select
            value={lang}
            onChange={(event) => setLang(event.currentTarget.value as Lang)} // its options are languages
          >
            {languages.map((code) => (
              <option key={code} value={code}>
                {code.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
        <label class="inline">
          {texts.people[lang]}
          <span class="avatar" aria-hidden="true">
            {(person?.name ?? '?').slice(0, 1)}
          </span>
          <select
            value={user}
            onChange={(event) => {
              const email = event.currentTarget.value;
              sessionStorage.setItem('user', email);
              setUser(email);
            }}
          >
            {bench.people.map(({ email, name, role }) => (
              <option key={email} value={email}>
                {name} – {role}
              </option>
            ))}
          </select>
        </label>
      </header>
      {kindUnknown ? (
        <main aria-busy="true" />
      ) : fileId === undefined || file?.kind === 'other' ? (
        <FileList files={files ?? []} {...shared} />
      ) : file?.kind === 'document' ? (
        <DocPage key={`${fileId} ${user} ${lang}`} fileId={fileId} {...shared} />
      ) : (
        <BookPage key={`${fileId} ${user} ${lang}`} fileId={fileId} {...shared} />
      )}
      {panel === 'share' && file && (
        <ShareDialog file={file} onClose={() => setPanel(undefined)} {...shared} />
      )}
      {panel !== undefined && panel !== 'share' && (
        <Dialog
          title={texts[panel][lang]}
          closeLabel={texts.close[lang]}
          width={panel === 'clock' ? 400 : 720}
          onClose={() => setPanel(undefined)}
        >
          {panel === 'outbox' && (
            <Outbox lang={lang} version={versions.outbox} onProblem={setProblem} />
          )}
          {panel === 'triggers' && (
            <Triggers
              lang={lang}
              version={versions.triggers}
              onProblem={setProblem}
              onRan={setCalls}
            />
          )}
          {panel === 'calls' && <Calls lang={lang} calls={calls} />}
          {panel === 'clock' && (
            <Clock lang={lang} now={now} onProblem={setProblem} onRan={setCalls} />
          )}
        </Dialog>
      )}
      {question && (
        <Question
          key={question.id}
          question={question}
          lang={lang}
          onAnswer={(button, text) => {
            setQuestion(undefined);
            act(call('question.answer', { id: question.id, button, text }));
          }}
        />
      )}
      {problem !== '' && (
        <Dialog
          title={texts.refused[lang]}
          closeLabel={texts.close[lang]}
          width={440}
          onClose={() => setProblem('')}
        >
          <p class="preserved" role="alert">
            {problem}
          </p>
          <div class="actions">
            <button type="button" class="primary" data-first onClick={() => setProblem('')}>
              {texts.ok[lang]}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
