import { useEffect, useRef, useState } from 'preact/hooks';
import type { DocAction, DocBlock, DocParagraph, DocView } from '../protocol/doc-view.ts';
import type { PageProps } from './app.tsx';
import { call, download, Refused } from './bench-api.ts';
import { Blocks, type EditParagraph } from './doc-blocks.tsx';
import { smallestEdit } from './smallest-edit.ts';
import { texts } from './texts.ts';

/** What was typed while somebody else changed the Doc. */
interface Conflict {
  readonly before: string;
  readonly typed: string;
}

/** A Doc as a page whose paragraphs can be edited. */
export function DocPage(props: PageProps & { fileId: string }) {
  const { fileId, lang, user, subscribe, followLink, onProblem, onPanel, onFiles } = props;
  const [doc, setDoc] = useState<DocView | undefined>(undefined);
  const [denied, setDenied] = useState('');
  const [state, setState] = useState<'' | 'saving' | 'saved'>('');
  const [conflict, setConflict] = useState<Conflict | undefined>(undefined);
  const latest = useRef<DocView | undefined>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  latest.current = doc;

  const load = (): Promise<void> =>
    call('doc.open', { user, fileId }).then(setDoc, (error: Error) => setDenied(error.message));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is made anew for another file or person
  useEffect(() => {
    void load();
    return subscribe((event) => {
      if (event.kind === 'doc' && event.fileId === fileId && !isEditing()) void load();
    });
  }, []);

  const send = async (action: DocAction): Promise<void> => {
    const next = await call('doc.act', { user, fileId, action });
    latest.current = next;
    setDoc(next);
    setState('saved');
  };
  const edit: EditParagraph = (paragraph, typed) => {
    const before = textOf(paragraph);
    if (typed === before || latest.current === undefined) return;
    const { revision } = latest.current;
    const change = smallestEdit(before, typed, paragraph.startIndex);
    setState('saving');
    queue.current = send({ revision, ...change }).catch((error: Error) => {
      setState('');
      if (error instanceof Refused && error.status === 409) setConflict({ before, typed });
      else onProblem(error.message);
    });
  };
  /** Applies what was typed to the paragraph that still reads as it did. */
  const applyAgain = async (): Promise<void> => {
    const now = await call('doc.open', { user, fileId });
    const target = paragraphsOf(now.body).find(
      (paragraph) => textOf(paragraph) === conflict?.before,
    );
    setDoc(now);
    if (target === undefined || conflict === undefined) return onProblem(texts.conflict[lang]);
    const change = smallestEdit(conflict.before, conflict.typed, target.startIndex);
    await send({ revision: now.revision, ...change });
    setConflict(undefined);
  };

  if (denied !== '') {
    return (
      <main class="denied">
        <h1>{texts.refused[lang]}</h1>
        <p>{denied}</p>
      </main>
    );
  }
  if (doc === undefined) return <main class="doc" aria-busy="true" />;
  const headings = paragraphsOf(doc.body).filter(({ style }) => /^HEADING_[1-3]$/.test(style));
  const { margin, width } = doc.page;
  return (
    <main class="doc">
      <div class="book-head">
        <h1>{doc.title}</h1>
        <div class="tools">
          <button type="button" disabled={!doc.canEdit} onClick={() => onPanel('share')}>
            {texts.share[lang]}
          </button>
          <button type="button" onClick={() => onFiles(download(user, fileId))}>
            {texts.docx[lang]}
          </button>
          <span role="status">{state === '' ? '' : texts[state][lang]}</span>
        </div>
        {!doc.canEdit && <p class="quiet">{texts.readOnly[lang]}</p>}
        {conflict && (
          <p role="alert" class="conflict">
            {texts.conflict[lang]} <q>{conflict.typed.slice(0, 200)}</q>
            <button
              type="button"
              onClick={() => {
                applyAgain().catch((error: Error) => onProblem(error.message));
              }}
            >
              {texts.applyAgain[lang]}
            </button>
            <button
              type="button"
              onClick={() => {
                setConflict(undefined);
                void load();
              }}
            >
              {texts.giveUp[lang]}
            </button>
          </p>
        )}
      </div>
      <div class="doc-body">
        <nav class="outline" aria-label={texts.contents[lang]}>
          <ul>
            {headings.map((heading) => (
              <li key={heading.startIndex} class={heading.style.toLowerCase()}>
                <button
                  type="button"
                  onClick={() => {
                    const id = `p${heading.startIndex}`;
                    document.getElementById(id)?.scrollIntoView({ block: 'start' });
                  }}
                >
                  {textOf(heading)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <section class="desk" tabIndex={0} aria-label={doc.title}>
          <article
            class="paper"
            style={{
              width: `${width}pt`,
              padding: `${margin.top}pt ${margin.right}pt ${margin.bottom}pt ${margin.left}pt`,
            }}
          >
            <Blocks blocks={doc.header} canEdit={false} onEdit={edit} onLink={followLink} />
            <Blocks blocks={doc.body} canEdit={doc.canEdit} onEdit={edit} onLink={followLink} />
            <footer>
              <Blocks blocks={doc.footer} canEdit={false} onEdit={edit} onLink={followLink} />
            </footer>
          </article>
        </section>
      </div>
    </main>
  );
}

function isEditing(): boolean {
  return document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable;
}

export function textOf({ runs }: DocParagraph): string {
  return runs.map(({ text }) => text).join('');
}

function paragraphsOf(blocks: readonly DocBlock[]): DocParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  );
}
