import type { Lang } from '../../core/i18n/lang.ts';
import type { Preview } from '../../core/rpc/contract.ts';
import type { Problem } from '../../core/rpc/outcome.ts';
import { element } from '../kit/dom.ts';
import { texts } from './texts.ts';

/** What a plan holds, as a list of figures. */
export function previewReport(preview: Preview, lang: Lang): HTMLElement {
  const figures: [string, string][] = [
    [texts.areas[lang], preview.areas.map(({ number, name }) => `${number} ${name}`).join(' · ')],
    [texts.chapters[lang], String(preview.chapters)],
    [texts.actions[lang], String(preview.actions)],
    ...preview.tiers.map(({ label, actions }): [string, string] => [label, String(actions)]),
    [texts.milestones[lang], String(preview.milestones)],
    [texts.continuous[lang], String(preview.continuous)],
  ];
  const list = element('dl');
  for (const [term, value] of figures)
    list.append(element('dt', {}, term), element('dd', {}, value));
  return element('section', {}, list, problemReport(preview.problems, lang));
}

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
