import type { ApiDocument } from '../../../../../packages/emulator/tests/docs/support.ts';
import type { Block, Report, Run } from '../../../../../src/core/papers/report/block.ts';
import { headingSlots } from '../../../../../src/core/papers/report/letterhead/heading-slots.ts';

/** A UTF-16 unit of a Doc's text and how it looks; a table's cells end with "|", its rows with "/". */
export type Unit = string;

/** What a Doc says, paragraph by paragraph: its named style, and each unit with its look. */
export interface Said {
  readonly style: string;
  readonly units: readonly Unit[];
}

type Element = gapi.client.docs.StructuralElement;
type TextStyle = gapi.client.docs.TextStyle;

/** Paragraphs of a Doc that say something, within a range of indices. */
export function said(document: ApiDocument, from = 0, to = Number.POSITIVE_INFINITY): Said[] {
  const keys = headingNames(document);
  const read = (content: readonly Element[], inTable: boolean): Said[] =>
    content.flatMap(({ paragraph, table, startIndex = 0 }): Said[] => {
      if (table) {
        const rows = table.tableRows ?? [];
        const cells = rows.flatMap(({ tableCells = [] }) => tableCells);
        const inside = startIndex >= from && startIndex < to;
        return [
          ...(inside ? [{ style: `table ${rows.length}`, units: [] }] : []),
          ...cells.flatMap((cell) => read(cell.content ?? [], true)),
        ];
      }
      const units = (paragraph?.elements ?? []).flatMap(({ textRun, startIndex: start = 0 }) =>
        [...splitUnits(textRun?.content ?? '')].flatMap((unit, i) => {
          const at = start + i;
          if (unit === '\n' || at < from || at >= to) return [];
          return [`${unit} ${lookOf(textRun?.textStyle ?? {}, keys)}`];
        }),
      );
      const style = inTable ? 'cell' : (paragraph?.paragraphStyle?.namedStyleType ?? '');
      const empty =
        units.length === 0 && (style !== 'cell' || startIndex < from || startIndex >= to);
      return empty ? [] : [{ style, units }];
    });
  return read(document.body?.content ?? [], false);
}

const splitUnits = (text: string): string[] => text.split('');

/** Heading IDs → which heading of the Doc it is, counted from 0. */
function headingNames(document: ApiDocument): ReadonlyMap<string, number> {
  const ids = (document.body?.content ?? []).flatMap(
    ({ paragraph }) => paragraph?.paragraphStyle?.headingId ?? [],
  );
  return new Map(ids.map((id, n) => [id, n]));
}

interface Look {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly ink?: string | undefined;
  readonly fill?: string | undefined;
  readonly size?: number | undefined;
  readonly link?: string | undefined;
}

const look = (parts: Look): string =>
  JSON.stringify(
    Object.entries(parts).filter(([, value]) => value !== undefined && value !== false),
  );

function lookOf(style: TextStyle, headings: ReadonlyMap<string, number>): string {
  const { link } = style;
  return look({
    bold: style.bold,
    italic: style.italic,
    underline: style.underline,
    ink: hexOf(style.foregroundColor),
    fill: hexOf(style.backgroundColor),
    size: style.fontSize?.magnitude,
    link: link?.headingId ? `heading ${headings.get(link.headingId)}` : link?.url,
  });
}

function hexOf(color: gapi.client.docs.OptionalColor | undefined): string | undefined {
  const rgb = color?.color?.rgbColor;
  if (!rgb) return undefined;
  const part = (value = 0): string =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(rgb.red)}${part(rgb.green)}${part(rgb.blue)}`;
}

/** The same of what blocks mean a Doc to say. */
export function meant(report: Report, blocks: readonly Block[]): Said[] {
  const headings = report.parts.flatMap((part) => part.blocks).filter(isHeading);
  const numbers = new Map(headings.map(({ key }, n) => [key, n]));
  const slots = new Set(headingSlots(report).map(({ key }) => key));
  const paragraph = (style: string, runs: readonly Run[], size?: number): Said => ({
    style,
    units: runs.flatMap((run) =>
      splitUnits(run.text).map((unit) => `${unit} ${runLook(run, numbers, size)}`),
    ),
  });
  const read = (block: Block): Said[] => {
    switch (block.kind) {
      case 'title':
        return [paragraph('TITLE', [{ text: block.text }])];
      case 'masthead':
        return [
          paragraph('NORMAL_TEXT', [
            { text: block.text, bold: block.strong === true, muted: block.strong !== true },
          ]),
        ];
      case 'heading': {
        // A heading of the letterhead is on one line.
        const text = slots.has(block.key) ? block.text.replaceAll('\v', ' ') : block.text;
        return [paragraph(`HEADING_${block.level}`, [{ text }])];
      }
      case 'paragraph':
        return [paragraph('NORMAL_TEXT', block.runs)];
      case 'numbered':
        return [paragraph('NORMAL_TEXT', [{ text: `${block.number}\t` }, ...block.runs])];
      case 'contents':
        return block.entries.map(({ heading, text }) =>
          paragraph('NORMAL_TEXT', [{ text, link: { heading } }]),
        );
      case 'table': {
        const last = block.rows.length - 1;
        return [
          { style: `table ${block.rows.length + 1}`, units: [] },
          ...block.columns.map(({ title }) => paragraph('cell', [{ text: title, bold: true }], 9)),
          ...block.rows.flatMap((row, r) =>
            row.map(({ runs }) => {
              const sum = block.total && r === last;
              return paragraph('cell', sum ? runs.map((run) => ({ ...run, bold: true })) : runs, 9);
            }),
          ),
        ];
      }
    }
  };
  return blocks.flatMap(read);
}

/** Paragraphs that say nothing are not compared: Docs wants some of them around tables. */
export const saying = (list: readonly Said[]): Said[] =>
  list.filter(
    ({ style, units }) => units.length > 0 || style === 'cell' || style.startsWith('table'),
  );

type Heading = Extract<Block, { kind: 'heading' }>;
const isHeading = (block: Block): block is Heading => block.kind === 'heading';

function runLook(run: Run, numbers: ReadonlyMap<string, number>, size?: number): string {
  const { link } = run;
  const url = link && 'url' in link ? link.url : undefined;
  const own = run.color ?? (run.muted ? '#5f6368' : undefined);
  return look({
    bold: run.bold,
    italic: run.italic,
    underline: url !== undefined,
    ink: own ?? (url === undefined ? undefined : '#0b57d0'),
    fill: run.fill,
    size,
    link: link && 'heading' in link ? `heading ${numbers.get(link.heading)}` : url,
  });
}
