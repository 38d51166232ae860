import { documentOfDocx } from 'apps-script-emulator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ApiDocument,
  createWorld,
} from '../../../../../packages/emulator/tests/docs/support.ts';
import type { Report } from '../../../../../src/core/papers/report/block.ts';
import { paperLength } from '../../../../../src/core/papers/report/docs/paper-length.ts';
import { paperRequests } from '../../../../../src/core/papers/report/docs/paper-requests.ts';
import { partName } from '../../../../../src/core/papers/report/docs/part-print.ts';
import {
  isWhole,
  readTarget,
  targetFields,
} from '../../../../../src/core/papers/report/docs/read-target.ts';
import { headingSlots } from '../../../../../src/core/papers/report/letterhead/heading-slots.ts';
import { runs } from '../../../../support/tier.ts';
import { docxWithSlots } from '../letterhead/built-in-letterhead.ts';
import { anyReport } from './any-report.ts';
import { meant, said, saying } from './every-index.ts';

/** The whole way: headings into the letterhead, the letterhead into a Doc, the paper into the Doc. */
function written(report: Report): ApiDocument {
  const slots = headingSlots(report);
  const world = createWorld({ from: documentOfDocx(docxWithSlots(slots)) });
  const target = readTarget(world.get({ fields: targetFields }), slots);
  if (!target) throw new Error('the headings are not where they were put');
  world.batch(paperRequests(report, target));
  return world.get();
}

describe('whatever a report says', () => {
  it('stands in the Doc at every index as it was meant, in its part', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const document = written(report);
        expect(isWhole(document)).toBe(true);
        const all = report.parts.flatMap(({ blocks }) => blocks);
        expect(said(document)).toEqual(saying(meant(report, all)));
        for (const part of report.parts) {
          const wanted = saying(meant(report, part.blocks));
          const range = document.namedRanges?.[partName(part)]?.namedRanges?.[0]?.ranges?.[0];
          const found = range ? said(document, range.startIndex, range.endIndex) : [];
          expect(found).toEqual(wanted);
        }
      }),
      { numRuns: runs(120) },
    );
  });

  it('is as long as was said beforehand, within the paragraphs that Docs wants around tables', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const end = written(report).body?.content?.at(-1)?.endIndex ?? 0;
        const blocks = report.parts.flatMap((part) => part.blocks);
        const spare = 2 + blocks.length;
        expect(Math.abs(end - paperLength(report))).toBeLessThanOrEqual(spare);
      }),
      { numRuns: runs(40) },
    );
  });
});
