import { defaultNamedStyles, pt } from '../../src/docs/defaults.ts';

type ApiDocument = gapi.client.docs.Document;
type StructuralElement = gapi.client.docs.StructuralElement;
type ParagraphElement = gapi.client.docs.ParagraphElement;
type ParagraphStyle = gapi.client.docs.ParagraphStyle;
type TableCell = gapi.client.docs.TableCell;
type TableRow = gapi.client.docs.TableRow;
type TextStyle = gapi.client.docs.TextStyle;

/** Google leaves zeros out. */
export const color = (hex: string): gapi.client.docs.OptionalColor => {
  const parts = ['red', 'green', 'blue'].map((name, i): [string, number] => [
    name,
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16) / 255,
  ]);
  return { color: { rgbColor: Object.fromEntries(parts.filter(([, part]) => part > 0)) } };
};

export const run = (content: string, textStyle: TextStyle = {}): ParagraphElement => ({
  textRun: { content, textStyle },
});

export function paragraph(
  elements: readonly ParagraphElement[] | string,
  paragraphStyle: ParagraphStyle = {},
  bullet?: gapi.client.docs.Bullet,
): StructuralElement {
  const given = typeof elements === 'string' ? (elements ? [run(elements)] : []) : elements;
  return {
    paragraph: {
      elements: [...given, run('\n')],
      paragraphStyle: {
        namedStyleType: 'NORMAL_TEXT',
        direction: 'LEFT_TO_RIGHT',
        ...paragraphStyle,
      },
      ...(bullet ? { bullet } : {}),
    },
  };
}

export const heading = (level: 1 | 2 | 3, text: string, headingId: string): StructuralElement =>
  paragraph(text, { namedStyleType: `HEADING_${level}`, headingId });

/** A numbered paragraph: its number is text before a hanging indent. */
export const numbered = (number: number, text: string): StructuralElement =>
  paragraph(`${number}.\t${text}`, {
    indentStart: pt(28),
    indentFirstLine: pt(0),
    spaceBelow: pt(6),
  });

const thin = { color: color('B8C2CC'), width: pt(0.5), dashStyle: 'SOLID' as const };
const borders = { borderTop: thin, borderBottom: thin, borderLeft: thin, borderRight: thin };

export const cell = (
  content: readonly ParagraphElement[] | string,
  tableCellStyle: gapi.client.docs.TableCellStyle = {},
): TableCell => ({
  content: [paragraph(content)],
  tableCellStyle: { ...borders, rowSpan: 1, columnSpan: 1, ...tableCellStyle },
});

const bar = (full: number, of: number): ParagraphElement[] => [
  run('\u00a0'.repeat(full), { backgroundColor: color('2E7D5B') }),
  run('\u00a0'.repeat(of - full), { backgroundColor: color('E3E8EC') }),
];

const head = (...titles: string[]): TableRow => ({
  tableCells: titles.map((title) =>
    cell([run(title, { bold: true, foregroundColor: color('FFFFFF') })], {
      backgroundColor: color('1F3347'),
    }),
  ),
  tableRowStyle: { minRowHeight: pt(0), tableHeader: true, preventOverflow: true },
});

const row = (...cells: TableCell[]): TableRow => ({
  tableCells: cells,
  tableRowStyle: { minRowHeight: pt(20), preventOverflow: true },
});

export function table(
  tableRows: TableRow[],
  widths: readonly (number | undefined)[],
): StructuralElement {
  return {
    table: {
      rows: tableRows.length,
      columns: widths.length,
      tableRows,
      tableStyle: {
        tableColumnProperties: widths.map((width) =>
          width === undefined
            ? { widthType: 'EVENLY_DISTRIBUTED' }
            : { widthType: 'FIXED_WIDTH', width: pt(width) },
        ),
      },
    },
  };
}

export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const small: TextStyle = { fontSize: pt(8), foregroundColor: color('5F6B78') };

/** A paper as the add-on writes it, with something of everything that Docs has. */
export function samplePaper(): ApiDocument {
  const actions = Array.from({ length: 40 }, (_, i) =>
    row(
      cell(`1.${i + 1}`),
      cell(`Soutenir l’action n° ${i + 1} « à l’échelle locale » – Año de las ciudades`),
      cell(bar(i % 10, 10)),
      cell(i % 3 ? 'On track' : 'Delayed', {
        backgroundColor: color(i % 3 ? 'E3F1EA' : 'FBE5E1'),
        contentAlignment: 'MIDDLE',
      }),
    ),
  );
  return {
    documentId: 'paper-1',
    title: 'Progress of the Work Plan & <2026>',
    documentStyle: {
      pageSize: { width: pt(595.3), height: pt(841.9) },
      marginTop: pt(71),
      marginBottom: pt(71),
      marginLeft: pt(71),
      marginRight: pt(71),
      marginHeader: pt(34),
      marginFooter: pt(34),
      defaultHeaderId: 'kix.h',
      defaultFooterId: 'kix.f',
    },
    namedStyles: {
      styles: defaultNamedStyles().map((style) =>
        style.namedStyleType?.startsWith('HEADING_')
          ? {
              ...style,
              textStyle: { ...style.textStyle, bold: true, foregroundColor: color('1F3347') },
            }
          : style,
      ),
    },
    lists: {
      'kix.bullets': {
        listProperties: {
          nestingLevels: Array.from({ length: 9 }, (_, level) => ({
            bulletAlignment: 'START' as const,
            glyphSymbol: ['●', '○', '■'][level % 3] ?? '●',
            glyphFormat: `%${level}`,
            indentFirstLine: pt(18 + 36 * level),
            indentStart: pt(36 + 36 * level),
          })),
        },
      },
      'kix.numbers': {
        listProperties: {
          nestingLevels: Array.from({ length: 9 }, (_, level) => ({
            bulletAlignment: 'START' as const,
            glyphType: (['DECIMAL', 'ALPHA', 'ROMAN'] as const)[level % 3] ?? 'DECIMAL',
            glyphFormat: `%${level}.`,
            indentFirstLine: pt(18 + 36 * level),
            indentStart: pt(36 + 36 * level),
            startNumber: 1,
          })),
        },
      },
    },
    inlineObjects: {
      'kix.logo': {
        objectId: 'kix.logo',
        inlineObjectProperties: {
          embeddedObject: {
            title: 'Logo',
            imageProperties: { contentUri: PIXEL },
            size: { width: pt(48), height: pt(24) },
          },
        },
      },
    },
    headers: {
      'kix.h': {
        headerId: 'kix.h',
        content: [
          paragraph(
            [
              { inlineObjectElement: { inlineObjectId: 'kix.logo', textStyle: {} } },
              run('\tExecutive Bureau, Konya', small),
            ],
            {
              tabStops: [{ offset: pt(453), alignment: 'END' }],
              borderBottom: { ...thin, padding: pt(4) },
            },
          ),
        ],
      },
    },
    footers: {
      'kix.f': {
        footerId: 'kix.f',
        content: [
          paragraph(
            [
              { autoText: { type: 'PAGE_NUMBER', textStyle: small } },
              run(' / ', small),
              { autoText: { type: 'PAGE_COUNT', textStyle: small } },
            ],
            { alignment: 'END' },
          ),
        ],
      },
    },
    body: {
      content: [
        { sectionBreak: { sectionStyle: { sectionType: 'CONTINUOUS' } } },
        paragraph('Progress of the Work Plan', { namedStyleType: 'TITLE' }),
        paragraph('Item 4 – For adoption', { namedStyleType: 'SUBTITLE' }),
        paragraph([run('Key figures', { link: { headingId: 'h.figures' } })]),
        paragraph([
          run('The whole list', {
            link: { headingId: 'h.annex' },
            underline: true,
            foregroundColor: color('1155CC'),
          }),
        ]),
        heading(1, 'Summary and recommendations', 'h.summary'),
        paragraph('The Executive Bureau is invited to:'),
        numbered(
          1,
          'Take note of the progress made, in particular of the actions that were completed ahead of time in the regions, and thank the Sections.',
        ),
        numbered(
          2,
          'Approuver les mesures proposées pour les actions en retard ; año, œuvre, coração, Łódź, €.',
        ),
        heading(2, 'Key figures', 'h.figures'),
        paragraph(
          [
            run('Bold', { bold: true }),
            run(', '),
            run('italic', { italic: true }),
            run(', '),
            run('struck', { strikethrough: true }),
            run(', H'),
            run('2', { baselineOffset: 'SUBSCRIPT' }),
            run('O, '),
            run('small capitals', { smallCaps: true }),
            run(', '),
            run('Georgia', { weightedFontFamily: { fontFamily: 'Georgia', weight: 400 } }),
            run(' and '),
            run('a link', { link: { url: 'https://example.org/?a=1&b="2"' }, underline: true }),
            run('.\u000bA second line.'),
          ],
          { alignment: 'JUSTIFIED', spaceAbove: pt(6), spaceBelow: pt(6) },
        ),
        ...['First', 'Second', 'Third'].map((text, i) =>
          paragraph(
            `${text} item`,
            { indentStart: pt(36 + 36 * (i % 2)), indentFirstLine: pt(18 + 36 * (i % 2)) },
            { listId: 'kix.bullets', ...(i % 2 ? { nestingLevel: 1 } : {}) },
          ),
        ),
        ...['One', 'Two'].map((text) =>
          paragraph(
            text,
            { indentStart: pt(36), indentFirstLine: pt(18) },
            { listId: 'kix.numbers' },
          ),
        ),
        paragraph('مرحبا بالعالم 2026', { direction: 'RIGHT_TO_LEFT' }),
        paragraph('A note on a tinted ground.', {
          shading: { backgroundColor: color('F3F6F8') },
          borderLeft: { color: color('1F3347'), width: pt(3), padding: pt(6), dashStyle: 'SOLID' },
        }),
        heading(1, 'Annex: all actions', 'h.annex'),
        table([head('No.', 'Action', 'Progress', 'Status'), ...actions], [40, undefined, 80, 70]),
        paragraph(''),
        table(
          [
            row(cell('Both', { columnSpan: 2 }), cell('', {}), cell('Tall', { rowSpan: 2 })),
            row(cell('a'), cell('b'), cell('')),
          ],
          [undefined, undefined, undefined],
        ),
        paragraph([{ pageBreak: { textStyle: {} } }]),
        paragraph('The end.'),
      ],
    },
  };
}
