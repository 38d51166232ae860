import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../src/core/plan/parse-plan.ts';
import { fromDocx } from '../../../../src/core/plan/sources/from-docx.ts';
import { fromHtml } from '../../../../src/core/plan/sources/from-html.ts';
import { planText } from '../../../../src/core/plan/sources/plan-text.ts';
import { parseMarkup } from '../../../support/markup.ts';
import { googleDocsHtml, planDocx, planLines, wordHtml } from '../../../support/plan-documents.ts';

const text = readFileSync('plans/uclg-2022.md', 'utf8');
const lines = planLines(text);

/** A plan without the places where it was read. */
function placeless(plan: unknown): unknown {
  return JSON.parse(JSON.stringify(plan, (key, value) => (key === 'line' ? undefined : value)));
}

const wanted = placeless(parsePlan(text).plan);

describe('the real plan reads the same', () => {
  it('from a .docx whose numbers and bullets are all automatic', async () => {
    const parts = unzipSync(await planDocx(lines));
    const part = (name: string) => {
      const bytes = parts[`word/${name}.xml`];
      return bytes && parseMarkup(strFromU8(bytes));
    };
    const document = part('document');
    if (document === undefined) throw new Error('The .docx has no document');
    const source = fromDocx({ document, styles: part('styles'), numbering: part('numbering') });
    expect(placeless(parsePlan(planText(source).text).plan)).toEqual(wanted);
  });

  it('from what Google Docs puts on the clipboard', () => {
    const source = fromHtml(parseMarkup(googleDocsHtml(lines)));
    expect(placeless(parsePlan(planText(source).text).plan)).toEqual(wanted);
  });

  it('from what Word puts on the clipboard', () => {
    const source = fromHtml(parseMarkup(wordHtml(lines)));
    expect(placeless(parsePlan(planText(source).text).plan)).toEqual(wanted);
  });
});
