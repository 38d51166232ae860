import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readZip, writeZip } from '../../src/xlsx/zip.ts';

it('reads what it writes', () => {
  const content = fc.uint8Array({ maxLength: 300 });
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), content), (files) => {
      const parts = new Map(Object.entries(files));
      const read = readZip(writeZip(parts));
      expect([...read].map(([name, data]) => [name, [...data]])).toEqual(
        [...parts].map(([name, data]) => [name, [...data]]),
      );
    }),
  );
});

it('refuses what is no ZIP file', () => {
  expect(() => readZip(new Uint8Array(40))).toThrow('Not a ZIP file');
});
