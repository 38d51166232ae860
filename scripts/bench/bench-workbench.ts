import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printedAddress } from 'apps-script-workbench/client';
import type { Grid } from 'apps-script-workbench/grid';
import { type Browser, chromium, type Page } from 'playwright-core';
import { launchServer } from '../browser/launch.ts';

const edits = 21;
const place = { sheetId: 1002, row: 3, column: 14 };
/** "Delayed" among the key figures of Overview. */
const effect = { sheetId: 1000, row: 8, column: 1 };

declare global {
  /** What the page leaves for tests. */
  var workbench: { readonly grid: Grid; readonly fileId: string };
}

interface WorkbenchMeasurement {
  /** Seconds from `npm start`, build included, to the printed address, and to a grid that can be used. */
  readonly addressSeconds: number;
  readonly gridSeconds: number;
  /** Milliseconds from an edit to its effect. */
  readonly editMs: number;
  readonly slowestEditMs: number;
  readonly edits: number;
  readonly residentMb: number;
}

/**
 * How long a person waits: from `npm start` on an empty data folder to a grid that can be used, and from
 * an edit to its effect, which is a count on another sheet that a formula makes of the edited cell.
 */
export async function benchWorkbench(): Promise<WorkbenchMeasurement> {
  const folder = mkdtempSync(join(tmpdir(), 'workplan-bench-'));
  const server = await launchServer();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const measured = await measureWorkbench(browser, join(folder, 'data'));
    const { addressSeconds, gridSeconds, editMs, slowestEditMs, residentMb } = measured;
    console.log('workbench, real plan');
    console.log(`npm start → address   ${addressSeconds.toFixed(1)} s, build included`);
    console.log(`npm start → grid      ${gridSeconds.toFixed(1)} s`);
    console.log(
      `edit → effect         ${editMs.toFixed(0)} ms at the median of ${edits}, ${slowestEditMs.toFixed(0)} ms at most`,
    );
    console.log(`memory of the host    ${residentMb.toFixed(0)} MB resident`);
    return measured;
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureWorkbench(browser: Browser, data: string): Promise<WorkbenchMeasurement> {
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  const npm = spawn('npm', ['start', '--', '--data', data, '--port', '8899'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await printedAddress(npm.stdout);
    const addressSeconds = seconds();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(url);
    await page.waitForFunction(() => document.querySelector('.grid[data-ready="true"]') !== null);
    const gridSeconds = seconds();
    await page.locator('.grid[data-ready="true"] :focus').waitFor({ state: 'attached' });
    const times = await editTimes(page);
    return {
      ...{ addressSeconds, gridSeconds, edits },
      editMs: times[Math.floor(times.length / 2)] ?? 0,
      slowestEditMs: times.at(-1) ?? 0,
      residentMb: memoryOf(npm.pid ?? 0),
    };
  } finally {
    if (npm.pid !== undefined) process.kill(-npm.pid, 'SIGINT');
    await once(npm, 'exit');
  }
}

/** In milliseconds, shortest first: each edit goes through the editor of the cell. */
async function editTimes(page: Page): Promise<number[]> {
  await goToPlace(page);
  const times: number[] = [];
  for (let i = 0; i < edits; i += 1) {
    const before = await page.evaluate(
      (at) => globalThis.workbench.grid.cellText(at.sheetId, at.row, at.column),
      effect,
    );
    await page.keyboard.type(i % 2 === 0 ? 'Delayed' : 'On track');
    const startedAt = performance.now();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      ({ at, old }) => {
        const { grid } = globalThis.workbench;
        return grid.cellText(at.sheetId, at.row, at.column) !== old;
      },
      { at: effect, old: before },
      { polling: 'raf' },
    );
    times.push(performance.now() - startedAt);
    await page.keyboard.press('ArrowUp');
  }
  return times.sort((a, b) => a - b);
}

/** With mouse and arrows, as the grid takes the keyboard only then. */
async function goToPlace(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '2 We advocate' }).click();
  await page.waitForFunction(
    (id) => globalThis.workbench.grid.selection()?.sheetId === id,
    place.sheetId,
  );
  await page.waitForTimeout(500);
  const point = await page.evaluate(({ row }) => {
    const found = globalThis.workbench.grid.cellRect(row, 0);
    return found && { x: found.x + 20, y: found.y + 10 };
  }, place);
  if (point === undefined) throw new Error('The row is not in sight');
  await page.mouse.click(point.x, point.y);
  for (let at = 0; at < place.column; at += 1) await page.keyboard.press('ArrowRight');
}

/** In MB, of the process group's largest process, which is the host. */
function memoryOf(group: number): number {
  const lines = execFileSync('ps', ['-eo', 'pgid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const sizes = lines
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([pgid]) => pgid === group)
    .map(([, rss = 0]) => rss);
  return Math.max(...sizes) / 1024;
}
