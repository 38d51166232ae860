import { type Lang, t } from '../shared/i18n/lang.ts';
import type { ActionRow } from '../workbook/action-row.ts';
import { wholeText } from '../workbook/cell.ts';
import type { PlanKey } from '../workbook/columns/section-columns.ts';
import { isoToSerial } from '../workbook/date.ts';
import { statuses } from '../workbook/lists.ts';
import type { Settings } from '../workbook/read-settings.ts';
import { type Translation, translationIn } from '../workbook/read-translations.ts';
import type { CellValue } from '../workbook/snapshot.ts';
import { shownTier, tierLabel } from '../workbook/tiers.ts';
import { concerns, leadsAction } from './concerns.ts';

/** An action as the workbook of a Section shows it. */
export interface SectionAction {
  readonly id: string;
  readonly cells: Readonly<Record<PlanKey, CellValue>>;
}

const texts = {
  leads: t('You lead', 'Vous pilotez', 'La dirigen'),
  partOf: t('You take part', 'Vous participez', 'Participan'),
} as const;

/** What a row says whose action is no longer for the Section. */
export const outOfPlan = {
  retired: t('Taken out of the plan', 'Retirée du plan', 'Retirada del plan'),
  'not-ours': t('No longer yours', 'Ne vous concerne plus', 'Ya no es suya'),
} as const;

/** The actions of a Section in the order of the plan, in its language as far as there are translations. */
export function sectionActions(
  actions: readonly ActionRow[],
  section: string,
  lang: Lang,
  settings: Settings,
  translations: readonly Translation[],
): SectionAction[] {
  const find = translationIn(translations, lang, settings.textLang);
  const said = (id: string, field: string, source: string): string =>
    find(id, field, source) ?? source;
  const titles = new Map(settings.chapters.map(({ number, title }) => [number, title]));
  return actions
    .filter((action) => concerns(action, section, settings))
    .map((action) => {
      const { id, chapter, tier, start, due, status } = action;
      const title = said(chapter, 'chapterTitle', titles.get(chapter) ?? action.chapterTitle);
      const source = wholeText(action.action, action.subItems);
      return {
        id,
        cells: {
          chapterTitle: `${chapter} ${title}`.trim(),
          tier: tier === null ? '' : shownTier(tier, tierLabel(settings.tiers, tier), lang),
          action: said(id, 'action', source).replace(/\v/g, '\n'),
          expectedResult: said(id, 'expectedResult', action.expectedResult),
          part: (leadsAction(action, section, settings) ? texts.leads : texts.partOf)[lang],
          start: start === null ? '' : isoToSerial(start),
          due: due === null ? '' : isoToSerial(due),
          planned: status === null ? '' : statuses[status][lang],
        },
      };
    });
}
