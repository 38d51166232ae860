import {
  type ApiDocument,
  createWorld,
} from '../../../../../packages/emulator/tests/docs/support.ts';
import type { Block, Report } from '../../../../../src/core/papers/report/block.ts';
import { paperRequests } from '../../../../../src/core/papers/report/docs/paper-requests.ts';
import {
  readTarget,
  targetFields,
} from '../../../../../src/core/papers/report/docs/read-target.ts';
import { headingSlots } from '../../../../../src/core/papers/report/letterhead/heading-slots.ts';
import type { DocsRequest } from '../../../../../src/core/shared/docs-api.ts';

type Element = gapi.client.docs.StructuralElement;

type Style = NonNullable<gapi.client.docs.ParagraphStyle['namedStyleType']>;

const paragraph = (
  text: string,
  namedStyleType: Style = 'NORMAL_TEXT',
  headingId?: string,
): Element => ({
  paragraph: {
    paragraphStyle: { namedStyleType, ...(headingId === undefined ? {} : { headingId }) },
    elements: [{ textRun: { content: `${text}\n` } }],
  },
});

/** A letterhead as Drive makes it of a .docx: some paragraphs of its own, then the paper's headings. */
export function letterhead(report: Report, own: readonly string[] = ['']): ApiDocument {
  const slots = headingSlots(report).flatMap(({ key, level, text }) => [
    paragraph(text, `HEADING_${level}`, `h.${key}`),
    paragraph(''),
  ]);
  const content = [
    { sectionBreak: {} },
    ...own.map((text) => paragraph(text)),
    paragraph(''),
    ...slots,
  ];
  return {
    body: { content },
    headers: { h: { headerId: 'h', content: [paragraph('{{organisation}} – {{title}}')] } },
    documentStyle: { defaultHeaderId: 'h' },
  };
}

/** A paper, written into a Doc of the host. */
export function written(
  report: Report,
  own?: readonly string[],
): { readonly document: ApiDocument; readonly requests: DocsRequest[] } {
  const world = createWorld({ from: letterhead(report, own) });
  const target = readTarget(world.get({ fields: targetFields }), headingSlots(report));
  if (!target) throw new Error('the headings are not where they were put');
  const requests = paperRequests(report, target);
  world.batch(requests);
  return { document: world.get(), requests };
}

/** What a Doc says, block by block: paragraphs as texts, tables as rows of texts. */
export function said(document: ApiDocument): (string | string[][])[] {
  return (document.body?.content ?? []).flatMap(
    ({ paragraph: p, table }): (string | string[][])[] => {
      if (p) return [textOfElements(p)];
      if (table) {
        const rows = table.tableRows ?? [];
        return [rows.map((row) => (row.tableCells ?? []).map(({ content }) => cellText(content)))];
      }
      return [];
    },
  );
}

const textOfElements = (p: gapi.client.docs.Paragraph): string =>
  (p.elements ?? [])
    .map(({ textRun }) => textRun?.content ?? '')
    .join('')
    .replace(/\n$/, '');
const cellText = (content: Element[] = []): string =>
  content.map(({ paragraph: p }) => (p ? textOfElements(p) : '?')).join('\n');

/** What a report means a Doc to say; '' where Docs wants a paragraph between tables. */
export function meant(report: Report): (string | string[][])[] {
  return report.parts.flatMap(({ blocks }) => blocks).flatMap(blockTexts);
}

const runsText = (runs: readonly { readonly text: string }[]): string =>
  runs.map(({ text }) => text).join('');

function blockTexts(block: Block): (string | string[][])[] {
  switch (block.kind) {
    case 'table':
      return [
        [
          block.columns.map(({ title }) => title),
          ...block.rows.map((row) => row.map(({ runs }) => runsText(runs))),
        ],
      ];
    case 'contents':
      return block.entries.map(({ text }) => text);
    case 'numbered':
      return [`${block.number}\t${runsText(block.runs)}`];
    case 'paragraph':
      return [runsText(block.runs)];
    default:
      return [block.text];
  }
}
