import { expect, it } from 'vitest';
import { entryFaults, evidenceNotes } from '../../src/sidebar/kit/entry.ts';

it.each([
  ['', undefined, undefined],
  [' https://city.org/a ', undefined, undefined],
  ['see the report', 'begins with https://', undefined],
  ['https://bank.com@evil.example/', 'the @', undefined],
  ['https://\u0430pple.com/', undefined, 'leads to: xn--pple-43d.com'],
])('below evidence of “%s” stands what is wrong, or where it leads', (evidence, error, warning) => {
  const notes = evidenceNotes(evidence, 'en');
  expect(notes).toEqual({
    error: error && expect.stringContaining(error),
    warning: warning && expect.stringContaining(warning),
  });
  expect(entryFaults({ progress: '', evidence })).toEqual(error ? ['evidence'] : []);
});
