import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch } from './launch.ts';
import { type Watched, watchContext } from './watch-page.ts';

export interface ContextOptions {
  /** `fr-FR` */
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Pictures of what was on the screen when a test failed. */
const pictures = fileURLToPath(new URL('../../../build/browser-failures', import.meta.url));

/**
 * One browser for a test file. The function that comes back opens it as a new person: own storage,
 * own windows. After each test every page must have kept quiet: no error, no warning, no request to
 * another machine.
 */
export function testBrowser(): (options?: ContextOptions) => Promise<Watched> {
  let browser: Browser | undefined;
  let open: Watched[] = [];

  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  afterEach(async ({ task }) => {
    const watched = open;
    open = [];
    const complaints = watched.flatMap((each) => each.complaints);
    if (task.result?.state === 'fail' || complaints.length > 0) {
      await takePictures(watched, task.name);
    }
    await Promise.all(watched.map(({ context }) => context.close()));
    expect(complaints).toEqual([]);
  });

  return async ({ locale = 'en-GB', width = 1280, height = 800 } = {}) => {
    if (browser === undefined) throw new Error('The browser starts before the first test');
    const context: BrowserContext = await browser.newContext({
      locale,
      timezoneId: 'Europe/Madrid',
      viewport: { width, height },
    });
    context.setDefaultTimeout(30_000);
    const watched = watchContext(context);
    open.push(watched);
    return watched;
  };
}

async function takePictures(watched: readonly Watched[], test: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const name = test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  const pages = watched.flatMap(({ context }) => context.pages());
  for (const [index, page] of pages.entries()) {
    // A page that hangs or crashed has no picture; the test has failed anyway.
    await page.screenshot({ path: `${pictures}/${name}-${index}.png` }).catch(() => {});
  }
}
