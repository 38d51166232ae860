import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { patience } from '../patience.ts';
import { connect } from './one-browser.ts';
import { type Watched, watchContext } from './watch-page.ts';

export interface ContextOptions {
  /** `fr-FR` */
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  /**
   * Puts the windows back after a test that went well, and the next test may go on in them. Without
   * it they are closed after each test.
   */
  readonly setBack?: () => Promise<void>;
}

/** Opens the browser as a new person. */
export type NewContext = (options?: ContextOptions) => Promise<Watched>;

interface Opened {
  readonly watched: Watched;
  readonly setBack?: () => Promise<void>;
}

/** Pictures of what was on the screen when a test failed. */
const pictures = fileURLToPath(new URL('../../../build/browser-failures', import.meta.url));

/**
 * The browser of this run, for a test file. The function that comes back opens it as a new person: own
 * storage, own windows. After each test every page must have kept quiet: no error, no warning, no request to
 * another machine. After a test that failed nothing is kept: the next one finds only new windows.
 */
export function testBrowser(): NewContext {
  let browser: Browser | undefined;
  let open: readonly Opened[] = [];

  beforeAll(async () => {
    browser = await connect();
  });
  afterAll(() => browser?.close());

  afterEach(async ({ task }) => {
    const used = open;
    const failed = task.result?.state === 'fail';
    const notSetBack = failed ? [] : await setBackAll(used);
    const complaints = [...notSetBack, ...used.flatMap(({ watched }) => watched.complaints)];
    const isWell = !failed && complaints.length === 0;
    if (!isWell) await takePictures(used, task.name);
    open = isWell ? used.filter(({ setBack }) => setBack !== undefined) : [];
    for (const { watched } of open) watched.startOver();
    const gone = used.filter((each) => !open.includes(each));
    await Promise.all(gone.map(({ watched }) => watched.context.close()));
    expect(complaints).toEqual([]);
  });

  return async ({ locale = 'en-GB', width = 1280, height = 800, setBack } = {}) => {
    if (browser === undefined) throw new Error('The browser starts before the first test');
    const context: BrowserContext = await browser.newContext({
      locale,
      timezoneId: 'Europe/Madrid',
      viewport: { width, height },
    });
    context.setDefaultTimeout(patience);
    const watched = watchContext(context);
    open = [...open, { watched, ...(setBack && { setBack }) }];
    return watched;
  };
}

/** A window that cannot be put back is a fault of the test that left it so. */
async function setBackAll(opened: readonly Opened[]): Promise<string[]> {
  const results = await Promise.allSettled(opened.map(({ setBack }) => setBack?.()));
  return results.flatMap((result) =>
    result.status === 'rejected' ? [`The window cannot be put back: ${result.reason}`] : [],
  );
}

async function takePictures(opened: readonly Opened[], test: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const name = test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  const pages = opened.flatMap(({ watched }) => watched.context.pages());
  for (const [index, page] of pages.entries()) {
    // A page that hangs or crashed has no picture; the test has failed anyway.
    await page.screenshot({ path: `${pictures}/${name}-${index}.png` }).catch(() => {});
  }
}
