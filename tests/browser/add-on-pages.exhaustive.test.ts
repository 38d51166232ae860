import { describe } from 'vitest';
import { fitWhileUsed } from '../support/browser/fit-while-used.ts';
import { testBrowser } from '../support/browser/test-browser.ts';

const newContext = testBrowser();

describe.each(['en', 'es'] as const)(
  'in %s, fit for keyboards and screen readers while it is used is',
  (lang) => fitWhileUsed(lang, newContext),
);
