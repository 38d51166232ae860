import { foldLabel } from '../../workbook/lists.ts';
import type { Scope } from './definition.ts';
import type { PaperAction } from './paper-action.ts';

/** Tells whether a paper speaks of an action. A chapter stands for those below it too. */
export function inScope(scope: Scope): (action: PaperAction) => boolean {
  const folded = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(foldLabel));
  const [axes, sections] = [folded(scope.axes), folded(scope.sections)];
  const leads = new Set(scope.leads.map((lead) => lead.trim().toLowerCase()));
  const chapters = scope.chapters.map((number) => number.trim().replace(/\.$/, ''));
  const fits = (names: readonly unknown[], test: () => boolean): boolean =>
    names.length === 0 || test();
  return (action) =>
    fits(scope.areas, () => scope.areas.includes(action.area)) &&
    fits(scope.tiers, () => scope.tiers.includes(action.tier)) &&
    fits(chapters, () =>
      chapters.some((each) => action.chapter === each || action.chapter.startsWith(`${each}.`)),
    ) &&
    fits(scope.axes, () => axes.has(foldLabel(action.axis))) &&
    fits(scope.sections, () => action.sections.some((name) => sections.has(foldLabel(name)))) &&
    fits(scope.leads, () => action.leads.some((lead) => leads.has(lead)));
}
