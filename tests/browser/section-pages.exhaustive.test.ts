import { describe, expect, it } from 'vitest';
import { colon } from '../../src/core/shared/i18n/colon.ts';
import type { Text } from '../../src/core/shared/i18n/lang.ts';
import { accessLevels as levels } from '../../src/core/workbook/lists.ts';
import { spreadsheetLink } from '../../src/core/workbook/row-link.ts';
import { texts as audit, groupHints } from '../../src/sidebar/access-audit/texts.ts';
import { fileTexts as files, theseAreOurs } from '../../src/sidebar/kit/file-texts.ts';
import { mailTexts as mails } from '../../src/sidebar/kit/mail-texts.ts';
import { texts as common } from '../../src/sidebar/kit/texts.ts';
import { texts as ours } from '../../src/sidebar/our-actions/texts.ts';
import { texts as sections, syncedLine } from '../../src/sidebar/section-workbooks/texts.ts';
import { applyAndSend, texts as share } from '../../src/sidebar/share/texts.ts';
import { faultsOf, openAddOnPage, pageOf } from '../support/browser/add-on-pages.ts';
import { testBrowser } from '../support/browser/test-browser.ts';
import { put, rowsOf } from '../support/our-actions.ts';
import { bruno, esi, type SectionPlan, sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';

const newContext = testBrowser();
const nia = 'nia@partner.example';

// The longest texts; the story of a Section is played in English.
describe.each(['fr'] as const)('what Sections work with is fit for everybody, in %s:', (lang) => {
  const say = (text: Text): string => text[lang];
  const opener =
    (app: SectionPlan) => async (spreadsheetId: string, user: string, name: string) => {
      const session = app.host.session({ user, locale: lang, spreadsheetId });
      const found = pageOf(session, name);
      const shown = await openAddOnPage(await newContext({ locale: lang }), session, found);
      await shown.settled();
      expect(await faultsOf(shown.page), `${name}, opened`).toEqual([]);
      const button = (text: string) => shown.page.getByRole('button', { name: text });
      return { ...shown, button };
    };

  it('making and syncing', async () => {
    const app = sectionPlan();
    const { page, button, settled } = await opener(app)(app.spreadsheetId, manager, 'openSections');
    await page.getByLabel(say(sections.share)).check();
    await button(`${say(sections.make)} Africa`).click();
    await page.getByText(`${bruno}, ${esi}`).waitFor();
    expect(await faultsOf(page), 'who gets the right to edit').toEqual([]);
    await button(say(sections.makeShared)).click();
    await button(`${say(sections.repair)} Africa`).waitFor();
    const [, book = ''] =
      /\/d\/([^/]+)/.exec((await page.locator('a').first().getAttribute('href')) ?? '') ?? [];
    app.type(book, 2, 'result', 'First');
    app.act(book, [put(3, 'evidence', 'none'), { deleteDimension: { range: rowsOf(2) } }]);
    app.act(book, [put(2, 'result', 'Second')]);
    await button(say(sections.sync)).click();
    await page.getByText(syncedLine[lang]({ section: 'Africa', changed: 1, pushed: 1 })).waitFor();
    await page.getByText(say(sections.found)).waitFor();
    await button(say(sections.look)).click();
    await page.getByText(say(sections.noneLeading)).waitFor();
    await settled();
    expect(await faultsOf(page), 'synced').toEqual([]);
  });

  it('entering: nothing typed is lost, and nothing of others is written over unseen', async () => {
    const app = sectionPlan();
    const book = app.make('Africa');
    const { page, button, cutOff } = await opener(app)(book, esi, 'openMyActions');
    await button(say(ours.edit)).first().click();
    await page.getByLabel(say(ours.progress)).fill('140');
    await page.getByText(say(common.badProgress)).waitFor();
    await page.getByLabel(say(ours.progress)).fill('40');
    await page.getByLabel(say(ours.status)).selectOption('delayed');
    await page.getByText(say(ours.noReasonRemedy)).waitFor();
    await page.getByLabel(say(ours.reportText)).fill('Ours');
    expect(await faultsOf(page), 'hints').toEqual([]);
    // Another action is looked at meanwhile.
    await button(say(ours.edit)).first().click();
    await page.getByText(say(ours.unsaved)).waitFor();
    await button(say(ours.edit)).first().click();
    await page.getByText(say(ours.kept)).waitFor();
    cutOff(true);
    await button(say(ours.save)).click();
    await page.getByText(say(common.noNetwork)).waitFor();
    cutOff(false);
    app.type(book, 2, 'reportText', 'Theirs');
    app.type(book, 2, 'nextStep', 'Untouched by us');
    await button(say(ours.save)).click();
    await page.getByText(`${say(common.theirs)}${say(colon)} Theirs`).waitFor();
    expect(await faultsOf(page), 'conflict').toEqual([]);
    expect(app.rowsIn(book)[0]).toMatchObject({ reportText: 'Theirs', status: '' });
    await button(say(common.keepMine)).click();
    await page.getByRole('status').getByText('1.1-C01').waitFor();
    expect(await faultsOf(page), 'saved').toEqual([]);
    expect(app.rowsIn(book)[0]).toMatchObject({
      ...{ reportText: 'Ours', nextStep: 'Untouched by us', progress: 0.4 },
    });
  });

  it('sharing: what was previewed is done, what was not can be corrected, and both are told', async () => {
    const app = sectionPlan();
    const book = app.make('Africa');
    const { page, button } = await opener(app)(book, esi, 'openShare');
    const add = page.getByLabel(say(share.add));
    await add.fill(`Nia Ba <${nia}>; nobody, ghost@city.invalid`);
    await page.getByText(manager).first().waitFor();
    await page.getByLabel(say(share.mail)).check();
    await button(say(share.preview)).click();
    await button(say(share.applyMail)).click();
    await button(say(mails.know)).click();
    await page.getByText(say(mails.nowKnown)).waitFor();
    expect(await faultsOf(page), 'the mail before it is sent').toEqual([]);
    // One of the two is refused by Google, and gets none.
    await button(applyAndSend[lang](2)).click();
    await page.getByText(/L’accès de 1 personne/).waitFor();
    expect(await faultsOf(page), 'shared in part').toEqual([]);
    expect(await add.inputValue()).toBe('nobody, ghost@city.invalid');
    await add.fill('o@partner.example');
    expect(await page.getByLabel(say(share.mail)).isChecked()).toBe(false);
    await button(say(share.preview)).click();
    await button(say(share.apply)).click();
    await page.getByLabel(`${say(share.level)} o@partner.example`).waitFor();
    await page.getByLabel(`${say(share.level)} ${nia}`).selectOption('none');
    await button(say(share.preview)).click();
    await button(say(share.apply)).click();
    await page.getByLabel(`${say(share.level)} ${nia}`).waitFor({ state: 'detached' });
    expect(Object.keys(app.host.store.get(book)?.record.permissions ?? {})).not.toContain(nia);
  });

  it('auditing', async () => {
    const app = sectionPlan();
    const book = app.make('Africa');
    const olu = 'olu@partner.example';
    for (const email of [nia, olu]) app.host.share(book, email, 'reader');
    app.host.share(book, esi, undefined);
    const open = (): string[] => Object.keys(app.host.store.get(book)?.record.permissions ?? {});
    const { page, button } = await opener(app)(app.spreadsheetId, manager, 'openAudit');
    const tick = (name: string) => page.getByRole('checkbox', { name });
    await tick(nia).waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await page.getByText(say(audit.all)).click();
    expect(await faultsOf(page), 'who opens what').toEqual([]);
    await tick(say(audit.tickAll)).check();
    await button(say(audit.mend)).click();
    for (const email of [nia, olu]) {
      const change = `${email}${say(colon)} ${say(levels.viewer)} → ${say(levels.none)}`;
      await page.getByText(change).waitFor();
    }
    await page.getByRole('link', { name: spreadsheetLink(book) }).waitFor();
    expect(await faultsOf(page), 'before it is mended').toEqual([]);
    await button(say(audit.back)).click();
    expect(await tick(olu).isChecked()).toBe(true);
    expect(open()).toEqual([bruno, nia, olu]);
    await tick(olu).uncheck();
    // This one is not taken away but given.
    await page.getByText(say(groupHints.lacking)).waitFor();
    await tick(esi).check();
    await button(say(audit.mend)).click();
    await button(say(audit.mendNow)).click();
    await tick(nia).waitFor({ state: 'detached' });
    expect(open()).toEqual([bruno, olu, esi]);
    expect(await tick(olu).isChecked()).toBe(false);
    expect(await faultsOf(page), 'mended').toEqual([]);
  });

  it('a second manager confirms a workbook that they share, and goes on at once', async () => {
    const app = sectionPlan();
    app.make('Africa');
    const { page, button } = await opener(app)(app.spreadsheetId, bruno, 'openShare');
    await page.getByLabel(say(share.file)).selectOption('Africa');
    await button(say(files.lookAtOne)).click();
    await page.getByRole('checkbox', { name: 'Africa' }).check();
    expect(await faultsOf(page), 'looked at').toEqual([]);
    await button(theseAreOurs[lang](1)).click();
    await page.getByLabel(`${say(share.level)} ${esi}`).waitFor();
  });

  it('a second manager looks at a workbook, confirms it, and syncs', async () => {
    const app = sectionPlan();
    const book = app.make('Africa');
    app.type(book, 2, 'result', 'First');
    const { page, button, settled } = await opener(app)(app.spreadsheetId, bruno, 'openSections');
    await button(say(sections.sync)).click();
    await button(say(files.lookAtOne)).click();
    await page
      .getByRole('link', { name: spreadsheetLink(book) })
      .last()
      .waitFor();
    await page.getByText(`${say(files.owner)}${say(colon)} ${manager}`).waitFor();
    expect(await faultsOf(page), 'looked at').toEqual([]);
    expect(await button(theseAreOurs[lang](0)).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: 'Africa' }).check();
    await button(theseAreOurs[lang](1)).click();
    await page.getByText(say(files.again)).waitFor();
    expect(await faultsOf(page), 'confirmed').toEqual([]);
    await button(say(sections.sync)).click();
    await page.getByText(syncedLine[lang]({ section: 'Africa', changed: 1, pushed: 0 })).waitFor();
    await settled();
    expect(app.sync({}, bruno).synced).toMatchObject([{ findings: [] }]);
  });
});
