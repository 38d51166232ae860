import { keyFigures } from './key-figures.ts';
import { type Block, blockOf, type OverviewCell, type OverviewInput } from './overview-cell.ts';
import { byArea, byAxis, bySection, byTier } from './overview-tables.ts';

/** Overview as rows of cells, and where its blocks stand. */
export interface Overview {
  readonly rows: readonly (readonly OverviewCell[])[];
  readonly blocks: {
    readonly figures: Block;
    readonly area: Block;
    readonly tier: Block | undefined;
  };
}

/** Builds the dashboard: key figures, then the counts by area, tier, axis and Section. */
export function overview(input: OverviewInput): Overview {
  const rows: OverviewCell[][] = [
    [{ text: input.title, style: 'title' }],
    [{ text: input.lastRun, style: 'note' }],
  ];
  const add = (make: (firstRow: number) => OverviewCell[][]): Block => {
    const start = rows.length;
    const made = make(start);
    rows.push(...made, []);
    return blockOf(start, made.length);
  };
  const figures = add(() => keyFigures(input)); // at figuresRow, which formulas name
  const area = add((at) => byArea(input, at));
  const tier = input.tiers.length > 0 ? add((at) => byTier(input, at)) : undefined;
  if (input.axes.length > 0) add((at) => byAxis(input, at));
  if (input.sections.length > 0) add((at) => bySection(input, at));
  return { rows, blocks: { figures, area, tier } };
}
