import { accessKept } from '../access/sharing/access-rows.ts';
import { lostActions, nothingLost } from '../actions/restore/lost-actions.ts';
import { restoredRecord, restoredRows } from '../actions/restore/restored-rows.ts';
import type { Saver } from '../actions/update/record.ts';
import { jobRuns, jobsKept } from '../jobs/jobs.ts';
import { lastRunText } from '../jobs/last-run.ts';
import { presetRows } from '../papers/preset-rows.ts';
import type { Plan } from '../plan/plan.ts';
import { strayMarker } from '../sections/section-marker.ts';
import { syncKept } from '../sections/sync-cursor.ts';
import type { Lang } from '../shared/i18n/lang.ts';
import { cellLanguage } from '../workbook/cell-language.ts';
import { type AreaName, areaNames } from '../workbook/data-sheets.ts';
import { giveIds, givenId, type KnownAction } from '../workbook/give-ids.ts';
import { type LayoutInput, layout, roleRequests } from '../workbook/layout/layout.ts';
import { layoutFault, layoutKept, markerOf } from '../workbook/layout/marker.ts';
import { actionRow, chapterTitles } from '../workbook/layout/plan-rows.ts';
import { restoreLostIds } from '../workbook/lost-ids.ts';
import { putBeside } from '../workbook/made-sheets.ts';
import { type Kept, tidyMetadata } from '../workbook/metadata.ts';
import { type RowProblem, readActions } from '../workbook/read-actions.ts';
import { readRetired } from '../workbook/read-retired.ts';
import { areasOf, managersOf, readSettings, type Settings } from '../workbook/read-settings.ts';
import type { Organisation } from '../workbook/settings.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { tierSettings } from '../workbook/tiers.ts';

export interface SetUpInput {
  readonly plan: Plan;
  readonly year: number;
  readonly lang: Lang;
  /** The person who sets up, and becomes the first manager. */
  readonly email: string;
  readonly organisation: Organisation;
  /** Local moment, `2022-05-31T09:30`, in the spreadsheet's time zone. */
  readonly now: string;
  /** Of what Updates says of actions that are brought back. */
  readonly saveId: string;
}

export interface SetUp {
  readonly requests: readonly Request[];
  /** Actions that the requests add. */
  readonly added: number;
  /** Actions whose rows were gone, and come back with their IDs and entries. */
  readonly back: number;
  /** Actions of the plan that the workbook holds already; what was retired is neither kept nor added. */
  readonly kept: number;
  /** IDs of rows that the plan does not have; they stay as they are. */
  readonly notInPlan: readonly string[];
  /** What could not be read in the workbook before. */
  readonly problems: readonly RowProblem[];
}

/**
 * Lays a plan out in a workbook. In a workbook that was laid out before, or in part, it adds what is
 * missing; its own settings then stand before those given here.
 */
export function setUp(read: Snapshot, input: SetUpInput): SetUp {
  const { plan } = input;
  const { snapshot: believed, requests: beside } = putBeside(read);
  const settings = readSettings(believed);
  const { snapshot, requests: restored } = restoreLostIds(believed, settings?.given ?? []);
  const begun = settings !== undefined && settings.year !== null;
  // The labels in the cells are in the language of the first layout; cells are never rewritten.
  const lang = cellLanguage(snapshot, begun ? settings : input);
  const year = begun ? (settings.year ?? input.year) : input.year;
  const tiers = merge(settings?.tiers ?? [], tierSettings(plan.tiers, lang));
  const { rows, problems, known, here, placed, given } = placePlan(plan, snapshot, settings, tiers);
  const missing = placed.filter(({ id, present }) => !present && !given.has(id));
  const titles = new Map([...chapterTitles(plan), ...titlesIn(settings)]);
  const { back } = settings
    ? lostActions(snapshot, { ...settings, lang, tiers }, () => plan)
    : nothingLost;
  const newRows = restoredRows(back);
  for (const action of missing) {
    const row = actionRow(action, titles, tiers, lang);
    newRows.set(action.area, [...(newRows.get(action.area) ?? []), row]);
  }
  const managers = withMe(settings ? managersOf(settings) : [], input.email);
  const organisation = input.organisation;
  const sections = filled(settings?.sections, organisation.sections);
  const periods = filled(settings?.periods, organisation.periods);
  const requests = layout({
    snapshot,
    lang,
    year,
    title: settings?.title || (plan.title ?? ''),
    areas: mergeAreas(settings ? areasOf(settings, snapshot) : [], areaNames(plan)),
    tiers,
    axes: axesOf([...rows.map(({ action }) => action.axis), ...axesIn(newRows)]),
    chapterTitles: titles,
    sections: sections.map(({ name }) => name),
    managers,
    periodOpens: currentPeriod(periods, year, input.now.slice(0, 10)),
    newRows,
    lastRun: lastRunText(jobRuns(snapshot), lang),
    newPapers: needsPapers(snapshot, organisation) ? presetRows(lang, tiers) : [],
    seed: {
      plan,
      year,
      lang,
      manager: input.email,
      organisation,
      tiers,
      given: missing.map(givenId),
    },
  });
  // Rows that an unfinished layout still lacks never held anything.
  const lost = layoutFault(snapshot) === undefined ? back : [];
  const saver: Saver = { email: input.email, now: input.now, source: 'plan' };
  const kept = placed.filter(({ id }) => here.has(id));
  const ofPlan = new Set(kept.map(({ id }) => id));
  return {
    requests: [
      ...beside,
      ...restored,
      ...restoredRecord(snapshot, lost, input.saveId, saver),
      ...requests,
    ],
    added: missing.length + back.length - lost.length,
    back: lost.length,
    kept: kept.length,
    notInPlan: known.map(({ id }) => id).filter((id) => !ofPlan.has(id)),
    problems,
  };
}

const filled = <T>(own: readonly T[] | undefined, given: readonly T[]): readonly T[] =>
  own?.length ? own : given;

/** Which actions of a plan a workbook has, in its sheets or retired, or was ever given an ID for. */
function placePlan(
  plan: Plan,
  snapshot: Snapshot,
  settings: Settings | undefined,
  tiers: Settings['tiers'],
) {
  const { rows, problems } = readActions(snapshot, tiers);
  const known = rows.map(({ action: { id, action } }): KnownAction => ({ id, text: action }));
  const here = new Set(known.map(({ id }) => id));
  // What was retired counts as there, so that it stays retired; a row in an area sheet stands before it.
  const retired = readRetired(snapshot).filter(({ id }) => !here.has(id));
  const placed = giveIds(plan, [...known, ...retired], settings?.given ?? []);
  const given = new Set(settings?.given.map(({ id }) => id));
  return { rows, problems, known, here, placed, given };
}

/**
 * How many actions a workbook holds, where none of them, nor any that it ever had, is in the plan; 0 where the
 * plan is its own, perhaps in another wording.
 */
export function strangersTo(plan: Plan, read: Snapshot, settings: Settings | undefined): number {
  const { snapshot } = restoreLostIds(read, settings?.given ?? []);
  const { known, placed, given } = placePlan(plan, snapshot, settings, settings?.tiers ?? []);
  return placed.some(({ id, present }) => present || given.has(id)) ? 0 : known.length;
}

/**
 * Puts the structure of a workbook right. It must have been set up: Settings tells its plan.
 * @param email the person who repairs
 * @param newRows by the area's number: rows that are brought back
 */
export function repair(
  read: Snapshot,
  settings: Settings,
  today: string,
  email: string,
  newRows: LayoutInput['newRows'] = new Map(),
): Request[] {
  const { snapshot: believed, requests: beside } = putBeside(read);
  const { snapshot, requests: restored } = restoreLostIds(believed, settings.given);
  return [
    ...tidied(read),
    ...beside,
    ...restored,
    ...layout(inputOf(snapshot, settings, today, email, newRows)),
  ];
}

/** Takes out what others put under the add-on's keys: it fills the room that saves need. */
function tidied(snapshot: Snapshot): Request[] {
  const kept = [syncKept, jobsKept, accessKept, strayMarker];
  // One that nobody can read is written over.
  const marker = markerOf(snapshot) ? [layoutKept] : [];
  return [...marker, ...kept].flatMap((each: Kept<unknown>) => tidyMetadata(snapshot, each));
}

/**
 * Gives the managers of Settings, and nobody else, the right to change what is protected.
 * @param email the person who does it: Google refuses a protection without them
 */
export function applyRoles(
  snapshot: Snapshot,
  settings: Settings,
  today: string,
  email: string,
): ReturnType<typeof roleRequests> {
  return roleRequests(inputOf(snapshot, settings, today, email));
}

/** What a workbook that was set up shall be. */
function inputOf(
  snapshot: Snapshot,
  settings: Settings,
  today: string,
  email: string,
  newRows: LayoutInput['newRows'] = new Map(),
): LayoutInput {
  const year = settings.year ?? Number(today.slice(0, 4));
  const { rows } = readActions(snapshot, settings.tiers);
  const lang = cellLanguage(snapshot, settings);
  return {
    snapshot,
    lang,
    year,
    title: settings.title,
    areas: areasOf(settings, snapshot),
    tiers: settings.tiers,
    axes: axesOf([...rows.map(({ action }) => action.axis), ...axesIn(newRows)]),
    chapterTitles: new Map(titlesIn(settings)),
    sections: settings.sections.map(({ name }) => name),
    managers: withMe(managersOf(settings), email),
    periodOpens: currentPeriod(settings.periods, year, today),
    newRows,
    lastRun: lastRunText(jobRuns(snapshot), lang),
    newPapers: [],
    seed: undefined,
  };
}

const needsPapers = (snapshot: Snapshot, { bodies }: Organisation): boolean =>
  bodies.length > 0 && !hasPapers(snapshot);

/** Whether the workbook has papers, or had the chance to. */
function hasPapers({ cells }: Snapshot): boolean {
  return (cells.get(sheetIds.papers) ?? []).length > firstDataRow;
}

/** The day the current period opened: the latest that is not in the future, else 1 January. */
export function currentPeriod(
  periods: readonly { readonly opens: string }[],
  year: number,
  today: string,
): string {
  const first = `${year}-01-01`;
  return periods.reduce(
    (latest, { opens }) => (opens > latest && opens <= today ? opens : latest),
    first,
  );
}

/** The areas of the workbook and of the plan, by number; the workbook's own names stand. */
function mergeAreas(kept: readonly AreaName[], more: readonly AreaName[]): AreaName[] {
  const numbers = new Set(kept.map(({ number }) => number));
  return [...kept, ...more.filter(({ number }) => !numbers.has(number))].sort(
    (a, b) => Number(a.number) - Number(b.number),
  );
}

/** Nobody can shut themselves out: Google refuses a protection without the person who makes it. */
function withMe(managers: readonly string[], email: string): string[] {
  const me = email.toLowerCase();
  return managers.includes(me) ? [...managers] : [...managers, me];
}

/** The titles that Settings holds, by number: managers may have changed them, so they stand. */
function titlesIn(settings: Settings | undefined): [number: string, title: string][] {
  return (settings?.chapters ?? [])
    .filter(({ title }) => title !== '')
    .map(({ number, title }) => [number, title]);
}

/**
 * The axes that actions stand under, in order of appearance; at the end an empty one if some stand
 * under none.
 */
function axesOf(axes: readonly string[]): string[] {
  const found = new Set(axes);
  const named = [...found].filter((axis) => axis !== '');
  return named.length > 0 && found.has('') ? [...named, ''] : named;
}

function axesIn(newRows: LayoutInput['newRows']): string[] {
  return [...newRows.values()].flat().map(({ axis }) => axis?.userEnteredValue?.stringValue ?? '');
}

function merge<T extends { readonly key: string }>(kept: readonly T[], more: readonly T[]): T[] {
  const keys = new Set(kept.map(({ key }) => key));
  return [...kept, ...more.filter(({ key }) => !keys.has(key))];
}
