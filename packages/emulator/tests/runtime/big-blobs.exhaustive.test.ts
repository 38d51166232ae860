import { expect, it } from 'vitest';
import { evaluate } from './tiny-host.ts';

/** Source: https://developers.google.com/apps-script/guides/services/quotas */
it.each([
  [
    'is not made',
    'Utilities.newBlob("x".repeat(53e6))',
    /^File {2}exceeds the maximum file size\.$/,
  ],
  [
    'does not come of a smaller one',
    'Utilities.newBlob("abc", "text/plain", "a.txt").setDataFromString("x".repeat(53e6))',
    /^File a\.txt exceeds the maximum file size\.$/,
  ],
])('a blob over 50 MB %s', (_how, code, message) => {
  expect(() => evaluate(code)).toThrow(message);
});
