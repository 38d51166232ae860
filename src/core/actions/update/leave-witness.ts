import { witnessColumns } from '../../workbook/columns/record-columns.ts';
import { findColumns } from '../../workbook/find-columns.ts';
import { isWhollyProtected } from '../../workbook/layout/protection.ts';
import { sheetIds } from '../../workbook/sheet-ids.ts';
import type { Request } from '../../workbook/sheets-api.ts';
import type { SheetStructure, Snapshot } from '../../workbook/snapshot.ts';
import { brokenAt } from './broken-at.ts';
import { type Head, headOf, headWritten } from './chain.ts';
import { chainRows } from './chain-rows.ts';
import { readWitnesses, type Witness, type WitnessAct, witnessCells } from './witness.ts';
import { currentWitnesses, failedWitnesses, seenIn } from './witnessed.ts';

/** Who acts, and when. */
export interface Acting {
  readonly email: string;
  /** Local moment, `2022-05-31T09:30`, in the spreadsheet's time zone. */
  readonly now: string;
}

const sheetOf = ({ sheets }: Pick<Snapshot, 'sheets'>): SheetStructure | undefined =>
  sheets.find(({ properties }) => properties.sheetId === sheetIds.witnesses);

/** Whether only those whom our protection names can write witnesses. Without it one would prove nothing. */
export function isGuarded(snapshot: Pick<Snapshot, 'sheets'>): boolean {
  const sheet = sheetOf(snapshot);
  return sheet !== undefined && isWhollyProtected(sheet);
}

/** Whether this person may write witnesses. Who may not gets a batch refused that holds one. */
function mayWitness(snapshot: Snapshot): boolean {
  const { protectedRanges = [] } = sheetOf(snapshot) ?? {};
  const rows = snapshot.cells.get(sheetIds.witnesses) ?? [];
  return (
    isGuarded(snapshot) &&
    findColumns(rows, witnessColumns).missing.length === 0 &&
    protectedRanges.every((each) => each.warningOnly === true || each.requestingUserCanEdit)
  );
}

/** Acts that are rare, and after each of which a manager relies on what was there, or which alone prove a text of before. */
const always: readonly WitnessAct[] = ['review', 'issue', 'check', 'amend'];

/**
 * A batch with the witness of the act that writes it, if the person may leave one: no call of its own. There is
 * none where the chain has not grown since the last one, where it does not pass through the earlier ones (that
 * is for the check to tell, not to be covered up), and no second one on a day for an act that people do all the
 * time: their number does not grow with the saves.
 */
export function withWitness(
  snapshot: Snapshot,
  requests: readonly Request[],
  act: WitnessAct,
  { email, now }: Acting,
): readonly Request[] {
  const before = headOf(snapshot);
  const head = headWritten(requests) ?? before;
  if (head.count === 0 || !mayWitness(snapshot)) return requests;
  const current = currentWitnesses(snapshot);
  const today = current.some(
    (each) => each.act === act && each.by === email && each.seenOn.startsWith(now.slice(0, 10)),
  );
  if (today && !always.includes(act)) return requests;
  const rows = head.count;
  const check = seenIn(chainRows(snapshot))(rows, head.check);
  const known = current.some((each) => each.rows === rows && each.check === check);
  if (known || failedWitnesses(snapshot).length > 0) return requests;
  const own = Math.max(0, head.count - before.count);
  return [
    ...requests,
    request(snapshot, { seenOn: now, by: email, act, rows, own, check, was: '' }),
  ];
}

const request = (snapshot: Snapshot, witness: Witness): Request => ({
  appendCells: {
    sheetId: sheetIds.witnesses,
    rows: [{ values: witnessCells(snapshot, witness) }],
    fields: 'userEnteredValue',
  },
});

/** Why no word can be left of a chain that is written anew. */
export type NotReplaced = 'not-guarded' | 'not-whole';

/**
 * Leaves word that a manager has all of Updates written anew (to take a person's name out of it): the chain
 * of before, which is held against its witnesses here, ended with so many rows and that check; from here on
 * another one counts. To be sent in the one batch that writes the rows and their head (`headRequest`).
 * A workbook without the sheet has no witnesses, and needs no word.
 * @param next the end of the new chain
 * @param rename the name that a person has in the witnesses of before; the same one where nothing changes
 * @returns what to add to the batch; or why the chain must not be written anew
 */
export function replacedChain(
  snapshot: Snapshot,
  next: Head,
  { email, now }: Acting,
  rename: (by: string) => string = (by) => by,
): { readonly requests: readonly Request[] } | { readonly refused: NotReplaced } {
  if (sheetOf(snapshot) === undefined) return { requests: [] };
  if (!mayWitness(snapshot)) return { refused: 'not-guarded' };
  const head = headOf(snapshot);
  if (brokenAt(snapshot, head) !== undefined || failedWitnesses(snapshot).length > 0) {
    return { refused: 'not-whole' };
  }
  const { count: rows, check } = next;
  const was = `${head.count} ${head.check}`;
  const witness = { seenOn: now, by: email, act: 'replaced', rows, own: 0, check, was } as const;
  return { requests: [...renamed(snapshot, rename), request(snapshot, witness)] };
}

function renamed(snapshot: Snapshot, rename: (by: string) => string): Request[] {
  return readWitnesses(snapshot).witnesses.flatMap(({ row, ...witness }): Request[] => {
    const by = rename(witness.by);
    if (by === witness.by) return [];
    return [
      {
        updateCells: {
          start: { sheetId: sheetIds.witnesses, rowIndex: row - 1, columnIndex: 0 },
          rows: [{ values: witnessCells(snapshot, { ...witness, by }) }],
          fields: 'userEnteredValue',
        },
      },
    ];
  });
}
