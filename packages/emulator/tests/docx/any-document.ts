import fc from 'fast-check';
import { pt } from '../../src/docs/defaults.ts';
import { cell, color, heading, paragraph, run, samplePaper, table } from './sample-paper.ts';

type StructuralElement = gapi.client.docs.StructuralElement;
type ApiDocument = gapi.client.docs.Document;

/** Words in many writings, and what XML has to escape. */
const words = fc.oneof(
  fc.constantFrom(
    'Plan d’été',
    'Año & <ciudades>',
    'e\u0301te\u0300',
    '👩‍👩‍👧 🏙️',
    'مرحبا بالعالم',
    'שלום',
    ']]>',
    '&amp; &#65;',
    ' two  blanks ',
    'a\tb\u000bc',
    '\u00a0\u00a0',
    '城市',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => text.replace(/[\r\n]/g, '')),
);

const style = fc.oneof(
  fc.constant({}),
  fc.record({
    bold: fc.constant(true),
    italic: fc.constantFrom(true),
    fontSize: fc.constantFrom(pt(9), pt(10.5)),
  }),
  fc.constantFrom('FF0000', '1F3347').map((hex) => ({ foregroundColor: color(hex) })),
  fc.constantFrom('E3E8EC', '00FF00').map((hex) => ({ backgroundColor: color(hex) })),
  fc
    .constantFrom('https://example.org/a?b=1&c=2', 'mailto:a@example.org')
    .map((url) => ({ link: { url } })),
  fc.constant({ link: { headingId: 'h.first' } }),
  fc.constantFrom<gapi.client.docs.TextStyle>(
    { baselineOffset: 'SUPERSCRIPT' },
    { underline: true, strikethrough: true, smallCaps: true },
    { weightedFontFamily: { fontFamily: 'Georgia', weight: 400 } },
  ),
);

const runs = fc.array(
  fc.tuple(words, style).map(([text, textStyle]) => run(text, textStyle)),
  { maxLength: 4 },
);

const looks = fc.constantFrom<gapi.client.docs.ParagraphStyle>(
  {},
  { alignment: 'JUSTIFIED', spaceAbove: pt(6), spaceBelow: pt(3.5) },
  { indentStart: pt(28), indentFirstLine: pt(0) },
  { indentStart: pt(10), indentFirstLine: pt(20), lineSpacing: 150 },
  { keepWithNext: true, pageBreakBefore: true, shading: { backgroundColor: color('F3F6F8') } },
  { direction: 'RIGHT_TO_LEFT', alignment: 'END' },
);

const plain = fc.tuple(runs, looks).map(([elements, look]) => paragraph(elements, look));
const item = fc
  .tuple(runs, fc.constantFrom('kix.bullets', 'kix.numbers'), fc.constantFrom(0, 1, 2))
  .map(([elements, listId, level]) =>
    paragraph(elements, {}, { listId, ...(level ? { nestingLevel: level } : {}) }),
  );
const grid = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
    fc.array(runs, { minLength: 9, maxLength: 9 }),
  )
  .map(([rows, columns, contents]) =>
    table(
      Array.from({ length: rows }, (_, row) => ({
        tableCells: Array.from({ length: columns }, (_, column) =>
          cell(contents[row * 3 + column] ?? []),
        ),
        tableRowStyle: row === 0 ? { tableHeader: true } : { preventOverflow: true },
      })),
      Array.from({ length: columns }, (_, column) => 60 + 10 * column),
    ),
  );
const title = fc
  .tuple(words, fc.constantFrom<1 | 2 | 3>(1, 2, 3), fc.uuid())
  .map(([text, level, id]) => heading(level, text, `h.${id.slice(0, 12)}`));

/** A Doc of anything that the add-on writes, whose links have a heading to go to. */
export const anyDocument: fc.Arbitrary<ApiDocument> = fc
  .array(fc.oneof(plain, item, grid, title), { maxLength: 8 })
  .map((blocks) => {
    const sample = samplePaper();
    const body: StructuralElement[] = [
      { sectionBreak: { sectionStyle: { sectionType: 'CONTINUOUS' } } },
      heading(1, 'First', 'h.first'),
      ...blocks,
      paragraph('Last'),
    ];
    return { ...sample, body: { content: body } };
  });

/** What a reader sees of blocks: texts with styles, headings, lists and tables. */
export function gist(document: ApiDocument): unknown {
  const lists = new Map<string, string>();
  const glyphs = (listId = ''): string => {
    const { nestingLevels = [] } = document.lists?.[listId]?.listProperties ?? {};
    const text = nestingLevels.map(({ glyphSymbol, glyphType, glyphFormat }) =>
      [glyphSymbol, glyphType, glyphFormat].join(),
    );
    lists.set(listId, text.join(' '));
    return text.join(' ');
  };
  const blocks = (content: readonly StructuralElement[] = []): unknown[] =>
    content.flatMap((element): unknown[] => {
      if (element.table) {
        return [
          {
            widths: element.table.tableStyle?.tableColumnProperties?.map(({ width }) => width),
            rows: element.table.tableRows?.map(({ tableCells = [], tableRowStyle = {} }) => ({
              header: tableRowStyle.tableHeader ?? false,
              whole: tableRowStyle.preventOverflow ?? false,
              cells: tableCells.map(({ content, tableCellStyle = {} }) => [
                tableCellStyle.borderTop?.width,
                blocks(content),
              ]),
            })),
          },
        ];
      }
      if (!element.paragraph) return [];
      const { elements = [], paragraphStyle = {}, bullet } = element.paragraph;
      // Normal text has no indent: one of 0 is the same.
      const { spacingMode: _mode, indentFirstLine, ...rest } = paragraphStyle;
      const look = indentFirstLine?.magnitude ? { ...rest, indentFirstLine } : rest;
      const indents = bullet
        ? { indentStart: null, indentFirstLine: null, spaceAbove: null, spaceBelow: null }
        : {};
      return [
        {
          ...look,
          ...indents,
          list: bullet ? [glyphs(bullet.listId), bullet.nestingLevel ?? 0] : null,
          elements: joined(elements),
        },
      ];
    });
  return blocks(document.body?.content);
}

/** Runs of one style as one, without the style of the line's end, which nobody sees. */
function joined(elements: readonly gapi.client.docs.ParagraphElement[]): unknown[] {
  const result: [string, string][] = [];
  for (const { textRun, ...other } of elements) {
    const text = textRun?.content ?? JSON.stringify(other);
    const look = text === '\n' ? 'end' : JSON.stringify(sorted(textRun?.textStyle ?? {}));
    const last = result.at(-1);
    if (last && last[1] === look) last[0] += text;
    else if (text !== '') result.push([text, look]);
  }
  const end = result.at(-1);
  if (end?.[0] === '\n') result.pop();
  else if (end) end[0] = end[0].replace(/\n$/, '');
  return result;
}

const sorted = (style: object): object =>
  Object.fromEntries(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
