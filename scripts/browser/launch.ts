import { type BrowserServer, chromium } from 'playwright-core';
import { bundledBrowser } from './bundled.ts';
import { installedBrowsers } from './installed.ts';

/** No process of its own for the sandbox, as containers forbid it; nothing is fetched on the side. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-background-networking',
];

/**
 * Starts a browser to which tests connect: the one that `CHROME_PATH` names; else an installed Chrome or
 * Chromium; else the one in the development packages, which `WORKPLAN_BROWSER=bundled` asks for outright.
 * @throws Error which says what to install
 */
export async function launchServer(): Promise<BrowserServer> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    return start(named).catch((error: unknown) => {
      throw new Error(`CHROME_PATH names no browser that starts: ${named}: ${reason(error)}`);
    });
  }
  const installed = process.env.WORKPLAN_BROWSER === 'bundled' ? [] : installedBrowsers();
  const failures: string[] = [];
  for (const path of installed) {
    try {
      return await start(path);
    } catch (error) {
      failures.push(`${path}: ${reason(error)}`);
    }
  }
  try {
    const { executablePath, env } = await bundledBrowser();
    return await start(executablePath, env);
  } catch (error) {
    failures.push(`@sparticuz/chromium: ${reason(error)}`);
  }
  throw new Error(
    [
      'No browser starts. Install Google Chrome or Chromium (on Debian: apt install chromium),',
      'or set CHROME_PATH to the program of one. What was tried:',
      ...failures,
    ].join('\n'),
  );
}

function start(
  executablePath: string,
  env: Readonly<Record<string, string>> = {},
): Promise<BrowserServer> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return chromium.launchServer({
    executablePath,
    host: '127.0.0.1',
    args,
    env: { ...Object.fromEntries(inherited), ...env },
  });
}

const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 12).join('\n  ');
