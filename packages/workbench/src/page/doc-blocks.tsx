import { useEffect, useRef } from 'preact/hooks';
import type { DocBlock, DocParagraph, DocRun, DocTable } from '../protocol/doc-view.ts';

type Style = Readonly<Record<string, string | number | undefined>>;

/**
 * Called with what a paragraph read and reads now; a line break makes a paragraph. Resolves with
 * whether the Doc now reads so.
 */
export type EditParagraph = (
  paragraph: DocParagraph,
  before: string,
  after: string,
) => Promise<boolean>;

/** After this many milliseconds without a key, what was typed is saved. */
const pause = 1500;

interface BlocksProps {
  readonly blocks: readonly DocBlock[];
  readonly canEdit: boolean;
  readonly onEdit: EditParagraph;
  /** The person has left a paragraph. */
  readonly onLeave: () => void;
  readonly onLink: (href: string) => void;
}

export function Blocks({ blocks, ...rest }: BlocksProps) {
  return (
    <>
      {blocks.map((block, i) =>
        block.kind === 'paragraph' ? (
          <Paragraph key={`${block.startIndex} ${keyOf(block)}`} paragraph={block} {...rest} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a table has nothing but its place
          <Table key={`table ${i}`} table={block} {...rest} />
        ),
      )}
    </>
  );
}

/** An edited paragraph is the browser's own until the host says how it reads: then it is drawn anew. */
const keyOf = ({ runs }: DocParagraph): string => runs.map(({ text }) => text).join('');

const tags: Readonly<Record<string, 'h2' | 'h3' | 'h4'>> = {
  TITLE: 'h2',
  HEADING_1: 'h2',
  HEADING_2: 'h3',
  HEADING_3: 'h4',
};

function Paragraph({
  paragraph,
  canEdit,
  onEdit,
  onLeave,
  onLink,
}: { paragraph: DocParagraph } & Omit<BlocksProps, 'blocks'>) {
  const { style, plain, glyph, runs, startIndex } = paragraph;
  const element = useRef<HTMLElement>(null);
  const editable = canEdit && plain;
  const base = useRef(keyOf(paragraph));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const save = (): void => {
    clearTimeout(timer.current);
    const [before, after] = [base.current, element.current?.innerText.replace(/\n$/, '')];
    if (!editable || after === undefined || after === before) return;
    base.current = after;
    void onEdit(paragraph, before, after).then((kept) => {
      if (!kept) base.current = before;
    });
  };
  const Tag = tags[style] ?? 'p';
  return (
    <Tag
      // biome-ignore lint/suspicious/noExplicitAny: the tag is one of four elements
      ref={element as any}
      id={`p${startIndex}`}
      class={`paragraph ${style.toLowerCase()}`}
      style={paragraphStyle(paragraph)}
      contentEditable={editable ? 'plaintext-only' : false}
      spellcheck={false}
      data-glyph={glyph}
      onInput={() => {
        clearTimeout(timer.current);
        timer.current = setTimeout(save, pause);
      }}
      onBlur={() => {
        save();
        onLeave();
      }}
      onClick={(event: MouseEvent) => {
        const link = (event.target as Element).closest('a'); // clicks hit elements
        if (link === null) return;
        event.preventDefault();
        const href = link.getAttribute('href') ?? '';
        if (href.startsWith('#')) {
          document.querySelector(`[data-heading="${href.slice(1)}"]`)?.scrollIntoView();
        } else onLink(href);
      }}
      data-heading={paragraph.headingId}
    >
      {runs.map((run, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have nothing but their place
        <Run key={i} run={run} />
      ))}
    </Tag>
  );
}

function paragraphStyle(paragraph: DocParagraph): Style {
  const { align, indentStart, indentFirstLine, spaceAbove, spaceBelow, background } = paragraph;
  const pt = (size: number | undefined): string | undefined =>
    size === undefined ? undefined : `${size}pt`;
  const start = indentStart ?? 0;
  return {
    ...lookStyle(paragraph.look),
    textAlign: align,
    marginTop: pt(spaceAbove),
    marginBottom: pt(spaceBelow),
    paddingLeft: pt(start),
    textIndent: pt((indentFirstLine ?? start) - start),
    background,
    breakBefore: paragraph.pageBreakBefore ? 'page' : undefined,
  };
}

function lookStyle(look: DocRun['look']): Style {
  return {
    fontWeight: look.bold === undefined ? undefined : look.bold ? 700 : 400,
    fontStyle: look.italic ? 'italic' : undefined,
    textDecoration: look.underline ? 'underline' : look.strikethrough ? 'line-through' : undefined,
    color: look.color,
    background: look.background,
    fontSize: look.fontSize === undefined ? undefined : `${look.fontSize}pt`,
    fontFamily: look.fontFamily,
  };
}

function Run({ run: { text, look } }: { run: DocRun }) {
  const style = lookStyle(look);
  const target = look.headingLink === undefined ? look.link : `#${look.headingLink}`;
  // Only addresses of pages become links: whoever wrote the Doc wrote this too.
  if (target !== undefined && /^(https?:|#)/.test(target)) {
    return (
      <a href={target} style={style}>
        {text}
      </a>
    );
  }
  return <span style={style}>{text}</span>;
}

function Table({ table, ...rest }: { table: DocTable } & Omit<BlocksProps, 'blocks'>) {
  const { columnWidths, rows, headerRows } = table;
  return (
    <table class="doc-table">
      <colgroup>
        {columnWidths.map((width, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column has nothing but its place
          <col key={i} style={width > 0 ? { width: `${width}pt` } : undefined} />
        ))}
      </colgroup>
      <tbody>
        {rows.map(({ cells }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place
          <tr key={row}>
            {cells.map((cell, column) => {
              const Cell = row < headerRows ? 'th' : 'td';
              return (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell has nothing but its place
                  key={column}
                  colSpan={cell.columnSpan}
                  rowSpan={cell.rowSpan}
                  style={{ background: cell.background }}
                >
                  <Blocks blocks={cell.blocks} {...rest} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
