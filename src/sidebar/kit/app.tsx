import { type ComponentType, render } from 'preact';
import { type Lang, languageOf } from '../../core/shared/i18n/lang.ts';

/** Draws a dialog or sidebar in the language that the server told the page, at its end. */
export function start(Page: ComponentType<{ lang: Lang }>): void {
  const root = document.getElementById('page');
  if (root === null) throw new Error('the page lacks #page');
  document.addEventListener('DOMContentLoaded', () => {
    render(<Page lang={languageOf(document.documentElement.lang)} />, root);
  });
}
