import type { Plan } from '../../plan/plan.ts';
import { splitSubItems, textCell } from '../../workbook/cell.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import { findColumns } from '../../workbook/find-columns.ts';
import { fingerprint, giveIds } from '../../workbook/give-ids.ts';
import { actionRow } from '../../workbook/layout/plan-rows.ts';
import type { NewRow } from '../../workbook/layout/sheet-layout.ts';
import { foreignAreas } from '../../workbook/listed-areas.ts';
import { readActions } from '../../workbook/read-actions.ts';
import { readRetired } from '../../workbook/read-retired.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import { areaSheetId, firstDataRow, isAreaSheetId } from '../../workbook/sheet-ids.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { addedField, retiredField } from '../update/plan-fields.ts';
import { recordedRows } from './recorded-row.ts';

/** An action that can be brought back as it was recorded last. */
export interface Restorable {
  readonly id: string;
  readonly row: NewRow;
}

/** The actions whose rows are gone, in the order of the plan. */
export interface LostActions {
  readonly back: readonly Restorable[];
  /** IDs of which nobody knows the text: neither the plan at hand has it, nor Updates. */
  readonly unknown: readonly string[];
  /** IDs whose text stands in a row that has no ID, or another's. */
  readonly astray: readonly string[];
  /** IDs that were retired, and stand in Retired no more. */
  readonly retired: readonly string[];
}

export const nothingLost: LostActions = { back: [], unknown: [], astray: [], retired: [] };

/**
 * The actions that were given an ID and stand in no area sheet, nor in Retired, with the rows that bring
 * them back: the texts from a plan or from Updates, the entries from Updates.
 * @param plan one that may hold their texts; asked for only if some are lost
 */
export function lostActions(snapshot: Snapshot, settings: Settings, plan: () => Plan): LostActions {
  const { here, strays } = standing(snapshot, settings);
  const chapters = settings.chapters.map(({ number }) => number);
  const placeOf = (id: string): number => chapters.indexOf(chapterOf(id));
  // Their sheet is not read as long as Settings does not list it: nobody can say what is missing there.
  const unread = new Set(foreignAreas(snapshot).map(({ properties }) => properties.sheetId));
  const lost = settings.given
    .filter(({ id }) => !here.has(id) && !unread.has(areaSheetId(areaOf(id))))
    .sort((a, b) => placeOf(a.id) - placeOf(b.id));
  if (lost.length === 0) return nothingLost;

  const { recorded, rowOf } = recordedRows(snapshot, settings);
  const ownText = (id: string): string => recorded(id, 'action') || recorded(id, addedField);
  const back: Restorable[] = [];
  const unknown: string[] = [];
  const astray: string[] = [];
  const retired: string[] = [];
  const rowFor = baseRows(snapshot, settings, plan());
  for (const { id, print } of lost) {
    const text = ownText(id);
    const base = rowFor(id, text);
    if (recorded(id, retiredField) !== '') retired.push(id);
    else if (strays.has(print) || strays.has(printOf(text))) astray.push(id);
    else if (base === undefined) unknown.push(id);
    else back.push({ id, row: { ...base, ...rowOf(id) } });
  }
  return { back, unknown, astray, retired };
}

/** The number of the area that an ID belongs to. */
export const areaOf = (id: string): number => Number(/^\d+/.exec(id)?.[0] ?? 0);

/** `2.1.1-C03` → `2.1.1`. */
const chapterOf = (id: string): string => id.slice(0, Math.max(id.lastIndexOf('-'), 0));

/** Fingerprint of what a cell of an action says, sub-items aside. */
const printOf = (text: string): string => fingerprint(splitSubItems(text)[0] ?? '');

/** The IDs that stand where they belong, and fingerprints of the texts of all other rows. */
function standing(
  snapshot: Snapshot,
  { given }: Settings,
): { readonly here: ReadonlySet<string>; readonly strays: ReadonlySet<string> } {
  const known = new Set(given.map(({ id }) => id));
  const here = new Set<string>();
  const strays = new Set<string>();
  for (const { properties } of snapshot.sheets) {
    if (!isAreaSheetId(properties.sheetId)) continue;
    const rows = snapshot.cells.get(properties.sheetId) ?? [];
    const { positions } = findColumns(rows, areaColumns);
    const [idAt = -1, actionAt = -1] = [positions.get('id'), positions.get('action')];
    for (const row of rows.slice(firstDataRow)) {
      const [id, text] = [idAt, actionAt].map((at) => String(row[at] ?? '').trim());
      if (id !== undefined && known.has(id) && !here.has(id)) here.add(id);
      else if (text) strays.add(printOf(text));
    }
  }
  for (const { id } of readRetired(snapshot)) here.add(id);
  return { here, strays };
}

/** What rows hold of the plan itself: from the plan, with the text that Updates may have; else by the ID. */
function baseRows(
  snapshot: Snapshot,
  settings: Settings,
  plan: Plan,
): (id: string, text: string) => NewRow | undefined {
  const { given, tiers, lang } = settings;
  const titles = new Map(settings.chapters.map(({ number, title }) => [number, title]));
  const actions = readActions(snapshot, tiers).rows.map(({ action }) => action);
  const retired = readRetired(snapshot);
  const known = [...actions.map(({ id, action: text }) => ({ id, text })), ...retired];
  const placed = giveIds(plan, known, given);
  const planned = new Map(placed.map((each) => [each.id, each]));
  const ours = new Set(given.map(({ id }) => id));
  const axes = new Map([
    ...placed.filter(({ id }) => ours.has(id)).map(({ chapter, axis }) => [chapter, axis] as const),
    ...[...retired, ...actions].map(({ chapter, axis }) => [chapter, axis] as const),
  ]);
  return (id, text) => {
    const action = planned.get(id);
    const own = text === '' ? {} : { action: textCell(text) };
    if (action !== undefined) return { ...actionRow(action, titles, tiers, lang), ...own };
    if (text === '') return undefined;
    const chapter = chapterOf(id);
    const letter = /-([A-Z]+)\d+$/.exec(id)?.[1];
    return {
      id: textCell(id),
      chapter: textCell(chapter),
      chapterTitle: textCell(titles.get(chapter) ?? ''),
      axis: textCell(axes.get(chapter) ?? ''),
      tier: textCell(tiers.find((tier) => tier.letter === letter)?.label ?? ''),
      ...own,
    };
  };
}
