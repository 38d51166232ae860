import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../src/core/plan/parse-plan.ts';
import type { RichText } from '../../../src/core/plan/plan.ts';
import { runs } from '../../support/tier.ts';
import { type ModelAction, modelPlan, render, style } from './arbitrary-plan.ts';
import { strayLines } from './coverage.ts';

const often = { numRuns: runs(300) };

/** Strings made of what the grammar cares about, in any order. */
const fragments = fc
  .array(
    fc.constantFrom(
      ...['\n', '\n\n', '\r\n', '\r', ' ', '\t', '\u00a0', '  ', '\ufeff', '\u0007', '\ufffd'],
      ...[
        '1. ',
        '2. ',
        '3 ',
        '1.1 ',
        '1.1. ',
        '1.2.1',
        '2.1 ',
        '10 ',
        '2022 ',
        '3.5 ',
        '# ',
        '## ',
      ],
      ...['- ', '* ', '• ', '– ', '-', '**', '*', '---', '1) ', '(a) ', 'o\t', '…', '.', ',', ':'],
      ...[
        'CORE ACTION:',
        'ENHANCED ACTION',
        'ACTIONS',
        'PRIORITY ',
        'People',
        'Foster',
        'the',
        'a',
      ],
      ...['![](data:image/png;base64,AA)', '\ud83d\ude00', '\ud800', '..... 4', '\t7', 'É', '重'],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('parsePlan, for any plan', () => {
  it('reads back what was written, whatever the style', () => {
    fc.assert(
      fc.property(modelPlan, style, (model, how) => {
        const { plan } = parsePlan(render(model, how));
        expect(plan.year).toBe(model.year);
        expect(
          plan.areas.map(({ number, name, motto, narrative, chapters }) => ({
            number,
            name,
            motto,
            narrative: narrative.map(({ text }) => text),
            chapters: chapters.map((chapter) => ({
              number: chapter.number,
              parent: chapter.parent,
              title: chapter.title,
              axis: chapter.axis,
              narrative: chapter.narrative.map(({ text }) => text),
              actions: chapter.actions.map(({ tier, text, subItems }) => ({
                tier,
                text,
                subItems: subItems.map((item) => item.text),
              })),
            })),
          })),
        ).toEqual(
          model.areas.map((area) => ({
            ...area,
            chapters: area.chapters.map(({ number, title, axis, narrative, tiers }) => ({
              number,
              parent: number.slice(0, number.lastIndexOf('.')),
              title,
              axis,
              narrative,
              actions: tiers.flatMap(({ key, actions }) =>
                actions.map((action) => ({
                  tier: key,
                  text: richText(action),
                  subItems: action.subItems,
                })),
              ),
            })),
          })),
        );
      }),
      often,
    );
  });

  it('gives every action an ID of its own, and every tier a letter of its own', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(modelPlan, style).map(([a, b]) => render(a, b)),
          fragments,
        ),
        (text) => {
          const { plan } = parsePlan(text);
          const ids = plan.areas.flatMap(({ actions, chapters }) =>
            [...actions, ...chapters.flatMap((chapter) => chapter.actions)].map(({ id }) => id),
          );
          expect(new Set(ids).size).toBe(ids.length);
          expect(new Set(plan.tiers.map(({ letter }) => letter)).size).toBe(plan.tiers.length);
          expect(new Set(plan.tiers.map(({ key }) => key)).size).toBe(plan.tiers.length);
        },
      ),
      often,
    );
  });

  it('consumes every line of a plan exactly once', () => {
    fc.assert(
      fc.property(modelPlan, style, (model, how) => {
        const text = render(model, how);
        expect(strayLines(text)).toEqual([]);
        expect(parsePlan(text).lines.length).toBe(
          text.split(/\r\n|\n|\r/).filter((line) => line.replace('\ufeff', '').trim() !== '')
            .length,
        );
      }),
      often,
    );
  });
});

describe('parsePlan, for any text', () => {
  it('loses no line, and does not throw', () => {
    const texts = fc.oneof(
      fragments,
      fragments.map((text) => `1. Area\n${text}`),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(strayLines(text)).toEqual([]);
      }),
      { numRuns: runs(3000) },
    );
  });
});

function richText({ pieces }: ModelAction): RichText {
  let text = '';
  const bold: [number, number][] = [];
  pieces.forEach((piece, index) => {
    if (index % 2 === 1) bold.push([text.length, text.length + piece.length]);
    text += piece;
  });
  return { text, bold };
}
