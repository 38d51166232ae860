import { expect, it } from 'vitest';
import { faultProblem } from '../../src/core/shared/i18n/faults.ts';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { addOn } from '../support/add-on.ts';
import { openAddOnPage, pageOf } from '../support/browser/add-on-pages.ts';
import { testBrowser } from '../support/browser/test-browser.ts';

const newContext = testBrowser();

/** A sidebar that follows the selection, by a clock that only moves when it is told to. */
async function sidebarByTheClock(functionName = 'openUpdate') {
  const app = addOn();
  app.setUp();
  const session = app.session();
  session.select(areaSheetId(1), 'A3');
  const sidebar = pageOf(session, functionName);
  let questions = 0;
  let isOld = false;
  const counted = {
    ...session,
    run: (name: string, ...args: readonly unknown[]) => {
      if (args[0] === 'action.selected') questions += 1;
      return session.run(name, ...(isOld ? [...args.slice(0, 2), '0.0.1'] : args));
    },
  };
  const window = await newContext();
  await window.context.clock.install({ time: '2022-03-15T11:00:00Z' });
  await window.context.clock.pauseAt('2022-03-15T11:00:01Z');
  const { page, settled } = await openAddOnPage(window, counted, sidebar);
  await page.clock.runFor(100);
  await settled();
  /** Lets some seconds pass, one by one. Returns how often the page asked meanwhile. */
  const pass = async (seconds: number, step = 1): Promise<number> => {
    const before = questions;
    for (let at = 0; at < seconds; at += step) {
      await page.clock.runFor(step * 1000);
      await settled();
    }
    return questions - before;
  };
  /** As when another tab is shown, or this one again. */
  const hide = (hidden: boolean): Promise<void> =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  /** As when the add-on is updated while the page is open. */
  const age = (): void => {
    isOld = true;
  };
  return { page, session, pass, hide, age };
}

it('A sidebar asks what is selected less and less often while nothing changes', async () => {
  const { page, session, pass } = await sidebarByTheClock();
  expect(await pass(15, 3)).toBe(5);
  expect(await pass(60, 3)).toBeLessThan(12);
  await pass(240, 30);
  expect(await pass(180, 30)).toBeLessThan(4);

  session.select(areaSheetId(1), 'A4');
  await pass(60, 30);
  await page.getByText('1.1-C02').first().waitFor();
  expect(await pass(9, 3)).toBe(3);
});

it('A sidebar asks at once when somebody uses it, and never while it is hidden', async () => {
  const { page, pass, hide } = await sidebarByTheClock();
  await pass(300, 30);
  await page.mouse.move(100, 100);
  expect(await pass(1)).toBe(1);
  await page.mouse.move(100, 120);
  expect(await pass(1)).toBe(0);

  await hide(true);
  expect(await pass(240, 60)).toBe(0);
  await hide(false);
  expect(await pass(1)).toBe(1);
});

it.each(['openUpdate', 'openAssign'])(
  'A sidebar that the add-on was updated behind says so and asks no more: %s',
  async (functionName) => {
    const { page, pass, age } = await sidebarByTheClock(functionName);
    age();
    expect(await pass(3, 3)).toBe(1);
    await page.getByText(faultProblem.texts['other-version'].message.en).first().waitFor();
    expect(await pass(300, 30)).toBe(0);
    await page.mouse.move(100, 100);
    expect(await pass(30, 3)).toBe(0);
  },
);
