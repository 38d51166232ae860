import type { Lang } from '../../core/i18n/lang.ts';
import type { Problem } from '../../core/rpc/outcome.ts';
import { element } from './dom.ts';
import { texts } from './texts.ts';

/** Problems with their place and remedy; nothing if there are none. */
export function problemReport(problems: readonly Problem[], lang: Lang): HTMLElement {
  if (problems.length === 0) return element('section');
  const items = problems.map(({ severity, place, message, remedy }) =>
    element(
      'li',
      { className: severity },
      [place, message, remedy].filter((part) => part !== '').join(' – '),
    ),
  );
  return element(
    'section',
    {},
    element('h2', {}, `${texts.problems[lang]} (${problems.length})`),
    element('ul', {}, ...items),
  );
}
