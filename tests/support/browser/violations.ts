import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/**
 * What is seriously wrong for people who use a keyboard or a screen reader, by axe-core: one line for
 * each rule and element. Frames are not looked into: give each on its own. A page of the add-on has no
 * title of its own: it always lies in a frame or dialog that has one. `except` is a selector.
 */
export async function violations(
  where: Page | Frame,
  { titled, except }: { readonly titled: boolean; readonly except?: string },
): Promise<string[]> {
  await where.evaluate(axe.source);
  const given = { titled, exclude: except === undefined ? [] : [except] };
  return where.evaluate(async ({ titled, exclude }) => {
    const engine = (globalThis as unknown as { axe: typeof axe }).axe; // put there just now
    const { violations } = await engine.run(
      { include: ['html'], exclude },
      {
        iframes: false,
        resultTypes: ['violations'],
        rules: { 'document-title': { enabled: titled } },
      },
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, any, all }) => {
          const reasons = [...any, ...all].map(({ message }) => message).join('; ');
          return `${id}: ${target.join(' ')}: ${help}. ${reasons}`;
        }),
      );
  }, given);
}
