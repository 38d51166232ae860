import { expect, it } from 'vitest';
import { defineProblems, withShown } from '../../../src/core/shared/define-problems.ts';
import { t } from '../../../src/core/shared/i18n/lang.ts';

const problem = defineProblems({
  plain: { message: t('Gone.', 'Parti.', 'Ido.'), remedy: t('Wait.', 'Attendez.', 'Espere.') },
  named: {
    severity: 'info',
    message: t<{ n: number }>(
      ({ n }) => `There are ${n}.`,
      ({ n }) => `Il y en a ${n}.`,
      ({ n }) => `Hay ${n}.`,
    ),
    remedy: t('Wait.', 'Attendez.', 'Espere.'),
  },
});

it('makes an error, in the language, at its place', () => {
  expect(problem('plain', 'fr', 'Papers!B3')).toEqual({
    code: 'plain',
    severity: 'error',
    place: 'Papers!B3',
    message: 'Parti.',
    remedy: 'Attendez.',
  });
});

it('names what it is given', () => {
  expect(problem('named', 'es', '', { n: 3 })).toMatchObject({
    severity: 'info',
    message: 'Hay 3.',
    remedy: 'Espere.',
  });
});

it('does not compile without what a sentence names', () => {
  // @ts-expect-error the number is missing
  expect(() => problem('named', 'en', '')).toThrow();
});

it('shows what stands there, cut short', () => {
  expect(withShown('No date', '')).toBe('No date.');
  expect(withShown('No date', 'x'.repeat(90))).toBe(`No date: ${'x'.repeat(80)}…`);
});
