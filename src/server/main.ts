import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { ui } from '../core/i18n/catalogue.ts';
import { currentContext, personLanguage } from './context.ts';
import { repair } from './handlers/repair.ts';
import { dispatch } from './rpc.ts';

// Without a locale, zod's messages say no more than "Invalid input".
z.config(en());

/** Simple trigger: the add-on was installed in this document. */
export function onInstall(): void {
  onOpen();
}

/**
 * Simple trigger: builds the menu. May run with AuthMode.NONE, in which nothing but the menu and the
 * person's language may be asked for
 * (https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle).
 */
export function onOpen(): void {
  const lang = personLanguage();
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(ui.setUp[lang], 'openSetUp')
    .addSeparator()
    .addItem(ui.repair[lang], 'repairLayout')
    .addToUi();
}

/** Menu: the set-up dialog, in the person's language. */
export function openSetUp(): void {
  const lang = personLanguage();
  const page = HtmlService.createHtmlOutputFromFile('set-up').getContent();
  const html = HtmlService.createHtmlOutput(
    page.replace('<html lang="en">', `<html lang="${lang}">`),
  )
    .setWidth(640)
    .setHeight(560);
  SpreadsheetApp.getUi().showModalDialog(html, ui.setUpTitle[lang]);
}

/** Menu: puts the layout right, and says so. */
export function repairLayout(): void {
  const context = currentContext();
  const outcome = repair({}, context);
  const message = outcome.ok
    ? ui.repaired[context.lang]
    : outcome.problems.map((problem) => `${problem.message} ${problem.remedy}`).join('\n\n');
  SpreadsheetApp.getUi().alert(
    ui.problem[context.lang],
    message,
    SpreadsheetApp.getUi().ButtonSet.OK,
  );
}

/** The one door of all sidebars: `google.script.run.rpc(method, payload)`. */
export function rpc(method: unknown, payload: unknown): unknown {
  return dispatch(method, payload);
}
