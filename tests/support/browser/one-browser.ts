import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { launchServer } from '../../../scripts/browser/launch.ts';

/** Where the workers of a run, which inherit the environment, learn the address of its browser. */
const variable = 'WORKPLAN_TEST_BROWSER';

/**
 * Before the tests of a run: all of them share one browser. It starts when the first of them asks for its
 * address, so that a run without browser tests starts none; if none starts, each that asks is told why.
 */
export default async function setup(): Promise<() => Promise<void>> {
  // Each project of a run calls this: the first one serves them all.
  if (process.env[variable] !== undefined) return async () => {};
  let browser: Promise<BrowserServer> | undefined;
  const door = createServer((_request, response) => {
    browser ??= launchServer();
    browser.then(
      (started) => response.end(started.wsEndpoint()),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const { port } = door.address() as AddressInfo; // it listens on a port
  process.env[variable] = `http://127.0.0.1:${port}`;
  return async () => {
    delete process.env[variable];
    door.close();
    await browser?.then(
      (started) => started.close(),
      () => undefined, // Whoever asked for it was told.
    );
  };
}

/** The browser of this run. To close it closes only what was opened by way of this connection. */
export async function connect(): Promise<Browser> {
  const door = process.env[variable];
  if (door === undefined)
    throw new Error(`${import.meta.filename} is no global set-up of this run`);
  const answer = await fetch(door);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return chromium.connect(text);
}
