import type { Menu, UserSession } from 'apps-script-emulator';
import type { Page } from 'playwright-core';
import { type CallCount, googleScript } from './google-script.ts';
import { violations } from './violations.ts';
import type { Watched } from './watch-page.ts';

export interface AddOnPage {
  /** The function of the menu item that opens it. */
  readonly functionName: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** Width of a sidebar, and the height of one in a small window. */
const sidebar = { width: 300, height: 600 };

/** Every sidebar and dialog that the menu of this person opens. */
export function pagesOf(session: UserSession): AddOnPage[] {
  const menus = session.open();
  return menus.flatMap(functionsOf).flatMap((functionName) => {
    session.answer({ button: 'OK' });
    return shownBy(session, functionName);
  });
}

/** The one that this item of the menu opens. */
export function pageOf(session: UserSession, functionName: string): AddOnPage {
  session.open();
  const [page] = shownBy(session, functionName);
  if (page === undefined) throw new Error(`${functionName} shows no page`);
  return page;
}

function shownBy(session: UserSession, functionName: string): AddOnPage[] {
  const { sidebars, dialogs } = session.clickMenu(functionName);
  return [
    ...sidebars.map(({ html }) => ({ functionName, html, ...sidebar })),
    ...dialogs.map(({ html, width = 600, height = 400 }) => ({
      functionName,
      html,
      width,
      height,
    })),
  ];
}

const functionsOf = (menu: Menu): string[] =>
  menu.items.flatMap((entry) => {
    if (entry.kind === 'item') return [entry.functionName];
    return entry.kind === 'menu' ? functionsOf(entry) : [];
  });

export interface OpenAddOnPage {
  readonly page: Page;
  /** Waits until the page shows something and no call is under way. */
  readonly settled: () => Promise<void>;
  /** From now on calls do not arrive, as without a network; or they do again. */
  readonly cutOff: (off: boolean) => void;
}

/**
 * Opens a page of the add-on by itself, as a browser shows it in its frame; `google.script.run` runs
 * the bundle as the person of the session.
 */
export async function openAddOnPage(
  { context }: Watched,
  session: UserSession,
  { html, width, height }: AddOnPage,
): Promise<OpenAddOnPage> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  let off = false;
  await page.exposeFunction('callHost', (name: string, args: string): string => {
    if (off) throw new Error('NetworkError: Connection failure due to HTTP 0');
    return JSON.stringify(session.run(name, ...JSON.parse(args))) ?? 'null';
  });
  await page.addInitScript(googleScript);
  // Answered here: nothing listens at this address.
  await page.route('http://127.0.0.1/page', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto('http://127.0.0.1/page');
  return {
    page,
    settled: async () => {
      await page.waitForFunction(() => {
        const { callsUnderWay = 0 } = globalThis as CallCount;
        return callsUnderWay === 0 && document.getElementById('page')?.innerText.trim() !== '';
      });
    },
    cutOff: (value) => {
      off = value;
    },
  };
}

/** What is wrong with a page as it is now, for anybody. */
export async function faultsOf(page: Page): Promise<string[]> {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  const found = await violations(page, { titled: false });
  return tooWide ? [...found, 'The page is wider than its window'] : found;
}
