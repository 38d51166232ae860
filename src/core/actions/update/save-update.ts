import { decodeCell, type EntryValue, encodeCell } from '../../workbook/cell-codec.ts';
import { cellOf } from '../../workbook/find-columns.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { Request } from '../../workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../../workbook/snapshot.ts';
import { columnOf, shownCell, updateFields } from './entry-columns.ts';
import { missedCells } from './missed-cells.ts';
import { type PlacedId, placeIds, type SaveFault } from './place-ids.ts';
import { cellRequests, type PlannedCell } from './planned-cell.ts';
import { nothingFound, type Reconciled } from './reconcile.ts';
import { type Saver, savedBefore, saveOf, saveRequests, updatesFaults } from './record.ts';
import type { UpdateInput } from './update-input.ts';
import { type FieldChange, type Save, shown } from './update-rows.ts';

export interface PlannedSave {
  readonly requests: readonly Request[];
  /** The cells of area sheets among them. */
  readonly cells: readonly PlannedCell[];
  /** IDs of the actions that the save changes or confirms. */
  readonly saved: readonly string[];
  /** IDs of the actions that already were as the save wants them. */
  readonly unchanged: readonly string[];
  /** What somebody else changed since the person saw it. If there is any, nothing is to be written. */
  readonly conflicts: readonly Conflict[];
}

/** A field that is neither as the person saw it nor as they want it; values as Updates shows them. */
export interface Conflict {
  readonly id: string;
  readonly field: string;
  readonly seen: string;
  readonly now: string;
  /** Who updated the action last, and when: `2022-05-31T09:30`. */
  readonly by: string;
  readonly on: string | null;
}

/**
 * What one save writes: the changed cells, who and when, and a row in Updates for every changed
 * field, all in one batch. Rows are found by ID in the snapshot, which must be fresh. A save whose ID
 * stands in Updates already was applied: it writes the cells that missed their rows, if there are any.
 * @param found what was edited by hand before, to be recorded in the same batch
 */
export function saveUpdate(
  snapshot: Snapshot,
  settings: Settings,
  input: UpdateInput,
  saver: Saver,
  found: Reconciled = nothingFound,
): { readonly faults: readonly SaveFault[] } | PlannedSave {
  const changes = new Map(input.ids.map((id) => [id, input.changes]));
  return planSave(snapshot, settings, { ...input, changes }, saver, found);
}

/** Field → its new value; one that is undefined stays as it is. */
export type Changed = Readonly<Record<string, EntryValue | undefined>>;

/** What a save is made from. */
export interface SaveSpec extends Omit<UpdateInput, 'ids' | 'changes'> {
  /** By ID of the action. Fields that only managers change are recorded as such: no update to review. */
  readonly changes: ReadonlyMap<string, Changed>;
  /** Whether cells are written that read the same already: a formula, or a number typed as text. */
  readonly rewrite?: boolean;
}

/** As `saveUpdate`, with changes of its own for each action. */
export function planSave(
  snapshot: Snapshot,
  settings: Settings,
  spec: SaveSpec,
  saver: Saver,
  found: Reconciled = nothingFound,
): { readonly faults: readonly SaveFault[] } | PlannedSave {
  const ids = [...spec.changes.keys()];
  const gone = updatesFaults(snapshot);
  if (gone.length > 0) return { faults: gone };
  if (savedBefore(snapshot, spec.saveId).length > 0) {
    const cells = missedCells(snapshot, settings, spec.saveId);
    return { ...nothing, requests: cellRequests(cells), cells, saved: ids };
  }
  const fields = new Set([...spec.changes.values()].flatMap((changes) => Object.keys(changes)));
  const { placed, faults } = placeIds(snapshot, ids, [...fields]);
  if (faults.length > 0) return { faults };
  const accepted = new Set((spec.accepted ?? []).map(conflictKey));
  // A third version, which the person has not seen, is a conflict again.
  const conflicts = placed
    .flatMap((place) => conflictsOf(place, spec, settings))
    .filter((conflict) => !accepted.has(conflictKey(conflict)));
  if (conflicts.length > 0) return { ...nothing, unchanged: ids, conflicts };
  const plans = placed.map((place) => planRow(place, spec, settings, saver));
  const changes = plans.flatMap((plan) => plan.changes);
  const saved = plans.filter((plan) => plan.cells.length > 0).map(({ id }) => id);
  const unchanged = ids.filter((id) => !saved.includes(id));
  const effectiveOn = spec.effectiveOn === null ? saver.now : `${spec.effectiveOn}T00:00`;
  const save: Save = { ...saveOf(spec.saveId, saver), effectiveOn };
  const cells = plans.flatMap((plan) => plan.cells);
  const saves = [
    { save, changes: changes.filter(ofUpdate) },
    {
      save: { ...save, source: 'plan' } as const,
      changes: changes.filter((each) => !ofUpdate(each)),
    },
  ];
  return {
    ...saveRequests(snapshot, found, saves, cells),
    saved,
    unchanged,
    conflicts: [],
  };
}

/** Whether a change is one of an update; an empty field says "nothing new". */
const ofUpdate = ({ field }: FieldChange): boolean => field === '' || updateFields.includes(field);

/** Only what was edited by hand: the save of nobody. `more` says whether some of it is left. */
export function saveFound(
  snapshot: Snapshot,
  found: Reconciled,
): { readonly faults: readonly SaveFault[] } | (PlannedSave & { readonly more: boolean }) {
  const faults = updatesFaults(snapshot);
  if (faults.length > 0) return { faults };
  const ids = found.saves.flatMap(({ changes }) => changes.map(({ id }) => id));
  const saved = [...new Set(ids)];
  return { ...nothing, ...saveRequests(snapshot, found, [], []), saved, more: found.more };
}

const conflictKey = ({ id, field, now }: Pick<Conflict, 'id' | 'field' | 'now'>): string =>
  JSON.stringify([id, field, now]);

const nothing: PlannedSave = { requests: [], cells: [], saved: [], unchanged: [], conflicts: [] };

/** The fields that somebody else has changed since, to something else than is to be saved. */
function conflictsOf(
  { id, cells, positions }: PlacedId,
  { changes, seen = [] }: SaveSpec,
  settings: Settings,
): Conflict[] {
  const raw = (key: string): CellValue => cellOf(cells, positions, key);
  const by = String(raw('updatedBy'));
  const last = decodeCell(columnOf('updatedOn'), raw('updatedOn'), settings.tiers);
  const on = 'value' in last && typeof last.value === 'string' ? last.value : null;
  const wanted = new Map(Object.entries(changes.get(id) ?? {}));
  const before = seen.find((each) => each.id === id)?.values ?? {};
  return Object.entries(before).flatMap(([field, value]) => {
    const mine = wanted.get(field);
    if (value === undefined || mine === undefined) return [];
    const column = columnOf(field);
    const now = shownCell(column, raw(field), settings);
    const [was = '', after] = [value, mine].map((each) => shown(column, each, settings.lang));
    return now === was || now === after ? [] : [{ id, field, seen: was, now, by, on }];
  });
}

function planRow(
  place: PlacedId,
  spec: SaveSpec,
  settings: Settings,
  saver: Saver,
): { id: string; changes: FieldChange[]; cells: PlannedCell[] } {
  const { lang, tiers } = settings;
  const raw = (key: string): CellValue => cellOf(place.cells, place.positions, key);
  const write = (key: string, entry: EntryValue): PlannedCell[] => {
    const column = place.positions.get(key);
    if (column === undefined) return [];
    const { id, sheetId, row } = place;
    return [
      { id, key, value: encodeCell(columnOf(key), entry, lang, tiers), sheetId, row, column },
    ];
  };
  const changes: FieldChange[] = [];
  const cells: PlannedCell[] = [];
  for (const [field, value] of Object.entries(spec.changes.get(place.id) ?? {})) {
    if (value === undefined) continue;
    const column = columnOf(field);
    const before = shownCell(column, raw(field), settings);
    const after = shown(column, value, lang);
    if (before !== after) changes.push({ id: place.id, field, before, after });
    if (before !== after || spec.rewrite) cells.push(...write(field, value));
  }
  if (changes.length === 0 && spec.confirmed) {
    changes.push({ id: place.id, field: '', before: '', after: '' });
  }
  if (changes.some(ofUpdate)) {
    cells.push(
      ...write('updatedOn', saver.now),
      ...write('updatedBy', saver.email),
      ...write('review', 'submitted'),
    );
  }
  return { id: place.id, changes, cells };
}
