import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../tests/support/tier.ts';
import { documentJson } from '../../src/docs/document-json.ts';
import { newDocument } from '../../src/docs/new-document.ts';
import { ApiError } from '../../src/rest/api-error.ts';
import {
  type ApiDocument,
  bodyText,
  createWorld,
  insert,
  type Request,
  range,
  remove,
  type World,
} from './support.ts';

/** Accents, combining marks, right-to-left, emoji with joiners and flags, tabs and newlines. */
const piece = fc.constantFrom(
  ...[
    'a',
    'é',
    'e\u0301',
    'ñ',
    'Ω',
    'שלום',
    'مرحبا',
    '😀',
    '👩‍👩‍👧',
    '🇪🇸',
    '漢',
    '\t',
    '\u000b',
    '\n',
    ' ',
    '👍🏽',
  ],
);
const words = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const place = fc.nat({ max: 10_000 });

type Step =
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'delete' | 'bold' | 'name'; readonly at: number; readonly length: number }
  | {
      readonly kind: 'table';
      readonly at: number;
      readonly rows: number;
      readonly columns: number;
    };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('insert' as const), at: place, text: words }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('delete' as const, 'bold' as const, 'name' as const),
      at: place,
      length: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('table' as const),
      at: place,
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
    }),
  },
);

const endOf = (document: ApiDocument) => document.body?.content?.at(-1)?.endIndex ?? 0;

function requestOf(one: Step, end: number): Request {
  const start = 1 + (one.at % (end - 1));
  if (one.kind === 'insert') return insert(start, one.text);
  if (one.kind === 'table') {
    return { insertTable: { location: { index: start }, rows: one.rows, columns: one.columns } };
  }
  const span = range(start, Math.min(end, start + one.length));
  if (one.kind === 'delete') return { deleteContentRange: { range: span } };
  if (one.kind === 'name') return { createNamedRange: { name: 'n', range: span } };
  return { updateTextStyle: { range: span, textStyle: { bold: true }, fields: 'bold' } };
}

/** Applies steps; those that Google would refuse change nothing. */
function play(world: World, steps: readonly Step[]): number {
  let refusals = 0;
  for (const one of steps) {
    const before = world.get();
    try {
      world.batch([requestOf(one, endOf(before))]);
    } catch (error) {
      if (!(error instanceof ApiError) && (error as Error).name !== 'NotSupportedError')
        throw error;
      refusals += 1;
      expect(world.get()).toEqual(before);
    }
  }
  return refusals;
}

/** Checks that each element begins where the one before ends, and counts as it should. */
function checkIndices(document: ApiDocument): void {
  const walk = (content: readonly gapi.client.docs.StructuralElement[], from: number): number => {
    let at = from;
    for (const { startIndex = 0, endIndex = 0, paragraph, table } of content) {
      expect(startIndex).toBe(at);
      if (paragraph) {
        for (const element of paragraph.elements ?? []) {
          expect(element.startIndex ?? 0).toBe(at);
          at += element.textRun?.content?.length ?? 1;
          expect(element.endIndex).toBe(at);
        }
        expect(paragraph.elements?.at(-1)?.textRun?.content).toMatch(/^[^\n]*\n$/);
      } else if (table) {
        at += 1;
        for (const row of table.tableRows ?? []) {
          expect(row.startIndex).toBe(at);
          at += 1;
          for (const cell of row.tableCells ?? []) {
            expect(cell.startIndex).toBe(at);
            at = walk(cell.content ?? [], at + 1);
            expect(cell.endIndex).toBe(at);
          }
          expect(row.endIndex).toBe(at);
        }
        at += 1;
      } else at += 1;
      expect(endIndex).toBe(at);
    }
    expect(content.at(-1)?.paragraph).toBeDefined();
    return at;
  };
  walk(document.body?.content ?? [], 0);
}

describe('any sequence of edits', () => {
  it('leaves indices that fit together, and named ranges inside the Doc', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const world = createWorld();
        play(world, steps);
        const document = world.get();
        checkIndices(document);
        for (const named of document.namedRanges?.n?.namedRanges ?? []) {
          for (const { startIndex = 0, endIndex = 0 } of named.ranges ?? []) {
            expect(startIndex).toBeGreaterThanOrEqual(1);
            expect(startIndex).toBeLessThan(endIndex);
            expect(endIndex).toBeLessThanOrEqual(endOf(document));
          }
        }
      }),
      { numRuns: runs(80) },
    );
  });

  it('makes the same Doc in one batch as in many', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const world = createWorld();
        const requests: Request[] = [];
        for (const one of steps) {
          const request = requestOf(one, endOf(world.get()));
          try {
            world.batch([request]);
            requests.push(request);
          } catch {
            // Refused: not part of the batch.
          }
        }
        fc.pre(requests.length > 0);
        const other = createWorld();
        other.batch(requests);
        // Nothing becomes a heading here, so that no IDs differ.
        expect(other.get().body).toEqual(world.get().body);
      }),
      { numRuns: runs(60) },
    );
  });

  it('survives being read and made anew', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), fc.boolean(), (steps, includeTabsContent) => {
        const world = createWorld();
        play(world, steps);
        const from = documentJson(world.content(), { includeTabsContent });
        const again = newDocument({ id: 'doc', title: 'Doc', from }, () => 'other');
        expect({ ...documentJson(again), revisionId: '' }).toEqual({
          ...world.get(),
          revisionId: '',
        });
      }),
      { numRuns: runs(80) },
    );
  });
});

describe('text alone', () => {
  it('is what a text would be after the same edits', () => {
    const edit = fc.oneof(
      fc.record({ at: place, text: words }),
      fc.record({ at: place, length: fc.integer({ min: 1, max: 10 }) }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const world = createWorld();
        let model = '\n';
        for (const one of edits) {
          const offset = one.at % model.length;
          if ('text' in one) {
            const write = () => world.batch([insert(1 + offset, one.text)]);
            if (clusterEnd(model, offset) !== offset) {
              expect(write).toThrow('The insertion index cannot be within a grapheme cluster.');
              continue;
            }
            write();
            model = model.slice(0, offset) + one.text + model.slice(offset);
          } else {
            const end = Math.min(model.length - 1, offset + one.length);
            if (end <= offset || halves(model, offset) || halves(model, end)) continue;
            world.batch([remove(1 + offset, 1 + end)]);
            model = model.slice(0, offset) + model.slice(end);
          }
          expect(bodyText(world.get({ fields: 'body' }))).toBe(model);
        }
      }),
      { numRuns: runs(80) },
    );
  });
});

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Written otherwise than in the host: the boundaries of every cluster, line by line. */
function clusterEnd(text: string, offset: number): number {
  const lineStart = text.slice(0, offset).lastIndexOf('\n') + 1;
  const line = text.slice(lineStart, text.indexOf('\n', lineStart) + 1);
  const boundaries = [...segmenter.segment(line)].map(({ index }) => lineStart + index);
  return boundaries.find((boundary) => boundary >= offset) ?? offset;
}

const halves = (text: string, offset: number) =>
  (text.codePointAt(offset - 1) ?? 0) > 0xffff && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
