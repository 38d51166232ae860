import { naturalOrder } from './natural-order.ts';
import { areaOf, type PaperAction } from './paper-action.ts';

export interface ChapterActions {
  /** '' for actions whose row names no chapter. */
  readonly number: string;
  readonly actions: readonly PaperAction[];
}

export interface AreaActions {
  /** '' for actions whose chapter belongs to no area. */
  readonly number: string;
  readonly chapters: readonly ChapterActions[];
}

/** Order of the plan: by chapter and ID as people count, what belongs nowhere last. */
export function planOrder(a: PaperAction, b: PaperAction): number {
  return (
    Number(a.area === '') - Number(b.area === '') ||
    naturalOrder(a.chapter, b.chapter) ||
    naturalOrder(a.id, b.id)
  );
}

/** Ordered actions by area and chapter; only what holds actions. */
export function groupActions(actions: readonly PaperAction[]): AreaActions[] {
  const chapters = new Map<string, PaperAction[]>();
  for (const action of actions) {
    const known = chapters.get(action.chapter);
    if (known) known.push(action);
    else chapters.set(action.chapter, [action]);
  }
  const areas = new Map<string, ChapterActions[]>();
  for (const [number, own] of chapters) {
    const area = areaOf(number);
    areas.set(area, [...(areas.get(area) ?? []), { number, actions: own }]);
  }
  return [...areas].map(([number, own]) => ({ number, chapters: own }));
}
