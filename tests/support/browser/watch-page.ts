import type { BrowserContext, Page } from 'playwright-core';

/** What no page of ours may do: each entry says what happened. */
export interface Watched {
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
  /** Complaints that match are what the test is about. */
  readonly expect: (pattern: RegExp) => void;
  /** Another test begins in the same windows: what one test expects, the next one may not do. */
  readonly startOver: () => void;
}

/** Answered by the browser itself, without a request. */
const local = ['data:', 'blob:', 'about:'];

/** Watches every page and frame of a browser context from its beginning. */
export function watchContext(context: BrowserContext): Watched {
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  const watchPage = (page: Page): void => {
    page.on('pageerror', (error) => complaints.push(`Error on the page: ${error.stack ?? error}`));
  };
  context.on('page', watchPage);
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const { url, lineNumber } = message.location();
    complaints.push(`Console ${message.type()}: ${message.text()} (${url}:${lineNumber})`);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (local.includes(protocol) || hostname === '127.0.0.1') return;
    complaints.push(`Request to another host: ${request.method()} ${request.url()}`);
  });
  return {
    context,
    get complaints() {
      return complaints.filter((each) => !expected.some((pattern) => pattern.test(each)));
    },
    expect: (pattern) => {
      expected.push(pattern);
    },
    startOver: () => {
      complaints.length = 0;
      expected.length = 0;
    },
  };
}
