import { documentOfDocx } from 'apps-script-emulator';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { builtInLetterhead } from './built-in-letterhead.ts';

const document = documentOfDocx(zipSync(builtInLetterhead()));

const points = (length: gapi.client.docs.Dimension | undefined): number =>
  Math.round((length?.magnitude ?? 0) * 10) / 10;

describe('the built-in letterhead', () => {
  it('is an A4 page with margins of 2.5 cm', () => {
    const { pageSize, marginLeft, marginRight, marginTop, marginBottom } =
      document.documentStyle ?? {};
    expect([pageSize?.width, pageSize?.height].map(points)).toEqual([595.3, 841.9]);
    expect([marginLeft, marginRight, marginTop, marginBottom].map(points)).toEqual([
      71, 71, 71, 71,
    ]);
  });

  it('names organisation and meeting at the top, page and number of pages at the foot', () => {
    const line = (segment: gapi.client.docs.Header | undefined): string =>
      (segment?.content?.[0]?.paragraph?.elements ?? [])
        .map(({ textRun, autoText }) => textRun?.content ?? autoText?.type ?? '')
        .join('');
    const { defaultHeaderId = '', defaultFooterId = '' } = document.documentStyle ?? {};
    expect(line(document.headers?.[defaultHeaderId])).toBe('{{organisation}}\t{{meeting}}\n');
    expect(line(document.footers?.[defaultFooterId])).toBe('PAGE_NUMBER / PAGE_COUNT\n');
  });

  it('has a scale of sizes, and headings that stay with what follows', () => {
    const styles = (document.namedStyles?.styles ?? []).map(
      ({ namedStyleType, textStyle, paragraphStyle }) =>
        [
          namedStyleType,
          [points(textStyle?.fontSize), paragraphStyle?.keepWithNext ?? false],
        ] as const,
    );
    expect(Object.fromEntries(styles)).toMatchObject({
      NORMAL_TEXT: [10.5, false],
      TITLE: [20, true],
      HEADING_1: [15, true],
      HEADING_2: [12.5, true],
      HEADING_3: [11, true],
    });
  });

  it('is the same file at every build', async () => {
    const script = new URL('../../../../../scripts/letterhead.mjs', import.meta.url).href;
    // The script has no types: it is run by Node as it is.
    const { letterhead } = (await import(script)) as { letterhead: () => Promise<Buffer> };
    const first = await letterhead();
    // ZIP counts time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await letterhead()).equals(first)).toBe(true);
  });
});
