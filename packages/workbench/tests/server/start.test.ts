import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../../tests/support/run-command.ts';
import {
  type OpenWorkbench,
  openBench,
  startWorkbench,
} from '../../../../tests/support/workbench.ts';

const amina = 'amina@example.org';

let folder = '';
let running: Pick<OpenWorkbench, 'stop'>[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workplan-start-'));
});
afterEach(async () => {
  for (const bench of running) await bench.stop();
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

const data = (): string => join(folder, 'data');
/** A workbench that stops after the test. */
const stopped = <T extends OpenWorkbench>(bench: T): T => {
  running.push(bench);
  return bench;
};
const openEmpty = async (lang: 'en' | 'fr' = 'en') =>
  stopped(await openBench({ data: data(), start: 'empty', lang }));
const startEmpty = async (...args: readonly string[]) =>
  stopped(await startWorkbench({ data: data(), start: 'empty', args }));
/** Runs the command line where it must end by itself. */
const run = (...args: readonly string[]) => runCommand('--data', data(), ...args);
const titles = async (bench: OpenWorkbench): Promise<string[]> =>
  (await bench.call('files.list', { user: amina })).map(({ title }) => title).sort();

describe('the first start', () => {
  it('can begin with an empty spreadsheet', async () => {
    const bench = await openEmpty('fr');
    expect(await titles(bench)).toEqual(['Feuille de calcul sans titre']);
    const { firstFile = '' } = await bench.call('bench.open', {});
    const input = { window: 'window-start-4', user: amina, fileId: firstFile, locale: 'fr' };
    const { book, shown } = await bench.call('book.open', input);
    expect(book).toMatchObject({ locale: 'fr_FR', role: 'owner' });
    expect(shown.menus?.[0]?.items.length).toBeGreaterThan(2);
  });

  it('names what is wrong with a plan, and leaves no half workbook', async () => {
    const plan = join(folder, 'plan.md');
    writeFileSync(plan, 'PLAN 2022\n1. One\nText.');
    const { status, stderr } = await run('--plan', plan);
    expect(status).toBe(1);
    expect(stderr).toMatch(/no actions\.\n {2}What to do: /);
    const bench = await openEmpty();
    expect(await titles(bench)).toEqual(['Untitled spreadsheet']);
  });
});

describe('the command line', () => {
  it('refuses a data folder that another workbench has open, in words', async () => {
    const bench = await startEmpty();
    for (const args of [[], ['--reset', '--yes']]) {
      const { status, stdout, stderr } = await run('--lang', 'es', ...args);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^Esta carpeta de datos está en uso: .*host\.pid\.\n$/);
      expect(stdout).not.toContain('http://');
    }
    expect(await titles(bench)).toEqual(['Untitled spreadsheet']);
  });

  it('begins afresh only when that is confirmed', async () => {
    const bench = await openEmpty();
    await bench.call('files.create', { user: amina, title: 'Mine', locale: 'en_US' });
    await bench.stop();
    const { status, stderr } = await run('--reset');
    expect(status).toBe(2);
    expect(stderr).toContain('add --yes');
    expect(readdirSync(join(data(), 'files'))).toHaveLength(2);
    const kept = await openEmpty();
    expect(await titles(kept)).toEqual(['Mine', 'Untitled spreadsheet']);
    await kept.stop();
    // Also a damaged folder can be given up.
    writeFileSync(join(data(), 'state.json'), '{');
    expect((await run('--empty')).stderr).toMatch(/state\.json.*damaged/);
    const fresh = await startEmpty('--reset', '--yes');
    expect(await titles(fresh)).toEqual(['Untitled spreadsheet']);
  });
});
