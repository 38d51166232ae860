import type { RowMove } from '../../core/actions/assign/move-row.ts';
import { moveBack, movedCells } from '../../core/actions/assign/move-row.ts';
import type { PlannedMove } from '../../core/actions/assign/retire-action.ts';
import { misses, writtenFields, writtenRanges } from '../../core/actions/update/written.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { repeatingUncertain } from './repeat-uncertain.ts';
import { witnessed } from './write-save.ts';

/** As often as somebody goes on sorting; the lock is not held for ever. */
const rounds = 5;

/**
 * Moves a row to another sheet under the lock: read, plan, one batch. The answer shows which row was
 * moved; if a person sorted rows or moved columns in between, it is moved back, and the right one goes.
 * The rows of Updates are written with the first batch only: they name the action that is meant.
 */
export function writeMove<T extends PlannedMove>(
  context: Context,
  plan: (snapshot: Snapshot, again: boolean) => T,
): T {
  return repeatingUncertain(context, (write) => {
    const snapshot = context.sheets.snapshot();
    const planned = plan(snapshot, false);
    const { move, moves, records } = planned;
    if (move === undefined) return planned;
    const requests = witnessed(context, snapshot, [...moves, ...records], 'save');
    const astray = write(() => send(context, snapshot, move, requests));
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
  const cells = movedCells(snapshot, move);
  const ranges = writtenRanges(snapshot, cells);
  const answer = sheets.batchUpdateAndRead(requests, ranges, writtenFields);
  return misses(snapshot, cells, answer).length > 0;
}

/** Moves the wrong row back and the right one away, as long as people go on sorting. */
function moveAgain<T extends PlannedMove>(
  context: Context,
  before: Snapshot,
  first: RowMove,
  plan: (snapshot: Snapshot, again: boolean) => T,
): void {
  const { sheets, lang } = context;
  let [read, move] = [before, first];
  for (let round = 1; ; round += 1) {
    const back = moveBack(read, sheets.snapshot(), move);
    if (back.length > 0) sheets.batchUpdate(back);
    if (round > rounds) throw fault('move-unsettled', lang, move.id);
    read = sheets.snapshot();
    const next = plan(read, true);
    if (next.move === undefined) return;
    move = next.move;
    if (!send(context, read, move, next.moves)) return;
  }
}
