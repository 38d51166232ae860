import { readActions } from '../../workbook/read-actions.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { Request } from '../../workbook/sheets-api.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { missedCells } from '../update/missed-cells.ts';
import { type PlacedId, placeIds } from '../update/place-ids.ts';
import { cellRequests, type PlannedCell } from '../update/planned-cell.ts';
import { nothingFound, type Reconciled } from '../update/reconcile.ts';
import type { Saver } from '../update/record.ts';
import { savedBefore, saveOf, saveRequests, updatesFaults } from '../update/record.ts';
import type { FieldChange } from '../update/update-rows.ts';
import { type AssignInput, type Assignment, mostActions } from './assign-input.ts';
import { checkChanges, dueBeforeStart } from './check-changes.ts';
import type { ManagerChanges } from './manager-changes.ts';
import { type PlanFault, type Refused, refused } from './plan-fault.ts';
import { entryOf, rowChanges } from './row-changes.ts';

/** What one save writes in many rows, and what a preview of it tells. */
export interface PlannedChanges {
  readonly requests: readonly Request[];
  /** The cells of area sheets among them. */
  readonly cells: readonly PlannedCell[];
  /** Actions that are meant. */
  readonly ids: readonly string[];
  /** What changes, field by field; values as Updates shows them. */
  readonly changes: readonly FieldChange[];
}

/** The actions that are meant: those named, or all of some chapters in the order of the sheets. */
export function targetIds(
  snapshot: Snapshot,
  { tiers, chapters }: Settings,
  target: AssignInput['target'],
): Refused | { readonly ids: readonly string[] } {
  if (target.kind === 'ids') return { ids: [...new Set(target.ids)] };
  const wanted = new Set(target.chapters);
  const { rows } = readActions(snapshot, tiers);
  const found = rows.filter(({ action }) => wanted.has(action.chapter));
  const known = new Set([
    ...chapters.map(({ number }) => number),
    ...found.map(({ action }) => action.chapter),
  ]);
  const unknown = target.chapters.filter((chapter) => !known.has(chapter));
  if (unknown.length > 0) return refused('unknown-chapter', unknown.join(', '));
  return { ids: found.map(({ action }) => action.id) };
}

/**
 * Gives actions a lead, Sections, dates and a kind, in one batch. Rows are found by ID in the snapshot,
 * which must be fresh.
 * @param found what was edited by hand before, to be recorded in the same batch
 */
export function assign(
  snapshot: Snapshot,
  settings: Settings,
  input: AssignInput,
  saver: Saver,
  found: Reconciled = nothingFound,
): Refused | PlannedChanges {
  const target = targetIds(snapshot, settings, input.target);
  if ('faults' in target) return target;
  const { sections, ...others } = input.assignment;
  const asked = sections === undefined ? others : { ...others, sections: sections.names };
  const faults = checkChanges(asked, settings);
  if (faults.length > 0) return { faults };
  return changeRows(
    { snapshot, settings, saver, found, saveId: input.saveId },
    target.ids,
    Object.keys(asked),
    (place) => wantedIn(place, input, settings),
  );
}

/** What shall stand in one row: Sections may come on top, and what is filled may be left. */
function wantedIn(
  place: PlacedId,
  { assignment, keepFilled }: AssignInput,
  settings: Settings,
): ManagerChanges {
  const { sections, ...others } = assignment;
  const wanted: Record<string, unknown> = { ...others };
  if (sections) wanted.sections = sectionsAfter(place, sections, settings);
  const filled = (key: string): boolean => {
    const adds = key === 'sections' && sections?.mode === 'add';
    return keepFilled && !adds && String(entryOf(place, key, settings) ?? '') !== '';
  };
  return Object.fromEntries(Object.entries(wanted).filter(([key]) => !filled(key)));
}

function sectionsAfter(
  place: PlacedId,
  { mode, names }: NonNullable<Assignment['sections']>,
  settings: Settings,
): string[] {
  const have = entryOf(place, 'sections', settings);
  const before = mode === 'add' && have !== undefined && Array.isArray(have) ? have : [];
  return [...before, ...names.filter((name) => !before.includes(name))];
}

/** Where and by whom rows are changed. */
export interface Change {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly saver: Saver;
  readonly found: Reconciled;
  readonly saveId: string;
}

/** One save of changes that may differ from row to row. Not written if a row would contradict itself. */
export function changeRows(
  { snapshot, settings, saver, found, saveId }: Change,
  ids: readonly string[],
  fields: readonly string[],
  wanted: (place: PlacedId) => ManagerChanges,
): Refused | PlannedChanges {
  const gone = updatesFaults(snapshot);
  if (gone.length > 0) return { faults: gone };
  const before = savedBefore(snapshot, saveId);
  if (before.length > 0) {
    const cells = missedCells(snapshot, settings, saveId);
    return { requests: cellRequests(cells), cells, ids, changes: before };
  }
  if (ids.length > mostActions) return refused('too-many-actions', String(ids.length));
  const { placed, faults } = placeIds(snapshot, ids, fields);
  if (faults.length > 0) return { faults };
  const wrong = placed.flatMap((place) => contradiction(place, wanted(place), settings));
  if (wrong.length > 0) return { faults: wrong };
  const plans = placed.map((place) => rowChanges(place, wanted(place), settings));
  const changes = plans.flatMap((plan) => plan.changes);
  const own = plans.flatMap((plan) => plan.cells);
  const save = { save: saveOf(saveId, saver), changes };
  return { ...saveRequests(snapshot, found, [save], own), ids, changes };
}

/** Due before start, as the row would stand afterwards; only where one of the two is changed. */
function contradiction(place: PlacedId, wanted: ManagerChanges, settings: Settings): PlanFault[] {
  if (wanted.start === undefined && wanted.due === undefined) return [];
  const dayOf = (key: 'start' | 'due'): string | null => {
    const entry = wanted[key] === undefined ? entryOf(place, key, settings) : wanted[key];
    return typeof entry === 'string' ? entry : null;
  };
  return dueBeforeStart(dayOf('start'), dayOf('due'))
    ? [{ code: 'due-before-start', place: place.id }]
    : [];
}
