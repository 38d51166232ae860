import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bench = fileURLToPath(new URL('../../../build/host/bench.mjs', import.meta.url));

test('a sidebar that nobody uses for an hour asks the server few questions', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'workplan-figures-')), 'figures.json');
  execFileSync('node', [bench, 'bundle', 'sidebar', '--json', file], { stdio: 'pipe' });
  const { bundle, sidebar, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  expect(rest).toEqual({ node: process.version });
  expect(bundle).toMatchObject({ runs: 25 });
  expect(sidebar).toHaveLength(3);
  for (const { roundTrips } of sidebar) expect(roundTrips).toBeLessThan(20);
});
