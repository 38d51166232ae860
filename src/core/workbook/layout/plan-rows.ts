import type { Area, Chapter, Plan, RichText } from '../../plan/plan.ts';
import { introduction } from '../../plan/rich-text.ts';
import type { Lang } from '../../shared/i18n/lang.ts';
import { choiceCell, richCell, textCell, withSubItems } from '../cell.ts';
import type { PlacedAction } from '../give-ids.ts';
import { kinds, statuses } from '../lists.ts';
import type { TierSetting } from '../tiers.ts';
import type { NewRow } from './sheet-layout.ts';

/** The row of an action that the workbook does not hold yet. `titles`: of areas and chapters, by number. */
export function actionRow(
  { action, id, chapter, axis }: PlacedAction,
  titles: ReadonlyMap<string, string>,
  tiers: readonly TierSetting[],
  lang: Lang,
): NewRow {
  return {
    id: textCell(id),
    chapter: textCell(chapter),
    chapterTitle: textCell(titles.get(chapter) ?? ''),
    axis: textCell(axis ?? ''),
    tier: textCell(tiers.find(({ key }) => key === action.tier)?.label ?? action.tier),
    action: richCell(withSubItems(action.text, action.subItems)),
    kind: choiceCell({ list: kinds }, action.kind, lang),
    status: choiceCell({ list: statuses }, 'not-started', lang),
  };
}

/** The introductions of areas and chapters by number, as far as they have one. */
export function chapterIntros(plan: Plan): ReadonlyMap<string, RichText> {
  const parts: (Area | Chapter)[] = plan.areas.flatMap((area) => [area, ...area.chapters]);
  return new Map(parts.map(({ number, narrative }) => [number, introduction(narrative).rich]));
}

/** Area and chapter titles, for Settings: number and title. */
export function chapterTitles(plan: Plan): [number: string, title: string][] {
  return plan.areas.flatMap((area): [string, string][] => [
    [area.number, area.motto === null ? area.name : `${area.name} – ${area.motto}`],
    ...area.chapters.map(({ number, title }): [string, string] => [number, title]),
  ]);
}
