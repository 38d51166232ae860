import { describe, expect, it } from 'vitest';
import { eventually } from '../support/browser/eventually.ts';
import { testBrowser } from '../support/browser/test-browser.ts';
import { violations } from '../support/browser/violations.ts';

const newContext = testBrowser();

describe('the watch over every page', () => {
  it.each([
    ['console.error("broken")', /^Console error: broken/],
    ['setTimeout(() => { throw new Error("lost") })', /^Error on the page: Error: lost/],
    ['fetch("https://elsewhere.example/x").catch(() => {})', /^Request to another host: GET https/],
    ['new Image().src = "http://localhost:1/x"', /^Request to another host: GET http/],
  ])('sees %s', async (script, complaint) => {
    const watched = await newContext();
    const page = await watched.context.newPage();
    // Nothing leaves this machine in the tests either.
    await page.route('**/*', (route) => route.abort());
    await page.setContent('<p>A page</p>');
    await page.evaluate(script);
    await eventually(() => watched.complaints).toContainEqual(expect.stringMatching(complaint));
    watched.expect(complaint);
    watched.expect(/Failed to load resource|CORS/);
  });

  it('sees it in frames and new windows too', async () => {
    const watched = await newContext();
    const page = await watched.context.newPage();
    await page.setContent('<iframe srcdoc="<script>console.error(1)</script>"></iframe>');
    const opened = page.waitForEvent('popup');
    await page.evaluate(() => window.open('about:blank'));
    await (await opened).evaluate(() => console.error(2));
    await eventually(() => watched.complaints.map((each) => each.slice(0, 16)).sort()).toEqual([
      'Console error: 1',
      'Console error: 2',
    ]);
    watched.expect(/Console error: [12]/);
  });
});

describe('the check for keyboards and screen readers', () => {
  it('names what is wrong, and where', async () => {
    const page = await (await newContext()).context.newPage();
    await page.setContent(
      '<html lang="en"><title>t</title><input id="a"><p style="color:#ccc">pale</p></html>',
    );
    const found = await violations(page, { titled: true });
    expect(found.map((each) => each.split(':', 2).join(':')).sort()).toEqual([
      'color-contrast: p',
      'label: #a',
    ]);
  });
});
