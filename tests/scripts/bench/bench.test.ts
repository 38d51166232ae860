import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBenchOptions } from '../../../scripts/bench/options.ts';
import { UsageError } from '../../../scripts/cli/options.ts';

const bench = fileURLToPath(new URL('../../../build/host/bench.mjs', import.meta.url));

describe('the options of the benchmark', () => {
  it('ask for all parts, or for those that are named, in their own order', () => {
    const all = ['bundle', 'workbook', 'sections', 'sidebar', 'workbench', 'clients'];
    expect(readBenchOptions([])).toEqual({ parts: all, json: undefined, help: false });
    expect(readBenchOptions(['sections', '--json', 'out.json', 'bundle'])).toEqual({
      ...{ parts: ['bundle', 'sections'], json: 'out.json', help: false },
    });
  });

  it.each([
    [['--jason', 'x'], /Unknown option '--jason'\. See npm run bench -- --help/],
    [
      ['section'],
      /Unknown part 'section': choose from bundle, workbook, sections, sidebar, workbench, clients/,
    ],
    [['--json'], /--json.*argument missing/],
    [['--json', ' '], /--json needs a path/],
  ])('%j are refused by name', (args, message) => {
    expect(() => readBenchOptions(args)).toThrow(UsageError);
    expect(() => readBenchOptions(args)).toThrow(message);
  });
});

describe('the benchmark', () => {
  it('writes the figures that it prints to a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'workplan-figures-')), 'figures.json');
    const args = [bench, 'bundle', '--json', file];
    const printed = execFileSync('node', args, { encoding: 'utf8' });
    const { bundle, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
    expect(rest).toEqual({ node: process.version });
    expect(bundle).toMatchObject({ runs: 25, bytes: expect.any(Number) });
    expect(bundle.fastestMs).toBeGreaterThan(0);
    expect(bundle.evaluateMs).toBeGreaterThanOrEqual(bundle.fastestMs);
    expect(printed).toContain(`${bundle.evaluateMs.toFixed(1)} ms at the median of 25`);
  });

  it('says at once what is wrong with an option', () => {
    const { status, stderr } = spawnSync('node', [bench, '--json', '/no/such/folder/file'], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--json /no/such/folder/file')]);
  });
});
