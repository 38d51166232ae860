import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testBench } from '../support/browser/test-bench.ts';

const { arrive, running } = testBench();

describe('the token', () => {
  it('leaves the address bar, and the page loads again, in other tabs and from the printed link', async () => {
    const { token, origin, url } = running();
    const { page, watched } = await arrive();
    const files = page.getByRole('button', { name: 'Files' });
    await files.click();
    expect(page.url()).toBe(`${origin}/#/files`);
    await page.reload();
    const link = page.getByRole('link', { name: 'Executive Bureau' });
    // As "Open in a new tab" does: a window that shares nothing with this one but the origin.
    const address = await link.evaluate((element) => (element as HTMLAnchorElement).href); // a link
    expect(address).toMatch(`${origin}/#/file/`);
    const tab = await watched.context.newPage();
    await tab.goto(address);
    await tab.getByRole('heading', { name: 'Executive Bureau' }).first().waitFor();
    await tab.close();
    await page.goto(`${url}#/files`);
    await link.waitFor();
    const seen = await page.evaluate(() => [document.cookie, document.referrer, location.href]);
    expect(seen.join()).not.toContain(token);
  });
});

describe('another server of this machine', () => {
  const received: IncomingHttpHeaders[] = [];
  const server = createServer(({ headers }, response) => {
    received.push(headers);
    response.setHeader('content-type', 'text/html');
    response.end('<link rel="icon" href="data:,"><h1>Another server</h1>');
  });
  let other = '';
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    other = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`; // it listens on a port
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('gets the token neither with a request nor from a page of its own', async () => {
    const { token, origin } = running();
    const { page, watched } = await arrive();
    await page.getByRole('button', { name: 'Files' }).click();
    watched.expect(/CORS|ERR_FAILED|ERR_BLOCKED|status of 403|frame-ancestors|Content Security/);
    await page.evaluate((to) => {
      location.href = to;
    }, other);
    await page.getByRole('heading', { name: 'Another server' }).waitFor();
    expect(received).toHaveLength(1);
    expect(JSON.stringify(received)).not.toContain(token);
    expect(received[0]).not.toHaveProperty('referer');
    expect(received[0]).not.toHaveProperty('cookie');
    const stored = await page.evaluate(() => JSON.stringify([document.referrer, localStorage]));
    expect(stored).toBe('["",{}]');
    const reached = await page.evaluate(async (bench) => {
      const answers = await Promise.allSettled([
        fetch(`${bench}/`),
        fetch(`${bench}/api/bench.open`, { method: 'POST', body: '{}', credentials: 'include' }),
        fetch(`${bench}/events`, { credentials: 'include' }),
      ]);
      return answers.map(({ status }) => status);
    }, origin);
    expect(reached).toEqual(['rejected', 'rejected', 'rejected']);
    // It may show the workbench to the person who has it open, in a window that it cannot look into.
    const popup = page.waitForEvent('popup');
    await page.evaluate((bench) => {
      Object.assign(globalThis, { opened: window.open(`${bench}/#/files`) });
    }, origin);
    await (await popup).getByRole('link', { name: 'UCLG work plan 2022' }).waitFor();
    const looked = await page.evaluate(() => {
      const { opened } = globalThis as { readonly opened?: Window };
      try {
        return opened?.localStorage.length ?? 'nothing';
      } catch (error) {
        return String(error);
      }
    });
    expect(looked).toMatch(/^SecurityError/);
  });
});
