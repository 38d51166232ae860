import type { Outcome } from '../../core/rpc/outcome.ts';
import { type AppendedRows, appendedRows, rowsPutRight } from '../../core/update/appended-rows.ts';
import { withWitness } from '../../core/update/leave-witness.ts';
import { cellRequest, type PlannedCell } from '../../core/update/planned-cell.ts';
import { putRight } from '../../core/update/put-right.ts';
import type { WitnessAct } from '../../core/update/witness.ts';
import { shifted, strayed, writtenFields, writtenRanges } from '../../core/update/written.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
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
  plan: (snapshot: Snapshot) => Outcome<T>,
): Outcome<T> {
  return repeatingUncertain(context, (write) => {
    const snapshot = context.sheets.snapshot();
    const planned = plan(snapshot);
    if (!planned.ok || planned.value.requests.length === 0) return planned;
    const { cells, act = 'save' } = planned.value;
    const requests = witnessed(context, snapshot, planned.value.requests, act);
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
  const requests = [...cells.map(cellRequest), ...more];
  settle(context, snapshot, cells, send(context, snapshot, requests, cells));
}

/** What of a batch is not where it was meant to be. */
interface Astray {
  readonly cells: boolean;
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
    return { cells: false, rows: [] };
  }
  const answer = sheets.batchUpdateAndRead(requests, ranges, writtenFields);
  return {
    cells: strayed(snapshot, cells, answer),
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
  if (astray.cells) mend(context, before, cells);
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
  const requests = [...cells.map(cellRequest), ...more];
  const answer = context.sheets.overwriteAndRead(requests, ranges, writtenFields);
  if (strayed(snapshot, cells, answer)) mend(context, snapshot, cells);
}

/** As often as somebody goes on sorting; the lock is not held for ever. */
const rounds = 5;

function mend(context: Context, before: Snapshot, written: readonly PlannedCell[]): void {
  let cells = written;
  for (let round = 0; round < rounds; round += 1) {
    const after = context.sheets.snapshot();
    cells = putRight(before, after, cells);
    if (cells.length === 0) return;
    if (!send(context, after, cells.map(cellRequest), cells).cells) return;
  }
}
