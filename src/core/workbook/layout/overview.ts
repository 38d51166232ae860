import type { Lang } from '../../i18n/lang.ts';
import type { AreaName } from '../data-sheets.ts';
import type { Organisation } from '../settings.ts';
import type { TierSetting } from '../tiers.ts';
import {
  type Block,
  blockOf,
  byArea,
  byAxis,
  bySection,
  byTier,
  keyFigures,
  type OverviewCell,
} from './overview-blocks.ts';

/** What Overview counts by. */
export interface OverviewInput {
  readonly title: string;
  readonly lang: Lang;
  /** Before the first period opens, the current period is the plan's year. */
  readonly year: number;
  readonly areas: readonly AreaName[];
  readonly tiers: readonly TierSetting[];
  readonly axes: readonly string[];
  readonly sections: readonly Organisation['sections'][number]['name'][];
}

/** Overview as rows of cells, and where its blocks stand. */
export interface Overview {
  readonly rows: readonly (readonly OverviewCell[])[];
  readonly blocks: Readonly<Record<'figures' | 'area' | 'tier', Block>>;
}

/** Builds the dashboard: key figures, then the counts by area, tier, axis and Section. */
export function overview(input: OverviewInput): Overview {
  const rows: OverviewCell[][] = [[{ text: input.title, style: 'title' }], []];
  const add = (make: (firstRow: number) => OverviewCell[][]): Block => {
    const start = rows.length;
    const made = make(start);
    rows.push(...made, []);
    return blockOf(start, made.length);
  };
  const figures = add(() => keyFigures(input)); // at figuresRow, which formulas name
  const area = add((at) => byArea(input, at));
  const tier = add((at) => byTier(input, at));
  if (input.axes.length > 0) add((at) => byAxis(input, at));
  if (input.sections.length > 0) add((at) => bySection(input, at));
  return { rows, blocks: { figures, area, tier } };
}
