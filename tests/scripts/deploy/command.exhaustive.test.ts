import { expect, test } from 'vitest';
import { deployProject } from './deploy-project.ts';

const { run } = deployProject();

test('says what to do when the real clasp is not logged in', () => {
  const { status, stderr } = run(['dev']);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /clasp said: No credentials found\.\n.*not logged in.*npx clasp login.*done: build.*not done: push/s,
  );
});
