import type { UserSession } from 'apps-script-emulator';
import type { Locator } from 'playwright-core';
import type { Lang } from '../../../src/core/shared/i18n/lang.ts';
import type { AddOn } from '../add-on.ts';
import { manager } from '../sheets-host.ts';
import { type OpenAddOnPage, openAddOnPage, pageOf } from './add-on-pages.ts';
import { testBrowser } from './test-browser.ts';

export interface Form extends OpenAddOnPage {
  readonly session: UserSession;
  /** The button with this name. */
  readonly button: (name: string | RegExp) => Locator;
  /** Selects cells in the window that the form lies beside, and lets it look. */
  readonly select: (sheetId: number, a1: string) => Promise<void>;
}

export interface FormOptions {
  /** The manager, unless somebody else is named. */
  readonly user?: string;
  readonly lang?: Lang;
  /** What is selected when it opens. */
  readonly at?: readonly [sheetId: number, a1: string];
}

/** Longer than a sidebar waits until it looks at the selection again, in milliseconds. */
const aLook = 5_000;

/**
 * Opens sidebars and dialogs by themselves: in the browser, over a spreadsheet in this process, without
 * the workbench. Their clock begins with the host's.
 */
export function testForms(
  newContext = testBrowser(),
): (app: AddOn, functionName: string, options?: FormOptions) => Promise<Form> {
  return async (app, functionName, { user = manager, lang = 'en', at } = {}) => {
    const session = app.session(user, lang);
    if (at !== undefined) session.select(...at);
    const window = await newContext({ locale: lang });
    await window.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await window.context.clock.install({ time: app.host.now() });
    const opened = await openAddOnPage(window, session, pageOf(session, functionName));
    await opened.settled();
    return {
      ...opened,
      session,
      button: (name) => opened.page.getByRole('button', { name }),
      select: async (sheetId, a1) => {
        session.select(sheetId, a1);
        await opened.page.clock.fastForward(aLook);
      },
    };
  };
}
