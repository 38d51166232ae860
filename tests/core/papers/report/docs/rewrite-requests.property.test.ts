import { documentOfDocx } from 'apps-script-emulator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ApiDocument,
  createWorld,
} from '../../../../../packages/emulator/tests/docs/support.ts';
import type { Report } from '../../../../../src/core/papers/report/block.ts';
import { paperRequests } from '../../../../../src/core/papers/report/docs/paper-requests.ts';
import { partName } from '../../../../../src/core/papers/report/docs/part-print.ts';
import { currentFields } from '../../../../../src/core/papers/report/docs/read-parts.ts';
import {
  readTarget,
  targetFields,
} from '../../../../../src/core/papers/report/docs/read-target.ts';
import { refillRequests } from '../../../../../src/core/papers/report/docs/refill-requests.ts';
import {
  relinkRequests,
  rewriteRequests,
} from '../../../../../src/core/papers/report/docs/rewrite-requests.ts';
import { headingSlots } from '../../../../../src/core/papers/report/letterhead/heading-slots.ts';
import { makeReport } from '../../../../../src/core/papers/report/make-report.ts';
import type { PartKey } from '../../../../../src/core/papers/report/paper-parts.ts';
import { runs } from '../../../../support/tier.ts';
import { docxWithSlots } from '../letterhead/built-in-letterhead.ts';
import { definition, realState, updates } from '../real-state.ts';
import { said } from './every-index.ts';
import { said as words } from './written-paper.ts';

type World = ReturnType<typeof createWorld>;

const usual: PartKey[] = ['key-figures', 'completed', 'at-risk', 'delayed', 'annex'];

function report(
  changes: Parameters<typeof realState>[0],
  parts = usual,
  areas = ['1', '4'],
): Report {
  const scope = { ...definition().scope, areas };
  const made = makeReport(realState(changes), definition({ parts, scope, fullAnnex: false }));
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

const before = report({ '1.1-C02': updates['1.1-C02'] ?? {} });
const after = report({
  ...updates,
  '1.1-C01': { status: 'delayed', reportText: 'Late.', updatedOn: '2022-05-14T10:00' },
});

/** A paper in a Doc of its own. */
function paper(first: Report): World {
  const slots = headingSlots(first);
  const world = createWorld({ from: documentOfDocx(docxWithSlots(slots)) });
  const target = readTarget(world.get({ fields: targetFields }), slots);
  if (!target) throw new Error('the headings are not where they were put');
  world.batch(paperRequests(first, target));
  return world;
}

const keys = (of: Report): string[] => of.parts.map(({ key }) => key);

/** Makes a paper again, as the server does. */
function again(
  world: World,
  next: Report,
  earlier = keys(before),
): ReturnType<typeof rewriteRequests> {
  const rewrite = rewriteRequests(next, world.get({ fields: currentFields }), earlier);
  if (rewrite.requests.length > 0) world.batch([...rewrite.requests]);
  const links = relinkRequests(next, world.get({ fields: currentFields }));
  if (links.length > 0) world.batch(links);
  return rewrite;
}

/** What a reader sees, without the blank paragraphs that Docs wants around tables. */
const seen = (document: ApiDocument): unknown[] => said(document);

function passage(world: World, key: string): { start: number; end: number } {
  const { namedRanges = {} } = world.get();
  const name = Object.keys(namedRanges).find((each) => each.startsWith(`workplan/${key}/`)) ?? '';
  const { startIndex = 0, endIndex = 0 } = namedRanges[name]?.namedRanges?.[0]?.ranges?.[0] ?? {};
  return { start: startIndex, end: endIndex };
}

const type = (world: World, index: number, text: string): void => {
  world.batch([{ insertText: { location: { index }, text } }]);
};

describe('making a paper again', () => {
  it('gives what a new one would say, where nobody wrote in it', () => {
    const world = paper(before);
    const { kept, removed, rewritten } = again(world, after);
    expect([kept, removed]).toEqual([[], []]);
    expect(rewritten).toContain('delayed');
    expect(seen(world.get())).toEqual(seen(paper(after).get()));
    for (const part of after.parts)
      expect(world.get().namedRanges).toHaveProperty([partName(part)]);
  });

  it('writes nothing where nothing changed', () => {
    const world = paper(before);
    expect(again(world, before)).toMatchObject({ requests: [], kept: [], rewritten: [] });
  });

  it('can be done as often as one likes', () => {
    const world = paper(before);
    for (const next of [after, before, after]) again(world, next);
    expect(seen(world.get())).toEqual(seen(paper(after).get()));
  });

  it('puts a new part in its place, with its link in the contents, and takes one out', () => {
    const world = paper(before);
    const parts: PartKey[] = [
      'key-figures',
      'completed',
      'on-track',
      'at-risk',
      'upcoming',
      'annex',
    ];
    const next = report(updates, parts);
    expect(again(world, next).removed).toEqual([]);
    expect(seen(world.get())).toEqual(seen(paper(next).get()));
    const contents = passage(world, 'contents');
    const entries = (world.get().body?.content ?? []).filter(
      ({ startIndex = 0, endIndex = 0, paragraph }) =>
        paragraph && startIndex > contents.start && endIndex < contents.end,
    );
    const headings = new Set(JSON.stringify(world.get()).match(/(?<="headingId":")[^"]+/g));
    for (const { paragraph } of entries) {
      const [element] = paragraph?.elements ?? [];
      expect(headings).toContain(element?.textRun?.textStyle?.link?.headingId);
    }
  });

  it('keeps a passage that somebody wrote in, says so, and brings the others up to date', () => {
    const world = paper(before);
    const { end } = passage(world, 'delayed');
    type(world, end - 1, ' The Bureau asked for this.');
    const { kept } = again(world, after);
    expect(kept).toEqual(['delayed']);
    const text = JSON.stringify(words(world.get()));
    expect(text).toContain('The Bureau asked for this.');
    expect(text).toContain('Actions at risk');
    expect(again(world, after).kept).toEqual(['delayed']);
  });

  it('brings the header up to date, and keeps what somebody wrote in it', () => {
    const world = paper(before);
    const { headers = {} } = world.get();
    const [segmentId = ''] = Object.keys(headers);
    const header = (): string => JSON.stringify(world.get().headers);
    expect(header()).toContain(before.placeholders.meeting);
    world.batch([{ insertText: { endOfSegmentLocation: { segmentId }, text: ' (restricted)' } }]);
    const later = { ...before.placeholders, meeting: 'World Council, Daejeon', body: '' };
    world.batch(refillRequests(world.get(), before.placeholders, later));
    expect(header()).toContain('World Council, Daejeon (restricted)');
    expect(header()).toContain(before.placeholders.organisation);
    expect(header()).not.toContain(before.placeholders.body);
    expect(refillRequests(world.get(), later, later)).toEqual([]);
    const [first] = world.get().headers?.[segmentId]?.content ?? [];
    const styles = (first?.paragraph?.elements ?? []).map(({ textRun }) => textRun?.textStyle);
    expect(new Set(styles.map((style) => JSON.stringify(style))).size).toBe(1);
  });

  it('leaves a passage out that somebody took out', () => {
    const world = paper(before);
    const { start, end } = passage(world, 'at-risk');
    world.batch([{ deleteContentRange: { range: { startIndex: start, endIndex: end } } }]);
    expect(again(world, after).removed).toEqual(['at-risk']);
    expect(JSON.stringify(words(world.get()))).not.toContain('Actions at risk');
  });

  it.each([
    ['strikethrough', { strikethrough: true }],
    ['underline', { underline: true }],
    ['link', { link: { url: 'https://human.example/' } }],
    ['highlight', { backgroundColor: { color: { rgbColor: { red: 1, green: 1 } } } }],
  ])('takes a %s for a word of somebody', (_name, textStyle) => {
    const world = paper(before);
    const { start } = passage(world, 'key-figures');
    const range = { startIndex: start + 2, endIndex: start + 8 };
    const fields = Object.keys(textStyle).join(',');
    world.batch([{ updateTextStyle: { range, textStyle, fields } }]);
    expect(again(world, after).kept).toContain('key-figures');
  });

  it('takes a suggestion for a word of somebody', () => {
    const document = paper(before).get({ fields: currentFields });
    const { start } = { start: passage(paper(before), 'key-figures').start };
    const element = document.body?.content?.find(({ startIndex }) => startIndex === start);
    const run = element?.paragraph?.elements?.[0]?.textRun;
    if (run) run.suggestedDeletionIds = ['suggest.1'];
    expect(rewriteRequests(after, document, keys(before)).kept).toContain('key-figures');
  });

  it('loses no word of anybody, whatever they typed wherever, and stays current elsewhere', () => {
    const place = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      text: fc.constantFrom('word', 'line\n', '\nline', 'two\nlines\n', '\n'),
    });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (places, twice) => {
          const world = paper(before);
          const typed: string[] = [];
          places.forEach(({ at, text }, i) => {
            const spots = typingSpots(world.get());
            // One character each, so that nobody can type inside the word of another.
            const word = String.fromCodePoint(0x2460 + i);
            typed.push(word);
            type(world, spots[Math.floor(at * spots.length)] ?? 1, text.replace(/\w+/, word));
            if (!/\w/.test(text)) typed.pop();
          });
          const { kept, removed, rewritten } = again(world, after);
          if (twice) again(world, after);
          const text = JSON.stringify(words(world.get()));
          for (const word of typed) expect(text).toContain(word);
          const changed = after.parts.filter((part) => {
            return !before.parts.some((each) => partName(each) === partName(part));
          });
          for (const { key } of changed) expect([...kept, ...removed, ...rewritten]).toContain(key);
          // What was written again says what a new paper would.
          const fresh = paper(after);
          for (const key of rewritten) {
            const [now, then] = [passage(world, key), passage(fresh, key)];
            const lines = (document: ApiDocument, { start, end }: typeof now): unknown[] =>
              said(document, start, end);
            expect(lines(world.get(), now)).toEqual(lines(fresh.get(), then));
          }
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

/** Where somebody can type: in every paragraph, in tables too, before its line break at the latest. */
function typingSpots(document: ApiDocument): number[] {
  const inside = (content: NonNullable<ApiDocument['body']>['content'] = []): number[] =>
    content.flatMap(({ paragraph, table, startIndex = 0, endIndex = 0 }) =>
      paragraph
        ? Array.from({ length: endIndex - startIndex }, (_, i) => startIndex + i)
        : (table?.tableRows ?? []).flatMap(({ tableCells = [] }) =>
            tableCells.flatMap((cell) => inside(cell.content)),
          ),
    );
  return inside(document.body?.content);
}
