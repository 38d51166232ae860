import type { Lang } from '../../shared/i18n/lang.ts';
import type { AreaName } from '../../workbook/data-sheets.ts';
import { foldLabel } from '../../workbook/lists.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import { shownTier } from '../../workbook/tiers.ts';
import { areaTitle } from './area-title.ts';
import type { Changes } from './changes.ts';
import type { PaperDefinition } from './definition.ts';
import { isOverdue, isWithin, type Lists, type Span } from './lists.ts';
import { naturalOrder } from './natural-order.ts';
import type { PaperAction } from './paper-action.ts';
import { type Tally, tally } from './tally.ts';
import { labels } from './texts.ts';
import type { Translator } from './translator.ts';

/** The actions of one area, axis or tier, counted. */
export interface Group {
  readonly key: string;
  readonly name: string;
  readonly tally: Tally;
}

/** Every figure of a paper, computed once: parts print them and count nothing themselves. */
export interface Figures {
  readonly all: Tally;
  readonly areas: readonly Group[];
  /** Empty where the plan has no axes; else with a last group, key '', of actions without one. */
  readonly axes: readonly Group[];
  readonly tiers: readonly Group[];
  /** Last updated within the period. */
  readonly updated: number;
  /** Last updated after its end: whether within it too, the row does not tell. */
  readonly updatedAfter: number;
  readonly overdue: number;
  readonly completedBefore: number;
  readonly completedAfter: number;
  readonly completedUndated: number;
  /** At risk or delayed without a reason. */
  readonly withoutReason: number;
  readonly upcoming: number;
  readonly notUpdated: number;
  /** Behind or beside the plan: at risk, delayed, cancelled, or due later than planned. */
  readonly deviations: number;
  readonly deviationsWithoutReason: number;
  /** Since the last paper to the body; absent if there was none. */
  readonly changes?: ChangeFigures;
}

/** Opening + added − retired + moved in − moved out = closing, and what else is counted. */
export type ChangeFigures = Readonly<
  Record<
    | 'opening'
    | 'added'
    | 'retired'
    | 'movedIn'
    | 'movedOut'
    | 'completed'
    | 'statuses'
    | 'slipped'
    | 'amended',
    number
  >
>;

/** What the figures of a paper are counted from. */
export interface Counted {
  readonly lang: Lang;
  readonly definition: PaperDefinition;
  readonly settings: Settings;
  readonly areas: readonly AreaName[];
  readonly today: string;
  readonly period: Span;
  /** In scope, in the order of the plan. */
  readonly actions: readonly PaperAction[];
  readonly lists: Lists;
  /** Since the last paper to the body; undefined if there was none. */
  readonly changes: Changes | undefined;
  readonly translate: Translator;
}

export function figures(paper: Counted): Figures {
  const { actions, period, today, lists } = paper;
  return {
    all: tally(actions),
    areas: byArea(paper),
    axes: byAxis(paper),
    tiers: byTier(paper),
    updated: actions.filter((action) => isWithin(action, period)).length,
    updatedAfter: actions.filter(({ updated }) => updated > period.to).length,
    overdue: actions.filter((action) => isOverdue(action, today)).length,
    completedBefore: lists.completedBefore.length,
    completedAfter: lists.completedAfter.length,
    completedUndated: lists.completedUndated.length,
    withoutReason: withoutReason(lists),
    upcoming: lists.upcoming.length,
    notUpdated: lists.notUpdated.length,
    deviations: actions.filter(deviates).length,
    deviationsWithoutReason: actions.filter((each) => deviates(each) && each.reason === '').length,
    ...(paper.changes ? { changes: changeFigures(paper.changes) } : {}),
  };
}

function changeFigures({ opening, since: _, ...lists }: Changes): ChangeFigures {
  const { added, retired, movedIn, movedOut, completed, statuses, slipped, amended } = lists;
  return {
    opening: opening.total,
    ...{ added: added.length, retired: retired.length },
    ...{ movedIn: movedIn.length, movedOut: movedOut.length },
    ...{ completed: completed.length, statuses: statuses.length },
    ...{ slipped: slipped.length, amended: amended.length },
  };
}

/** Whether an action is not as it was planned, so that a reason is owed for it. */
export function deviates({ status, due, plannedDue }: PaperAction): boolean {
  return (
    status === 'at-risk' ||
    status === 'delayed' ||
    status === 'cancelled' ||
    (plannedDue !== '' && due > plannedDue)
  );
}

const withoutReason = ({ atRisk, delayed }: Lists): number =>
  [...atRisk, ...delayed].filter(({ reason }) => reason === '').length;

/** Groups in the order of the first mention of their keys; `names` come first and are kept if empty. */
function groups(
  actions: readonly PaperAction[],
  names: ReadonlyMap<string, string>,
  keyOf: (action: PaperAction) => string,
): Group[] {
  const members = new Map<string, PaperAction[]>([...names.keys()].map((key) => [key, []]));
  for (const action of actions) {
    const key = keyOf(action);
    const known = members.get(key);
    if (known) known.push(action);
    else members.set(key, [action]);
  }
  return [...members].map(([key, found]) => ({
    key,
    name: names.get(key) ?? key,
    tally: tally(found),
  }));
}

const last = (a: Group, b: Group): number => Number(a.key === '') - Number(b.key === '');

/** Areas in scope, those without an action in scope too: a member would look for them. */
function byArea({ actions, areas, definition, lang }: Counted): Group[] {
  const wanted = new Set(definition.scope.areas);
  const named = areas.filter(({ number }) => wanted.size === 0 || wanted.has(number));
  const names = new Map(
    named.map(({ number, name, motto }) => [number, areaTitle({ number, name, motto })]),
  );
  return groups(actions, names, ({ area }) => area)
    .map((group) => (group.key === '' ? { ...group, name: labels.noArea[lang] } : group))
    .sort((a, b) => last(a, b) || naturalOrder(a.key, b.key));
}

function byAxis({ actions, lang, translate }: Counted): Group[] {
  if (actions.every(({ axis }) => axis === '')) return [];
  const names = new Map(
    actions
      .filter(({ axis }) => axis !== '')
      .map(({ axis }) => [foldLabel(axis), translate('', 'axis', axis)]),
  ).set('', labels.noAxis[lang]);
  return groups(actions, names, ({ axis }) => foldLabel(axis))
    .filter(({ tally }) => tally.total > 0)
    .sort(last);
}

/** Tiers in the order of Settings; the built-in ones are named in the language of the paper. */
function byTier({ actions, settings, lang }: Counted): Group[] {
  const names = new Map([
    ...settings.tiers.map(({ key, label }): [string, string] => [key, shownTier(key, label, lang)]),
    ['', labels.noTier[lang]] as const,
  ]);
  return groups(actions, names, ({ tier }) => tier)
    .filter(({ tally }) => tally.total > 0)
    .sort(last);
}
