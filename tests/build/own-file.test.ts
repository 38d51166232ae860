import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../src/server/', import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(new URL(path, root), 'utf8'),
  }));
const naming = (pattern: RegExp): string[] =>
  sources
    .filter(({ path, text }) => path !== 'google/own-file.ts' && pattern.test(text))
    .map(({ path }) => path)
    .sort();

describe('a file that the add-on may share, export or write into', () => {
  it('comes of an ID at the gate alone', () => {
    expect(naming(/\b(fileAtHand|confirmedFile)\b/)).toEqual(['google/own-files.ts']);
    expect(naming(/\bas OwnFile\b/)).toEqual([]);
  });

  it('is besides one that the add-on has just made', () => {
    expect(naming(/\bmadeFile\b/)).toEqual([
      'google/own-files.ts',
      'installation/scratch.ts',
      'services/make-section.ts',
      'services/write-paper.ts',
    ]);
  });

  it('is opened by its ID in the adapters alone, and elsewhere only the workbook at hand', () => {
    const opening = /\b(openById|openByUrl|Files\b.*\.(get|export|copy|update)|sheetsApi)\(/;
    expect(naming(opening).filter((path) => !path.startsWith('google/'))).toEqual([
      'context.ts',
      // A file that is not there, and one that the probe has just made.
      ...['installation/services.ts', 'installation/workbook.ts'],
    ]);
  });
});
