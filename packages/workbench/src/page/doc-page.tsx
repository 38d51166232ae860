import { useEffect, useState } from 'preact/hooks';
import type { DocBlock, DocParagraph, DocView } from '../protocol/doc-view.ts';
import { download, Refused } from './bench-api.ts';
import { Blocks, type EditParagraph } from './doc-blocks.tsx';
import { createDocEditing } from './doc-editing.ts';
import type { PageProps } from './page-props.ts';
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
  // Paragraphs that were typed into are the browser's own: a new number draws them all anew.
  const [drawn, setDrawn] = useState(0);
  const [editing] = useState(() => createDocEditing({ user, fileId, onView: setDoc, isTyping }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is made anew for another file or person
  useEffect(() => {
    editing.load().catch((error: Error) => setDenied(error.message));
    return subscribe((event) => {
      if (event.kind !== 'doc' || event.fileId !== fileId) return;
      editing.load().catch((error: Error) => setDenied(error.message));
    });
  }, []);

  const edit: EditParagraph = async (paragraph, before, typed) => {
    setState('saving');
    try {
      await editing.send(paragraph.startIndex, smallestEdit(before, typed, 0));
      setState('saved');
      return true;
    } catch (error) {
      setState('');
      if (error instanceof Refused && error.status === 409) setConflict({ before, typed });
      else onProblem((error as Error).message); // `send` throws Refused
      return false;
    }
  };
  const showNew = async (): Promise<void> => {
    await editing.load();
    setConflict(undefined);
    setDrawn((count) => count + 1);
  };
  /** Applies what was typed to the paragraph that still reads as it did. */
  const applyAgain = async ({ before, typed }: Conflict): Promise<void> => {
    const { body } = await editing.load();
    const target = paragraphsOf(body).find((paragraph) => textOf(paragraph) === before);
    if (target === undefined) return onProblem(texts.conflictGone[lang]);
    if (await edit(target, before, typed)) await showNew();
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
  const handlers = {
    onEdit: edit,
    onLink: followLink,
    // The paragraph that is entered next has the keyboard only after this.
    onLeave: () => setTimeout(editing.settle),
  };
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
          <div role="alert" class="conflict">
            <p>{texts.conflict[lang]}</p>
            <textarea readOnly rows={3} aria-label={texts.typed[lang]} value={conflict.typed} />
            <div class="actions">
              <button
                type="button"
                class="primary"
                onClick={() => {
                  applyAgain(conflict).catch((error: Error) => onProblem(error.message));
                }}
              >
                {texts.applyAgain[lang]}
              </button>
              <button
                type="button"
                onClick={() => {
                  showNew().catch((error: Error) => onProblem(error.message));
                }}
              >
                {texts.giveUp[lang]}
              </button>
            </div>
          </div>
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
            key={drawn}
            class="paper"
            style={{
              width: `${width}pt`,
              padding: `${margin.top}pt ${margin.right}pt ${margin.bottom}pt ${margin.left}pt`,
            }}
          >
            <Blocks blocks={doc.header} canEdit={false} {...handlers} />
            <Blocks blocks={doc.body} canEdit={doc.canEdit} {...handlers} />
            <footer>
              <Blocks blocks={doc.footer} canEdit={false} {...handlers} />
            </footer>
          </article>
        </section>
      </div>
    </main>
  );
}

function isTyping(): boolean {
  return document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable;
}

function textOf({ runs }: DocParagraph): string {
  return runs.map(({ text }) => text).join('');
}

function paragraphsOf(blocks: readonly DocBlock[]): DocParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  );
}
