import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync, version } from 'esbuild';
import { packageRoot } from '../package-root.ts';

/**
 * Finds syntax that Apps Script's parser refuses. Private names and static fields are parse errors
 * there, and so is `import()`; the project compiles to es2020, so anything newer is a slip of the
 * build. The check prints the file twice, as it is and lowered to es2020: any difference is newer
 * syntax. (Numeric separators are printed alike and escape it; Apps Script accepts them.)
 *
 * @returns a description of the first finding, or undefined
 */
export function findNewerSyntax(source: string): string | undefined {
  if (!checked.has(source))
    checked.set(source, source.length < worthNoting ? compare(source) : compareOnce(source));
  return checked.get(source);
}

/** Characters from which on the check costs much more than a look at a file. */
const worthNoting = 100_000;

/** A script that passed is noted, so that only the first start with a build waits for the check. */
function compareOnce(source: string): string | undefined {
  const passed = join(packageRoot(), 'build', 'es2020');
  const note = join(passed, createHash('sha256').update(version).update(source).digest('hex'));
  if (existsSync(note)) return undefined;
  const finding = compare(source);
  if (finding === undefined) {
    mkdirSync(passed, { recursive: true });
    writeFileSync(note, '');
  }
  return finding;
}

/** A test suite makes many hosts of one build. */
const checked = new Map<string, string | undefined>();

function compare(source: string): string | undefined {
  const plain = print(source, 'esnext', {});
  const lowered = print(source, 'es2020', { 'dynamic-import': false });
  if (plain === lowered) return undefined;
  const loweredLines = new Set(lowered.split('\n'));
  const line = plain.split('\n').find((text) => !loweredLines.has(text));
  return (line ?? plain).trim().slice(0, 200);
}

function print(source: string, target: string, supported: Record<string, boolean>): string {
  return transformSync(source, {
    loader: 'js',
    target,
    supported,
    legalComments: 'none',
    logLevel: 'silent',
  }).code;
}
