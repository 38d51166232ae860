import {
  type AppendedRows,
  appendedRows,
  rowsPutRight,
} from '../../core/actions/update/appended-rows.ts';
import { withWitness } from '../../core/actions/update/leave-witness.ts';
import { cellRequests, type PlannedCell } from '../../core/actions/update/planned-cell.ts';
import { cellsToPutRight, pendingAfter, stillThere } from '../../core/actions/update/put-right.ts';
import { unsettledProblems } from '../../core/actions/update/unsettled.ts';
import type { WitnessAct } from '../../core/actions/update/witness.ts';
import {
  type Miss,
  misses,
  shifted,
  writtenFields,
  writtenRanges,
} from '../../core/actions/update/written.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { noteError } from '../log.ts';
import { NotSettled } from '../not-settled.ts';
import { repeatingUncertain } from './repeat-uncertain.ts';

/** What is to be written in one batch; the cells of area sheets among the requests. */
export interface PlannedWrite {
  readonly requests: readonly Request[];
  readonly cells: readonly PlannedCell[];
  /** What it is called in the witness that a manager leaves with it, if not a save. */
  readonly act?: WitnessAct;
}

/**
 * Writes a save under the lock: read, plan, one batch. The answer of the batch shows whether every
 * cell met its action; if a person sorted rows or moved columns in between, the cells are put right.
 */
export function writeSave<T extends PlannedWrite>(
  context: Context,
  plan: (snapshot: Snapshot) => T,
): T {
  return repeatingUncertain(context, (write) => {
    const snapshot = context.sheets.snapshot();
    const planned = plan(snapshot);
    if (planned.requests.length === 0) return planned;
    const { cells, act = 'save' } = planned;
    const requests = witnessed(context, snapshot, planned.requests, act);
    const astray = write(() => send(context, snapshot, requests, cells));
    settle(context, snapshot, cells, astray);
    return planned;
  });
}

/** A batch with the witness that the person leaves of Updates, if they may. */
export function witnessed(
  { email, localNow }: Context,
  snapshot: Snapshot,
  requests: readonly Request[],
  act: WitnessAct,
): readonly Request[] {
  return withWitness(snapshot, requests, act, {
    email,
    now: localNow(snapshot.properties.timeZone),
  });
}

/** One batch with cells that were just planned under the lock; what met another row is put right. */
export function writeCells(
  context: Context,
  snapshot: Snapshot,
  cells: readonly PlannedCell[],
  more: readonly Request[],
): void {
  const requests = [...cellRequests(cells), ...more];
  settle(context, snapshot, cells, send(context, snapshot, requests, cells));
}

/** What of a batch is not where it was meant to be. */
interface Astray {
  readonly cells: readonly Miss[];
  readonly rows: readonly AppendedRows[];
}

/** Sends a batch; tells what of it went astray. */
function send(
  { sheets }: Context,
  snapshot: Snapshot,
  requests: readonly Request[],
  cells: readonly PlannedCell[],
): Astray {
  const appended = appendedRows(requests);
  const ranges = writtenRanges(snapshot, cells, appended);
  if (ranges.length === 0) {
    // Without ranges the answer would hold the whole workbook.
    sheets.batchUpdate(requests);
    return { cells: [], rows: [] };
  }
  const answer = sheets.batchUpdateAndRead(requests, ranges, writtenFields);
  return {
    cells: misses(snapshot, cells, answer),
    rows: shifted(snapshot, appended, answer),
  };
}

/** Puts right what went astray: cells in rows that moved, and new rows whose columns moved. */
function settle(
  context: Context,
  before: Snapshot,
  cells: readonly PlannedCell[],
  astray: Astray,
): void {
  if (astray.rows.length > 0) {
    const right = rowsPutRight(before, context.sheets.snapshot(), astray.rows);
    if (right.length > 0) context.sheets.overwrite(right);
  }
  mend(context, before, cells, astray.cells);
}

/**
 * Writes cells that were planned from a workbook read some time ago, and puts right what met another row.
 * Writing them twice does no harm.
 */
export function overwriteCells(
  context: Context,
  snapshot: Snapshot,
  cells: readonly PlannedCell[],
  more: readonly Request[] = [],
): void {
  const ranges = writtenRanges(snapshot, cells);
  const requests = [...cellRequests(cells), ...more];
  const answer = context.sheets.overwriteAndRead(requests, ranges, writtenFields);
  mend(context, snapshot, cells, misses(snapshot, cells, answer));
}

/** As often as somebody goes on sorting; the lock is not held for ever. */
const rounds = 5;

/**
 * Writes what missed its cell again, and what was written over as it was before.
 * @throws NotSettled with the cells of which nobody knows that they are right
 */
function mend(
  context: Context,
  before: Snapshot,
  planned: readonly PlannedCell[],
  missed: readonly Miss[],
): void {
  if (missed.length === 0) return;
  let pending = pendingAfter(before, planned, new Map(), planned, missed);
  let after = before;
  try {
    for (let round = 0; round < rounds && pending.size > 0; round += 1) {
      after = context.sheets.snapshot();
      pending = stillThere(after, pending);
      const cells = cellsToPutRight(after, pending);
      if (cells.length === 0) break;
      const { cells: again } = send(context, after, cellRequests(cells), cells);
      pending = pendingAfter(before, planned, pending, cells, again);
    }
  } catch (error) {
    // The service fails: what is pending then stays so.
    noteError(error);
  }
  if (pending.size > 0) throw new NotSettled(unsettledProblems(after, pending, context.lang));
}
