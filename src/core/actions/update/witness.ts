import { shortHash } from '../../shared/short-hash.ts';
import { strongHash } from '../../shared/strong-hash.ts';
import { numberCell, textCell } from '../../workbook/cell.ts';
import { momentOf, momentToSerial } from '../../workbook/cell-codec.ts';
import { witnessColumns } from '../../workbook/columns/record-columns.ts';
import { cellOf, findColumns } from '../../workbook/find-columns.ts';
import { markerOf } from '../../workbook/layout/marker.ts';
import { choiceKey, witnessActs } from '../../workbook/lists.ts';
import { firstDataRow, sheetIds } from '../../workbook/sheet-ids.ts';
import type { CellData } from '../../workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../../workbook/snapshot.ts';
import { isWeak } from './row-check.ts';

export type WitnessAct = keyof typeof witnessActs;

/**
 * What the chain of Updates was when a manager acted. It stands on a sheet that only managers may edit, so
 * that whoever writes the chain anew cannot write it anew as well.
 */
export interface Witness {
  /** Local moment, `2022-05-31T09:30`. */
  readonly seenOn: string;
  readonly by: string;
  readonly act: WitnessAct;
  /** How many rows Updates had. */
  readonly rows: number;
  /** The check of the last one; behind a blank, a strong sum of the rows that have weak checks, if any. */
  readonly check: string;
  /** How many of the last ones the act itself wrote. */
  readonly own: number;
  /** Of `replaced`: rows and check of the chain that ended there; '' otherwise. */
  readonly was: string;
}

/** A witness with the row of its sheet, counted from 1. */
export interface PlacedWitness extends Witness {
  readonly row: number;
}

type Key = (typeof witnessColumns)[number]['key'];

/** The witnesses of a workbook in the order of their sheet, and the rows, counted from 1, that are none any more. */
export function readWitnesses({ cells }: Pick<Snapshot, 'cells'>): {
  readonly witnesses: readonly PlacedWitness[];
  readonly damaged: readonly number[];
} {
  const rows = cells.get(sheetIds.witnesses) ?? [];
  const { positions } = findColumns(rows, witnessColumns);
  const witnesses: PlacedWitness[] = [];
  const damaged: number[] = [];
  for (const [i, line] of rows.entries()) {
    const raw = (key: Key): CellValue => cellOf(line, positions, key);
    if (i < firstDataRow || witnessColumns.every(({ key }) => raw(key) === '')) continue;
    const act = choiceKey(witnessActs, String(raw('act')));
    const witness = act && {
      ...{ act, seenOn: momentOf(raw('seenOn')), by: String(raw('by')) },
      ...{ rows: Number(raw('rows')), own: Number(raw('own')) },
      ...{ check: String(raw('check')), was: String(raw('was')) },
    };
    const seal = raw('seal');
    const hash = isWeak(String(seal)) ? shortHash : strongHash;
    if (witness && sealOf(witness, hash) === seal) witnesses.push({ ...witness, row: i + 1 });
    else damaged.push(i + 1);
  }
  return { witnesses, damaged };
}

/** Notices a cell that was changed by accident. Who may edit the sheet can make one that fits. */
const sealOf = (
  { seenOn, by, act, rows, own, check, was }: Witness,
  hash: (text: string) => string = strongHash,
): string => hash(JSON.stringify([seenOn, by, act, rows, own, check, was]));

/** The cells of a witness, in the columns of its sheet. */
export function witnessCells(snapshot: Snapshot, witness: Witness): CellData[] {
  const { positions } = findColumns(snapshot.cells.get(sheetIds.witnesses) ?? [], witnessColumns);
  const { seenOn, by, act, rows, own, check, was } = witness;
  const lang = markerOf(snapshot)?.lang ?? 'en';
  const cells: Readonly<Record<Key, CellData>> = {
    ...{ seenOn: numberCell(momentToSerial(seenOn)), by: textCell(by) },
    ...{ act: textCell(witnessActs[act][lang]), rows: numberCell(rows), own: numberCell(own) },
    ...{ check: textCell(check), was: textCell(was), seal: textCell(sealOf(witness)) },
  };
  const values: CellData[] = [];
  for (const { key } of witnessColumns) values[positions.get(key) ?? values.length] = cells[key];
  return Array.from(values, (cell) => cell ?? {});
}
