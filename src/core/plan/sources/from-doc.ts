import type { DocsDocument, DocsElement } from '../../shared/docs-api.ts';
import type { ListLevel, SourceDocument, SourceParagraph } from './source-paragraph.ts';

/** What `documents.get` must be asked for, with `includeTabsContent`. */
export const docFields = 'title,tabs';

const formats: Readonly<Record<string, ListLevel['format']>> = {
  DECIMAL: 'decimal',
  ZERO_DECIMAL: 'decimal',
  UPPER_ALPHA: 'LETTER',
  ALPHA: 'letter',
  UPPER_ROMAN: 'ROMAN',
  ROMAN: 'roman',
};

type Tab = NonNullable<DocsDocument['tabs']>[number];
type Level = gapi.client.docs.NestingLevel;

/**
 * A Google Doc, all its tabs in order. Automatic numbers are no text there: they are counted from the
 * lists (https://developers.google.com/workspace/docs/api/concepts/structure).
 */
export function fromDoc(document: DocsDocument): SourceDocument {
  const tabs = (document.tabs ?? []).flatMap(withChildTabs);
  const lists = new Map<string, ListLevel[]>();
  const paragraphs: SourceParagraph[] = [];
  tabs.forEach(({ documentTab }, tab) => {
    for (const [id, { listProperties }] of Object.entries(documentTab?.lists ?? {})) {
      lists.set(`${tab} ${id}`, (listProperties?.nestingLevels ?? []).map(listLevel));
    }
    paragraphs.push(...paragraphsOf(documentTab?.body?.content ?? [], tab));
  });
  return { paragraphs, lists };
}

function withChildTabs(tab: Tab): Tab[] {
  return [tab, ...(tab.childTabs ?? []).flatMap(withChildTabs)];
}

function listLevel({ glyphType, glyphSymbol, glyphFormat, startNumber }: Level): ListLevel {
  const format = formats[glyphType ?? ''];
  return {
    format: glyphSymbol !== undefined || format === undefined ? 'bullet' : format,
    // Google counts the levels of a pattern from 0.
    pattern: (glyphFormat ?? '').replace(/%([0-8])/g, (_whole, level) => `%${Number(level) + 1}`),
    start: startNumber ?? 1,
  };
}

/** Tables count cell by cell; a table of contents is left out. */
function paragraphsOf(content: readonly DocsElement[], tab: number): SourceParagraph[] {
  return content.flatMap(({ paragraph, table }): SourceParagraph[] => {
    if (table) {
      return (table.tableRows ?? []).flatMap(({ tableCells = [] }) =>
        tableCells.flatMap((cell) => paragraphsOf(cell.content ?? [], tab)),
      );
    }
    if (!paragraph) return [];
    const { bullet, elements = [], paragraphStyle } = paragraph;
    const heading = /^HEADING_(\d)$/.exec(paragraphStyle?.namedStyleType ?? '');
    return [
      {
        runs: elements.flatMap(({ textRun }) =>
          textRun ? [{ text: textRun.content ?? '', bold: textRun.textStyle?.bold === true }] : [],
        ),
        heading: Number(heading?.[1] ?? 0),
        ...(bullet
          ? { list: { id: `${tab} ${bullet.listId ?? ''}`, level: bullet.nestingLevel ?? 0 } }
          : {}),
      },
    ];
  });
}

/** The ID in a link to a Doc, or a bare ID; undefined for anything else. */
export function docIdOf(link: string): string | undefined {
  const text = link.trim();
  const found =
    /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?document\/(?:u\/\d+\/)?d\/([\w-]{10,})/.exec(
      text,
    ) ??
    /^https:\/\/(?:docs|drive)\.google\.com\/open\?(?:.*&)?id=([\w-]{10,})/.exec(text) ??
    /^https:\/\/drive\.google\.com\/file\/(?:u\/\d+\/)?d\/([\w-]{10,})/.exec(text) ??
    /^([\w-]{20,})$/.exec(text);
  return found?.[1];
}
