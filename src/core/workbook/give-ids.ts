import type { Action, Plan } from '../plan/plan.ts';

/** An action that a workbook holds already. */
export interface KnownAction {
  readonly id: string;
  readonly chapter: string;
  /** Key of the tier. */
  readonly tier: string;
  /** The action's own text, without sub-items. */
  readonly text: string;
}

/** An action of a plan with the ID it has in the workbook. */
export interface PlacedAction {
  readonly action: Action;
  readonly id: string;
  readonly chapter: string;
  readonly axis: string | null;
  /** Place of the area in the plan, counted from 1. */
  readonly area: number;
  /** Whether the workbook holds it already. */
  readonly known: boolean;
}

/**
 * Gives every action of a plan its ID. An action that the workbook knows by its text, in the same
 * chapter and tier, keeps its ID; so does one whose text was edited, if its natural ID stands there
 * and no other action claims it; every other gets an ordinal that was never used. IDs in the
 * workbook never change, whatever happens to the text.
 */
export function giveIds(plan: Plan, known: readonly KnownAction[]): PlacedAction[] {
  const byId = new Map(known.map((action) => [action.id, action]));
  const byText = new Map<string, string[]>();
  const highest = new Map<string, number>();
  for (const { id, chapter, tier, text } of known) {
    const key = textKey(chapter, tier, text);
    byText.set(key, [...(byText.get(key) ?? []), id]);
    raise(highest, id);
  }
  const all = everyAction(plan);

  const claimed = new Set<string>();
  const given = new Map<Action, string>();
  for (const { action, chapter } of all) {
    const key = textKey(chapter, action.tier, action.text.text);
    const id = byText.get(key)?.find((candidate) => !claimed.has(candidate));
    if (id === undefined) continue;
    claimed.add(id);
    given.set(action, id);
  }
  for (const { action } of all) {
    if (given.has(action) || !byId.has(action.id) || claimed.has(action.id)) continue;
    claimed.add(action.id);
    given.set(action, action.id);
  }
  return all.map(({ action, chapter, axis, area }) => {
    const id = given.get(action);
    const next = id ?? (known.length === 0 ? action.id : freshId(action.id, highest));
    return { action, id: next, chapter, axis, area, known: id !== undefined };
  });
}

const textKey = (chapter: string, tier: string, text: string): string =>
  JSON.stringify([chapter, tier, text.replace(/\s+/g, ' ').trim()]);

/** `2.1.1-C03` → `2.1.1-C` and 3, or undefined for an ID of another form. */
function splitId(id: string): { stem: string; ordinal: number } | undefined {
  const match = /^(.*-[A-Z]+)(\d+)$/.exec(id);
  return match ? { stem: match[1] ?? '', ordinal: Number(match[2]) } : undefined;
}

function raise(highest: Map<string, number>, id: string): void {
  const parts = splitId(id);
  if (parts) highest.set(parts.stem, Math.max(highest.get(parts.stem) ?? 0, parts.ordinal));
}

function freshId(natural: string, highest: Map<string, number>): string {
  const stem = splitId(natural)?.stem ?? natural;
  const ordinal = (highest.get(stem) ?? 0) + 1;
  highest.set(stem, ordinal);
  return `${stem}${String(ordinal).padStart(2, '0')}`;
}

function everyAction(plan: Plan): Omit<PlacedAction, 'id' | 'known'>[] {
  return plan.areas.flatMap((area, i) => [
    ...area.actions.map((action) => ({ action, chapter: area.number, axis: null, area: i + 1 })),
    ...area.chapters.flatMap(({ number, axis, actions }) =>
      actions.map((action) => ({ action, chapter: number, axis, area: i + 1 })),
    ),
  ]);
}
