import type { Lang } from '../../core/i18n/lang.ts';
import type { Preview } from '../../core/rpc/contract.ts';
import { element } from '../kit/dom.ts';
import { problemReport } from '../kit/problem-report.ts';
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
