import type { Action, Plan } from '../plan/plan.ts';
import { shortHash } from '../shared/short-hash.ts';

/** An action that a workbook holds in a row. */
export interface KnownAction {
  readonly id: string;
  /** The action's own text, without sub-items. */
  readonly text: string;
}

/** An ID that was given once, also if its row is gone; kept in Settings. */
export interface GivenId {
  readonly id: string;
  /** Fingerprint of the action's text in the plan. */
  readonly print: string;
}

/** An action of a plan with the ID it has in the workbook. */
export interface PlacedAction {
  readonly action: Action;
  readonly id: string;
  readonly chapter: string;
  readonly axis: string | null;
  /** The area's number. */
  readonly area: number;
  /** Whether the workbook has a row for it. */
  readonly present: boolean;
}

/**
 * Gives every action of a plan its ID. An action whose text the workbook knows, in the same chapter
 * and tier, keeps its ID, also if its row was deleted; so does one that the plan words a little
 * differently, if its natural ID stands in a row that no other action claims; every other gets an
 * ordinal that was never used. An ID never changes and never goes to another action.
 */
export function giveIds(
  plan: Plan,
  known: readonly KnownAction[],
  given: readonly GivenId[],
): PlacedAction[] {
  const present = new Set(known.map(({ id }) => id));
  const byPrint = idsByPrint(known, given);
  const all = everyAction(plan);
  const claimed = new Set<string>();
  const ids = new Map<Action, string>();
  const claim = (action: Action, id: string): void => {
    claimed.add(id);
    ids.set(action, id);
  };
  for (const { action } of all) {
    const key = printKey(action.id, fingerprint(action.text.text));
    const id = byPrint.get(key)?.find((candidate) => !claimed.has(candidate));
    if (id !== undefined) claim(action, id);
  }
  const texts = new Map(known.map(({ id, text }) => [id, text]));
  for (const { action } of all) {
    const text = texts.get(action.id);
    if (ids.has(action) || text === undefined || claimed.has(action.id)) continue;
    if (alike(text, action.text.text)) claim(action, action.id);
  }
  const next = ordinals([...known, ...given].map(({ id }) => id));
  return all.map((place) => {
    const id = ids.get(place.action) ?? next(place.action.id);
    return { ...place, id, present: present.has(id) };
  });
}

/** Whether two texts share at least half of the words of the longer one. */
function alike(a: string, b: string): boolean {
  const words = (text: string): Set<string> =>
    new Set(
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== ''),
    );
  const [first, second] = [words(a), words(b)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common > 0 && common * 2 >= Math.max(first.size, second.size);
}

/** What Settings keeps of an action that gets its row now. */
export function givenId({ id, action }: PlacedAction): GivenId {
  return { id, print: fingerprint(action.text.text) };
}

/** A fingerprint of a text, spacing aside: tells the actions of one chapter and tier apart. */
export function fingerprint(text: string): string {
  return shortHash(text.replace(/\s+/g, ' ').trim());
}

/** `2.1.1-C03` → `2.1.1-C` and 3; an ID of another form has no ordinal. */
function splitId(id: string): { readonly stem: string; readonly ordinal: number } {
  const match = /^(.*-[A-Z]+)(\d+)$/.exec(id);
  return { stem: match?.[1] ?? id, ordinal: Number(match?.[2] ?? 0) };
}

/** Texts are compared within one chapter and tier, which the stem of the ID names. */
const printKey = (id: string, print: string): string => `${splitId(id).stem} ${print}`;

function idsByPrint(
  known: readonly KnownAction[],
  given: readonly GivenId[],
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  const add = (id: string, print: string): void => {
    const key = printKey(id, print);
    const have = ids.get(key);
    if (have === undefined) ids.set(key, [id]);
    else if (!have.includes(id)) have.push(id);
  };
  for (const { id, text } of known) add(id, fingerprint(text));
  for (const { id, print } of given) add(id, print);
  return ids;
}

/** Gives the natural ID where its chapter and tier are new, else the ordinal after the highest. */
function ordinals(used: readonly string[]): (natural: string) => string {
  const highest = new Map<string, number>();
  for (const id of used) {
    const { stem, ordinal } = splitId(id);
    highest.set(stem, Math.max(highest.get(stem) ?? 0, ordinal));
  }
  return (natural) => {
    const { stem, ordinal } = splitId(natural);
    const last = highest.get(stem);
    const next = last === undefined ? ordinal : last + 1;
    highest.set(stem, next);
    return `${stem}${String(next).padStart(2, '0')}`;
  };
}

/**
 * The next ID of a chapter and tier: `2.1.1-C04` after `2.1.1-C03`. `used` must hold every ID that was
 * ever given.
 */
export function nextId(used: readonly string[], chapter: string, letter: string): string {
  return ordinals(used)(`${chapter}-${letter}01`);
}

function everyAction(plan: Plan): Omit<PlacedAction, 'id' | 'present'>[] {
  return plan.areas.flatMap((area) => [
    ...area.actions.map((action) => ({
      action,
      chapter: area.number,
      axis: null,
      area: Number(area.number),
    })),
    ...area.chapters.flatMap(({ number, axis, actions }) =>
      actions.map((action) => ({ action, chapter: number, axis, area: Number(area.number) })),
    ),
  ]);
}
