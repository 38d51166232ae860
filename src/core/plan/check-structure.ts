import type { Report } from './diagnostic.ts';
import type { Area, Chapter, Plan } from './plan.ts';
import type { Item } from './read-items.ts';
import { introduction, longestIntroduction } from './rich-text.ts';

/**
 * Looks at the numbering as a whole, and reports. Returns the plan with each chapter's parent: the
 * nearest number above it that the plan has.
 */
export function checkStructure(plan: Plan, items: readonly Item[], report: Report): Plan {
  const firstLine = checkNumbers(items, report);
  const missing = new Set<string>();
  const areas = plan.areas.map((area) => ({
    ...area,
    chapters: area.chapters.map((chapter) => {
      const wanted = above(chapter.number);
      const parent = nearest(wanted, firstLine);
      if (!firstLine.has(wanted) && !missing.has(wanted)) {
        missing.add(wanted);
        const { number, line } = chapter;
        report('missing-parent', line, { number, missing: wanted, placed: parent });
      }
      return { ...chapter, parent };
    }),
  }));
  checkContent(areas, report);
  checkLengths({ ...plan, areas }, report);
  return { ...plan, areas };
}

/** Duplicates, wrong order, gaps. Returns the line of each number. */
function checkNumbers(items: readonly Item[], report: Report): ReadonlyMap<string, number> {
  const firstLine = new Map<string, number>();
  const lastChild = new Map<string, number>();
  let previous: readonly number[] = [];
  for (const item of items) {
    if (item.node !== 'area' && item.node !== 'chapter') continue;
    const { line, parts } = item;
    const number = parts.join('.');
    const parent = parts.slice(0, -1).join('.');
    const last = parts[parts.length - 1] ?? 0;
    const expected = (lastChild.get(parent) ?? 0) + 1;
    const known = firstLine.get(number);
    const isFirst = parent === '' && previous.length === 0;
    if (known !== undefined) report('duplicate-number', line, { number, firstLine: known });
    else firstLine.set(number, line);
    if (known === undefined && !isAfter(parts, previous)) {
      report('out-of-order', line, { number, previous: previous.join('.') });
    } else if (known === undefined && last > expected && !isFirst) {
      report('number-gap', line, { number, expected: [...parts.slice(0, -1), expected].join('.') });
    }
    lastChild.set(parent, Math.max(last, expected - 1));
    previous = parts;
  }
  return firstLine;
}

function isAfter(parts: readonly number[], previous: readonly number[]): boolean {
  const at = parts.findIndex((part, index) => part !== previous[index]);
  return at >= 0 && (parts[at] ?? 0) > (previous[at] ?? -1);
}

/** The number itself, or the first above it that a heading has; an area at the latest. */
function nearest(number: string, known: ReadonlyMap<string, number>): string {
  return known.has(number) || !number.includes('.') ? number : nearest(above(number), known);
}

/** The number one level up; empty for an area. */
function above(number: string): string {
  return number.slice(0, Math.max(number.lastIndexOf('.'), 0));
}

/** Introductions that a cell of the workbook could not hold. */
function checkLengths({ narrative, areas }: Plan, report: Report): void {
  const parts = areas.flatMap((area) => [area, ...area.chapters]);
  for (const part of [{ number: '', narrative, line: 1 }, ...parts]) {
    if (introduction(part.narrative).cut) {
      report('long-text', part.line, { number: part.number, limit: longestIntroduction });
    }
  }
}

/** Areas and chapters with nothing in them and nothing below, and a plan without any action. */
function checkContent(areas: readonly Area[], report: Report): void {
  const parents = new Set(areas.flatMap(({ chapters }) => chapters.map(({ parent }) => parent)));
  const parts: (Area | Chapter)[] = areas.flatMap((area) => [area, ...area.chapters]);
  for (const { number, actions, narrative, line } of parts) {
    if (actions.length === 0 && narrative.length === 0 && !parents.has(number)) {
      report('empty-part', line, { number });
    }
  }
  if (parts.length > 0 && parts.every(({ actions }) => actions.length === 0)) {
    report('no-actions', 1, {});
  }
}
