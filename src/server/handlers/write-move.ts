import type { RowMove } from '../../core/assign/move-row.ts';
import type { PlannedMove } from '../../core/assign/retire-action.ts';
import type { Outcome } from '../../core/rpc/outcome.ts';
import { strayed, writtenFields, writtenRanges } from '../../core/update/written.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { onDemand } from '../google/on-demand.ts';
import { repeatingUncertain } from './repeat-uncertain.ts';

/** As often as somebody goes on sorting; the lock is not held for ever. */
const rounds = 5;

/**
 * Moves a row to another sheet under the lock: read, plan, one batch. The answer shows which row was
 * moved; if a person sorted rows or moved columns in between, it is moved back, and the right one goes.
 * The rows of Updates are written with the first batch only: they name the action that is meant.
 */
export function writeMove<T extends PlannedMove>(
  context: Context,
  plan: (snapshot: Snapshot, again: boolean) => Outcome<T>,
): Outcome<T> {
  return repeatingUncertain(context, (write) => {
    const snapshot = context.sheets.snapshot();
    const planned = plan(snapshot, false);
    if (!planned.ok || planned.value.move === undefined) return planned;
    const { move, moves, records } = planned.value;
    const astray = write(() => send(context, snapshot, move, [...moves, ...records]));
    if (astray) moveAgain(context, snapshot, move, plan);
    return planned;
  });
}

/** Sends a batch; true if another row was moved than was meant. */
function send(
  { sheets }: Context,
  snapshot: Snapshot,
  move: RowMove,
  requests: readonly Request[],
): boolean {
  const cells = onDemand('plan-changes').movedCells(snapshot, move);
  const ranges = writtenRanges(snapshot, cells);
  return strayed(snapshot, cells, sheets.batchUpdateAndRead(requests, ranges, writtenFields));
}

function moveAgain<T extends PlannedMove>(
  context: Context,
  before: Snapshot,
  first: RowMove,
  plan: (snapshot: Snapshot, again: boolean) => Outcome<T>,
): void {
  const { sheets } = context;
  let [read, move] = [before, first];
  for (let round = 0; round < rounds; round += 1) {
    const back = onDemand('plan-changes').moveBack(read, sheets.snapshot(), move);
    if (back.length > 0) sheets.batchUpdate(back);
    read = sheets.snapshot();
    const next = plan(read, true);
    if (!next.ok || next.value.move === undefined) return;
    move = next.value.move;
    if (!send(context, read, move, next.value.moves)) return;
  }
}
