import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/rest/api-error.ts';
import {
  bodyText,
  createWorld,
  insert,
  type Request,
  range,
  remove,
  type World,
} from '../support.ts';

/** An answer of the real Docs API as others recorded it, and a small case of our own of the same kind. */
interface Recorded {
  readonly fact: string;
  /** Repository and path or thread. */
  readonly source: string;
  readonly run: (world: World) => unknown;
  readonly answer: unknown;
}

const probes = 'jonathanmoregard/google_workspace_mcp, docs/findings/suggest-semantics.md';
const segments =
  'jonathanmoregard/google_workspace_mcp, mockdocs/model.py, "verified against the live API"';
const contract = 'lenzhq/lenz-gdocs, CONTRACT.md, "Spike"';
const golden = 'think41/extrasuite, extradoc/tests/golden';
const fakes = 'brucemcpherson/gas-fakes, tests on the real service';

/** What a call is refused with. */
function refusal(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    if (error instanceof ApiError) return [error.code, error.status, error.message];
    throw error;
  }
  return 'accepted';
}

const invalid = (message: string) => [400, 'INVALID_ARGUMENT', message];
const batch = (world: World, body: object): unknown =>
  world.call('docs.documents.batchUpdate', { documentId: 'doc' }, body);
const paragraph = (world: World, number = 0) =>
  (world.get().body?.content ?? []).flatMap((element) => element.paragraph ?? [])[number];
const styled = (paragraphStyle: gapi.client.docs.ParagraphStyle): Request => ({
  updateParagraphStyle: {
    range: range(1, 2),
    paragraphStyle,
    fields: Object.keys(paragraphStyle).join(','),
  },
});
const filled = (red: number): Request => ({
  updateTextStyle: {
    range: range(1, 2),
    textStyle: { backgroundColor: { color: { rgbColor: { red, green: 0, blue: 0 } } } },
    fields: 'backgroundColor',
  },
});
const column = (index: number): Request => ({
  updateTableColumnProperties: {
    tableStartLocation: { index },
    columnIndices: [0],
    tableColumnProperties: {
      widthType: 'FIXED_WIDTH',
      width: { magnitude: 120, unit: 'PT' },
    },
    fields: 'width,widthType',
  },
});
const table: Request = { insertTable: { location: { index: 1 }, rows: 2, columns: 2 } };
const bullets = (start: number, end: number): Request => ({
  createParagraphBullets: {
    range: range(start, end),
    bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE',
  },
});

const recorded: readonly Recorded[] = [
  {
    fact: 'a request sees what those before it in its batch inserted',
    source: probes,
    run: (world) => {
      world.batch([insert(1, '0123456789')]);
      world.batch([insert(1, 'AAAA'), insert(5, 'B')]);
      return bodyText(world.get());
    },
    answer: 'AAAAB0123456789\n',
  },
  {
    fact: 'a request sees what those before it in its batch deleted',
    source: probes,
    run: (world) => {
      world.batch([insert(1, '0123456789')]);
      world.batch([remove(1, 5), insert(6, 'Z')]);
      return bodyText(world.get());
    },
    answer: '45678Z9\n',
  },
  {
    fact: 'a batch answers the Doc, its new revision and a reply for each request',
    source: probes,
    run: (world) => world.batch([insert(1, 'a'), insert(1, 'b')]),
    answer: {
      documentId: 'doc',
      replies: [{}, {}],
      writeControl: { requiredRevisionId: expect.any(String) },
    },
  },
  {
    fact: 'a table that begins elsewhere is not found',
    source: probes,
    run: (world) => {
      world.batch([table, column(2)]);
      return refusal(() => world.batch([column(1)]));
    },
    answer: invalid(
      'Invalid requests[0].updateTableColumnProperties: The provided table start location is invalid.',
    ),
  },
  {
    fact: 'a segment that is not there is named, with what it may be',
    source: segments,
    run: (world) => refusal(() => world.batch([insert(0, 'a', 'kix.header')])),
    answer: invalid(
      'Invalid requests[0].insertText: Segment with ID kix.header was not found. If a segment ID is provided, it must be a header, footer or footnote ID. Use an empty segment ID to reference the body.',
    ),
  },
  {
    fact: 'a header begins at index 0, where text goes',
    source: segments,
    run: (world) => {
      const [reply] = world.batch([{ createHeader: { type: 'DEFAULT' } }]).replies ?? [];
      const id = reply?.createHeader?.headerId ?? '';
      world.batch([insert(0, 'Head', id)]);
      const [first] = world.get().headers?.[id]?.content ?? [];
      return [first?.startIndex, first?.endIndex];
    },
    answer: [undefined, 5],
  },
  {
    fact: 'a Doc of one tab calls it "Tab 1", t.0',
    source: segments,
    run: (world) => world.get({ includeTabsContent: true }).tabs?.[0]?.tabProperties,
    answer: { tabId: 't.0', title: 'Tab 1', index: 0 },
  },
  {
    fact: 'an outdated revision is named',
    source: contract,
    run: (world) => {
      const { revisionId = '' } = world.get();
      world.batch([insert(1, 'meanwhile')]);
      const body = { requests: [insert(1, 'x')], writeControl: { requiredRevisionId: revisionId } };
      return refusal(() => batch(world, body));
    },
    answer: [
      400,
      'FAILED_PRECONDITION',
      expect.stringMatching(
        /^The required revision ID '\w+' does not match the latest revision\.$/,
      ),
    ],
  },
  {
    fact: 'text put before a link has no link',
    source: contract,
    run: (world) => {
      const link = { url: 'https://city.org' };
      world.batch([
        insert(1, 'a link'),
        { updateTextStyle: { range: range(3, 7), textStyle: { link }, fields: 'link' } },
        insert(3, 'new '),
      ]);
      return paragraph(world)?.elements?.map(({ textRun }) => [
        textRun?.content,
        textRun?.textStyle?.link?.url,
      ]);
    },
    answer: [
      ['a new ', undefined],
      ['link', 'https://city.org'],
      ['\n', undefined],
    ],
  },
  {
    fact: 'a request that says nothing is told so',
    source: 'googleapis/google-api-php-client, issue 2104',
    run: (world) => refusal(() => batch(world, { requests: [{}] })),
    answer: invalid('Invalid requests[0]: No request set.'),
  },
  {
    fact: 'a field that is none is named as it was written, with its place',
    source: 'googleapis/google-api-php-client-services, issue 163',
    run: (world) => refusal(() => batch(world, { requests: [{ replace_text: 'x' }] })),
    answer: invalid(
      `Invalid JSON payload received. Unknown name "replace_text" at 'requests[0]': Cannot find field.`,
    ),
  },
  {
    fact: 'a named range is deleted by its ID or its name',
    source: 'zotero/zotero-google-docs-integration, issue 66',
    run: (world) => refusal(() => world.batch([{ deleteNamedRange: {} }])),
    answer: invalid('Invalid requests[0].deleteNamedRange: ID or name for named range must be set'),
  },
  {
    fact: 'a body begins with a section break that ends at 1 and says no start',
    source: golden,
    run: (world) => {
      const [first] = world.get().body?.content ?? [];
      return [Object.keys(first ?? {}).sort(), first?.endIndex];
    },
    answer: [['endIndex', 'sectionBreak'], 1],
  },
  {
    fact: 'a table, each row and each cell takes one index before what is in it',
    source: `${golden}/form15g_base.json`,
    run: (world) => {
      world.batch([table]);
      const found = world.get().body?.content?.find((element) => element.table);
      const rows = found?.table?.tableRows ?? [];
      return [
        [found?.startIndex, found?.endIndex],
        ...rows.map((row) => [row.startIndex, row.endIndex]),
        ...(rows[0]?.tableCells ?? []).map((cell) => [
          cell.startIndex,
          cell.content?.[0]?.startIndex,
          cell.endIndex,
        ]),
      ];
    },
    answer: [
      [2, 14],
      [3, 8],
      [8, 13],
      [4, 5, 6],
      [6, 7, 8],
    ],
  },
  {
    fact: 'a cell says that it spans one row and one column, a row that it has no least height',
    source: `${golden}/form15g_base.json`,
    run: (world) => {
      world.batch([table]);
      const [row] =
        world.get().body?.content?.find((element) => element.table)?.table?.tableRows ?? [];
      const { rowSpan, columnSpan } = row?.tableCells?.[0]?.tableCellStyle ?? {};
      return [rowSpan, columnSpan, row?.tableRowStyle];
    },
    answer: [1, 1, { minRowHeight: { unit: 'PT' } }],
  },
  {
    fact: 'a length of nothing has a unit and no magnitude',
    source: golden,
    run: (world) => {
      world.batch([styled({ spaceAbove: { magnitude: 0, unit: 'PT' } })]);
      return paragraph(world)?.paragraphStyle?.spaceAbove;
    },
    answer: { unit: 'PT' },
  },
  {
    fact: 'black is a colour without parts',
    source: golden,
    run: (world) => {
      world.batch([insert(1, 'a'), filled(0)]);
      return paragraph(world)?.elements?.[0]?.textRun?.textStyle?.backgroundColor;
    },
    answer: { color: { rgbColor: {} } },
  },
  {
    fact: 'a part of a colour is told in single precision',
    source: `${golden}/1YKyqqH8wZa3kSnoBEdlwAumI94gRivSsZB1qvc9y4CA.json`,
    run: (world) => {
      world.batch([insert(1, 'a'), filled(192 / 255)]);
      return paragraph(world)?.elements?.[0]?.textRun?.textStyle?.backgroundColor;
    },
    answer: { color: { rgbColor: { red: 0.7529412 } } },
  },
  {
    fact: 'every named style says its direction',
    source: golden,
    run: (world) =>
      new Set(
        world.get().namedStyles?.styles?.map(({ paragraphStyle }) => paragraphStyle?.direction),
      ),
    answer: new Set(['LEFT_TO_RIGHT']),
  },
  {
    fact: 'bullets over an empty range are those of its paragraph',
    source: fakes,
    run: (world) => {
      world.batch([insert(1, 'one\ntwo'), bullets(6, 6)]);
      return [0, 1].map((number) => paragraph(world, number)?.bullet !== undefined);
    },
    answer: [false, true],
  },
  {
    fact: 'a named range in a footer says that it starts at 0',
    source: fakes,
    run: (world) => {
      const [reply] = world.batch([{ createFooter: { type: 'DEFAULT' } }]).replies ?? [];
      const segmentId = reply?.createFooter?.footerId ?? '';
      world.batch([
        insert(0, 'Foot', segmentId),
        { createNamedRange: { name: 'foot', range: range(0, 4, segmentId) } },
      ]);
      const [found] = world.get().namedRanges?.foot?.namedRanges?.[0]?.ranges ?? [];
      return [found?.startIndex, found?.endIndex];
    },
    answer: [0, 4],
  },
  {
    fact: 'a first line may hang to the left of the text',
    source: fakes,
    run: (world) => {
      world.batch([styled({ indentFirstLine: { magnitude: -18, unit: 'PT' } })]);
      return paragraph(world)?.paragraphStyle?.indentFirstLine;
    },
    answer: { magnitude: -18, unit: 'PT' },
  },
  {
    fact: 'a range that ends before its start is no empty range',
    source: 'message of the API as reported by its users',
    run: (world) => {
      world.batch([insert(1, 'abc')]);
      return refusal(() => world.batch([remove(3, 2)]));
    },
    answer: invalid(
      'Invalid requests[0].deleteContentRange: Invalid range: end index cannot be less than start index',
    ),
  },
];

describe('as recorded at the Docs API', () => {
  it.each(recorded)('$fact', ({ run, answer }) => {
    expect(run(createWorld())).toEqual(answer);
  });

  // jonathanmoregard/google_workspace_mcp, docs/findings/suggest-semantics.md: "it counts failed writes".
  it('writes that are refused use up the quota of 60 a minute', () => {
    const world = createWorld({ counted: true });
    for (let write = 0; write < 60; write += 1) {
      expect(refusal(() => world.batch([insert(9, 'x')]))).toMatchObject({ 0: 400 });
    }
    expect(refusal(() => world.batch([insert(1, 'x')]))).toMatchObject({ 0: 429 });
  });
});
