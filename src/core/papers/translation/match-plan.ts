import type { Action, Plan } from '../../plan/plan.ts';
import type { ActionRow } from '../../workbook/action-row.ts';
import { wholeText } from '../../workbook/cell.ts';
import type { Settings } from '../../workbook/read-settings.ts';

/** A text of ours with the one that stands in its place in the plan of another language. */
export interface MatchedText {
  /** ID of the action or number of the area or chapter. */
  readonly id: string;
  readonly field: 'action' | 'chapterTitle';
  readonly source: string;
  readonly text: string;
}

/** A place at which the two plans do not have the same number of actions; `ours` is 0 where we have no such chapter. */
export interface Mismatch {
  readonly chapter: string;
  /** Label of the tier in our plan; '' where the whole chapter is missing. */
  readonly tier: string;
  readonly ours: number;
  readonly theirs: number;
}

export interface PlanMatch {
  readonly matched: readonly MatchedText[];
  readonly mismatches: readonly Mismatch[];
}

/** What a match needs of the workbook. */
export interface OwnPlan {
  readonly actions: readonly ActionRow[];
  readonly settings: Pick<Settings, 'chapters' | 'tiers' | 'given'>;
  /** IDs of actions that came after the plan was imported: no other plan has them. */
  readonly added: ReadonlySet<string>;
}

/**
 * Holds the plan of another language against ours: chapter by chapter, tier by tier, in order. The order of
 * ours is that of the ordinals in the IDs, whatever the sheets are sorted by; retired actions keep their
 * place in it. A tier counts as the same if it has the same key, else by its place among those that are
 * left in the chapter. Where the numbers differ, nothing is guessed.
 */
export function matchPlan(plan: Plan, { actions, settings, added }: OwnPlan): PlanMatch {
  const matched: MatchedText[] = [];
  const mismatches: Mismatch[] = [];
  const rows = new Map(actions.map((row) => [row.id, row]));
  const ids = [...new Set([...settings.given.map(({ id }) => id), ...rows.keys()])].filter(
    (id) => !added.has(id),
  );
  const ours = byChapter(ids);
  const theirs = chaptersOf(plan);
  for (const { number, title } of settings.chapters) {
    const chapter = theirs.get(number);
    const own = ours.get(number) ?? new Map<string, string[]>();
    if (chapter === undefined) {
      // A chapter without actions still has a title to translate.
      const count = Math.max([...own.values()].flat().length, 1);
      mismatches.push({ chapter: number, tier: '', ours: count, theirs: 0 });
      continue;
    }
    if (title !== '' && chapter.title !== '') {
      matched.push({ id: number, field: 'chapterTitle', source: title, text: chapter.title });
    }
    const groups = ourTiers(own, settings.tiers);
    const pairs = pairTiers(groups, chapter.tiers);
    for (const { key, label, ids: wanted } of groups) {
      const found = pairs.get(key)?.actions ?? [];
      if (found.length !== wanted.length) {
        mismatches.push({
          chapter: number,
          tier: label,
          ours: wanted.length,
          theirs: found.length,
        });
        continue;
      }
      matched.push(...wanted.flatMap((id, i) => matchedAction(id, rows.get(id), found[i])));
    }
  }
  const known = new Set(settings.chapters.map(({ number }) => number));
  for (const [number, { tiers }] of [...theirs].filter(([number]) => !known.has(number))) {
    const count = tiers.reduce((sum, tier) => sum + tier.actions.length, 0);
    mismatches.push({ chapter: number, tier: '', ours: 0, theirs: count });
  }
  return { matched, mismatches };
}

interface TheirChapter {
  readonly title: string;
  readonly tiers: readonly { readonly key: string; readonly actions: readonly Action[] }[];
}

function chaptersOf({ areas }: Plan): ReadonlyMap<string, TheirChapter> {
  return new Map(
    areas.flatMap((area): [string, TheirChapter][] => [
      [
        area.number,
        {
          title: area.motto === null ? area.name : `${area.name} – ${area.motto}`,
          tiers: tiersIn(area.actions),
        },
      ],
      ...area.chapters.map(({ number, title, actions }): [string, TheirChapter] => [
        number,
        { title, tiers: tiersIn(actions) },
      ]),
    ]),
  );
}

/** Actions by tier, in order of first appearance. */
function tiersIn(actions: readonly Action[]): TheirChapter['tiers'] {
  const groups = new Map<string, Action[]>();
  for (const action of actions) {
    const known = groups.get(action.tier);
    if (known) known.push(action);
    else groups.set(action.tier, [action]);
  }
  return [...groups].map(([key, own]) => ({ key, actions: own }));
}

/** IDs of each chapter by the letter of their tier, in the order of their ordinals. */
function byChapter(ids: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, string[]>> {
  const ordered = ids
    .map((id) => ({ id, parts: /^(.*)-([A-Z]+)(\d+)$/.exec(id) }))
    .sort((a, b) => Number(a.parts?.[3] ?? 0) - Number(b.parts?.[3] ?? 0));
  const chapters = new Map<string, Map<string, string[]>>();
  for (const { id, parts } of ordered) {
    const [, chapter = id, letter = ''] = parts ?? [];
    const tiers = chapters.get(chapter) ?? new Map<string, string[]>();
    chapters.set(chapter, tiers);
    const known = tiers.get(letter);
    if (known) known.push(id);
    else tiers.set(letter, [id]);
  }
  return chapters;
}

/** The tiers of a chapter of ours in the order of Settings. */
function ourTiers(
  own: ReadonlyMap<string, readonly string[]>,
  tiers: Settings['tiers'],
): OurTier[] {
  return tiers.flatMap(({ key, letter, label }) => {
    const ids = own.get(letter);
    return ids === undefined ? [] : [{ key, label, ids }];
  });
}

interface OurTier {
  readonly key: string;
  readonly label: string;
  readonly ids: readonly string[];
}

/**
 * Tiers of the same key. Those that are left stand for each other by their order, where both sides have as
 * many of them left.
 */
function pairTiers(
  ours: readonly OurTier[],
  theirs: TheirChapter['tiers'],
): Map<string, TheirChapter['tiers'][number]> {
  const same = new Map(theirs.map((tier) => [tier.key, tier]));
  const pairs = new Map(
    ours.flatMap(({ key }): [string, TheirChapter['tiers'][number]][] => {
      const tier = same.get(key);
      return tier ? [[key, tier]] : [];
    }),
  );
  const [own, other] = [
    ours.filter(({ key }) => !pairs.has(key)),
    theirs.filter(({ key }) => !pairs.has(key)),
  ];
  if (own.length === other.length) {
    own.forEach(({ key }, i) => {
      const tier = other[i];
      if (tier) pairs.set(key, tier);
    });
  }
  return pairs;
}

/** The text of an action in both languages. Retired actions keep their place, and need no translation. */
function matchedAction(
  id: string,
  row: ActionRow | undefined,
  action: Action | undefined,
): MatchedText[] {
  if (row === undefined || action === undefined) return [];
  const subItems = action.subItems.map(({ text }) => text);
  const text = wholeText(action.text.text, subItems);
  return [{ id, field: 'action', source: wholeText(row.action, row.subItems), text }];
}
