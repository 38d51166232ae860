import { expect, it } from 'vitest';
import { sentences } from '../../../../src/core/shared/i18n/catalogue.ts';
import { counted, plural } from '../../../../src/core/shared/i18n/plural.ts';
import { sendNow } from '../../../../src/sidebar/kit/mail-texts.ts';

it('takes the singular for 1 in every language, for 0 in French alone', () => {
  const said = (n: number) =>
    (['en', 'fr', 'es'] as const).map((lang) => plural(n, lang, 'one', 'many'));
  expect(said(0)).toEqual(['many', 'one', 'many']);
  expect(said(1)).toEqual(['one', 'one', 'one']);
  expect(said(2)).toEqual(['many', 'many', 'many']);
});

it('sets the number before the word', () => {
  expect(counted(0, 'fr', 'action', 'actions')).toBe('0 action');
  expect(counted(0, 'es', 'acción', 'acciones')).toBe('0 acciones');
});

it('says none in the French singular in what the server and the pages tell', () => {
  const saved = { saved: 0, unchanged: 3 };
  expect(sentences.saved.fr(saved)).toContain('0 action.');
  expect(sentences.saved.en(saved)).toContain('0 actions.');
  expect(sendNow.fr(0)).toBe('Envoyer 0 e-mail');
});
