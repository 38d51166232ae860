import en from 'zod/v4/locales/en.js';
import { sentences, ui } from '../core/shared/i18n/catalogue.ts';
import type { Lang, Text } from '../core/shared/i18n/lang.ts';
import { problemInWords } from '../core/shared/i18n/problem-in-words.ts';
import type { Problem } from '../core/shared/outcome.ts';
import * as z from '../core/shared/schema.ts';
import { version } from '../core/shared/version.ts';
import { sheetIds } from '../core/workbook/sheet-ids.ts';
import { personLanguage } from './context.ts';
import { dispatchDue } from './dispatch-due.ts';
import { guarded } from './fault.ts';
import { rememberPerson } from './google/people-keys.ts';
import { notingClockRun } from './installation/clock.ts';
import { logged } from './log.ts';
import { noteEdit } from './on-edit.ts';
import { dispatch, perform } from './rpc.ts';

// Without a locale, zod's messages say no more than "Invalid input".
z.config(en());

type OpenEvent = Pick<GoogleAppsScript.Events.SheetsOnOpen, 'authMode'>;

/** Simple trigger: the add-on was installed in this document. */
export function onInstall(event?: OpenEvent): void {
  onOpen(event);
}

/**
 * Simple trigger: builds the menu. May run with AuthMode.NONE, in which nothing but the menu and the
 * person's language may be asked for
 * (https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle).
 * Otherwise the workbook of a Section is known, and its menu holds what a Section may do.
 */
export function onOpen(event?: OpenEvent): void {
  const lang = personLanguage();
  const page = SpreadsheetApp.getUi();
  const mayLook = event !== undefined && event.authMode !== ScriptApp.AuthMode.NONE;
  if (mayLook && isSectionWorkbook()) {
    page
      .createAddonMenu()
      .addItem(ui.myActions[lang], 'openMyActions')
      .addItem(ui.share[lang], 'openShare')
      .addItem(ui.about[lang], 'openAbout')
      .addToUi();
    return;
  }
  page
    .createAddonMenu()
    .addItem(ui.update[lang], 'openUpdate')
    .addItem(ui.myActions[lang], 'openMyActions')
    .addItem(ui.check[lang], 'openCheck')
    .addSeparator()
    .addSubMenu(
      page
        .createMenu(ui.managers[lang])
        .addItem(ui.assign[lang], 'openAssign')
        .addItem(ui.amend[lang], 'openAmend')
        .addItem(ui.review[lang], 'openReview')
        .addItem(ui.completeness[lang], 'openCompleteness')
        .addItem(ui.sections[lang], 'openSections')
        .addItem(ui.applyRoles[lang], 'applyRoles')
        .addItem(ui.audit[lang], 'openAudit')
        .addItem(ui.person[lang], 'openPerson')
        .addItem(ui.translations[lang], 'openTranslations'),
    )
    .addItem(ui.newPaper[lang], 'openNewPaper')
    .addItem(ui.share[lang], 'openShare')
    .addSeparator()
    .addItem(ui.setUp[lang], 'openSetUp')
    .addItem(ui.repair[lang], 'repairLayout')
    .addSubMenu(
      page
        .createMenu(ui.help[lang])
        .addItem(ui.installation[lang], 'openInstallation')
        .addItem(ui.about[lang], 'openAbout'),
    )
    .addToUi();
}

/**
 * Simple trigger: somebody edited by hand. It must never stand in their way, so its failures are only
 * logged; the next save finds what it missed.
 */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const lang = personLanguage();
  logged('edit', 'onEdit', () =>
    guarded(lang, () => {
      noteEdit(event, lang);
    }),
  );
}

/**
 * Runs a command of the menu; what fails is told in a dialog. Google asks first for what the person did not
 * grant, and ends the run: that is not to be caught.
 */
function command(name: string, work: (lang: Lang) => void): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  const lang = personLanguage();
  logged('menu', name, () => {
    const outcome = guarded(lang, () => work(lang));
    if (!outcome.ok) tell(lang, outcome.problems);
    return outcome;
  });
}

/** Menu: the sidebar in which actions are updated. */
export function openUpdate(): void {
  command('openUpdate', () =>
    isSectionWorkbook()
      ? openSidebar('our-actions', ui.ourActionsTitle)
      : openSidebar('update', ui.updateTitle),
  );
}

/** Menu: the sidebar in which managers assign actions. */
export function openAssign(): void {
  command('openAssign', () => openSidebar('assign', ui.assignTitle));
}

/** Menu: the sidebar in which managers add, amend and retire actions. */
export function openAmend(): void {
  command('openAmend', () => openSidebar('amend', ui.amendTitle));
}

/** Menu: the sidebar with the actions of the person. */
export function openMyActions(): void {
  command('openMyActions', () =>
    isSectionWorkbook()
      ? openSidebar('our-actions', ui.ourActionsTitle)
      : openSidebar('my-actions', ui.myActionsTitle),
  );
}

/** Menu: the sidebar of the full check. */
export function openCheck(): void {
  command('openCheck', () => openSidebar('check', ui.checkTitle));
}

/** Menu: the sidebar in which managers approve and return updates. */
export function openReview(): void {
  command('openReview', () => openSidebar('review', ui.reviewTitle));
}

/** Menu: the dialog in which managers see who has updated, and remind the others. */
export function openCompleteness(): void {
  command('openCompleteness', () => openDialog('completeness', ui.completenessTitle, 820, 640));
}

/** Menu: the sidebar that tells who has access, and changes it. */
export function openShare(): void {
  command('openShare', () => openSidebar('share', ui.shareTitle));
}

/** Menu: the dialog that shows who opens which file, and who should not. */
export function openAudit(): void {
  command('openAudit', () => openDialog('access-audit', ui.auditTitle, 760, 600));
}

/** Menu: the dialog that shows, exports and removes what is kept of a person. */
export function openPerson(): void {
  command('openPerson', () => openDialog('person', ui.personTitle, 720, 640));
}

/** Whether the spreadsheet at hand is the workbook of a Section: its sidebars are others. */
function isSectionWorkbook(): boolean {
  const ids = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getSheetId());
  // Every editor can add a sheet under any ID: a workbook with Settings is the plan's.
  return ids.includes(sheetIds.ourActions) && !ids.includes(sheetIds.settings);
}

/** Menu: the dialog of Sections: their workbooks, and the sync. */
export function openSections(): void {
  command('openSections', () => openDialog('section-workbooks', ui.sectionsTitle, 760, 640));
}

/** Menu: the dialog that imports the plan in another language. */
export function openTranslations(): void {
  command('openTranslations', () =>
    openDialog('translations-import', ui.translationsTitle, 680, 600),
  );
}

/** Menu: the dialog that checks whether Google behaves as the add-on believes. */
export function openInstallation(): void {
  command('openInstallation', () => openDialog('installation', ui.installationTitle, 760, 640));
}

/** Menu: the set-up dialog. */
export function openSetUp(): void {
  command('openSetUp', () => openDialog('set-up', ui.setUpTitle, 640, 560));
}

/** Menu: the dialog that makes a paper. */
export function openNewPaper(): void {
  command('openNewPaper', () => openDialog('new-paper', ui.newPaperTitle, 720, 680));
}

/** Shows a page of the project beside the sheet, in the person's language. */
function openSidebar(page: string, title: Text): void {
  rememberPerson();
  const lang = personLanguage();
  SpreadsheetApp.getUi().showSidebar(pageIn(page, lang).setTitle(title[lang]));
}

/** Shows a page of the project in the person's language. Sizes in pixels. */
function openDialog(page: string, title: Text, width: number, height: number): void {
  rememberPerson();
  const lang = personLanguage();
  SpreadsheetApp.getUi().showModalDialog(
    pageIn(page, lang).setWidth(width).setHeight(height),
    title[lang],
  );
}

/**
 * A page of the project in a language, which a script at its end tells it: "append" leaves what it adds as
 * it is (https://developers.google.com/apps-script/reference/html/html-output#appendaddedcontent).
 */
function pageIn(page: string, lang: Lang): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutputFromFile(page).append(
    `<script>document.documentElement.lang='${lang}'</script>`,
  );
}

/** Menu: puts the layout right, says so, and offers to bring back actions that are missing. */
export function repairLayout(): void {
  command('repairLayout', (lang) => {
    const { notes, missing, back } = perform('layout.repair', {});
    const first = missing.length > 0 ? ui.repairedButMissing : ui.repaired;
    const lines = [first[lang], ...notes, ...missing];
    if (back === 0) say(lang, lines);
    else if (agreed(lang, lines)) say(lang, perform('layout.bringBack', {}).lines);
  });
}

/** Menu: brings the protections in line with Settings, and says what is left to do by hand. */
export function applyRoles(): void {
  command('applyRoles', (lang) => {
    const { problems, message } = perform('roles.apply', {});
    tell(lang, problems, message);
  });
}

/** Menu: which version this is, and whom to ask. */
export function openAbout(): void {
  command('openAbout', (lang) =>
    say(lang, [sentences.about[lang]({ version }), ui.aboutSupport[lang]]),
  );
}

function tell(lang: Lang, problems: readonly Problem[], ...first: readonly string[]): void {
  say(lang, [...first, ...problems.map((problem) => problemInWords(problem, lang))]);
}

function say(lang: Lang, lines: readonly string[]): void {
  const page = SpreadsheetApp.getUi();
  page.alert(ui.problem[lang], lines.join('\n\n'), page.ButtonSet.OK);
}

function agreed(lang: Lang, lines: readonly string[]): boolean {
  const page = SpreadsheetApp.getUi();
  const answer = page.alert(ui.problem[lang], lines.join('\n\n'), page.ButtonSet.YES_NO);
  return answer === page.Button.YES;
}

/** Clock trigger: does what is due by itself, and tells the person who installed it of a failure. */
export function runDue({ triggerUid }: { readonly triggerUid: string }): void {
  logged('clock', 'runDue', () => {
    notingClockRun(() => dispatchDue(triggerUid));
    return undefined;
  });
}

/** The one door of all sidebars: `google.script.run.rpc(method, payload, version)`. */
export function rpc(method: unknown, payload: unknown, pageVersion: unknown): unknown {
  return dispatch(method, payload, pageVersion);
}
