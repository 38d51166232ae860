import { type Head, headRequest } from '../../actions/update/chain.ts';
import { personIn, personKey } from '../../actions/update/people.ts';
import type { PlannedCell } from '../../actions/update/planned-cell.ts';
import { textCell } from '../../workbook/cell.ts';
import { updateColumns } from '../../workbook/columns/record-columns.ts';
import { findColumns } from '../../workbook/find-columns.ts';
import { idKeyOf, keyedPlaces } from '../../workbook/keyed-sheet.ts';
import { metadataRemoval, metadataValueUpdate } from '../../workbook/metadata.ts';
import { isAreaSheetId, sheetIds } from '../../workbook/sheet-ids.ts';
import type { CellData, Request } from '../../workbook/sheets-api.ts';
import type { Snapshot, Structure } from '../../workbook/snapshot.ts';
import { rewrittenSum } from '../sharing/access-rows.ts';
import { type Mention, mentionsIn, replacedIn } from './mentions.ts';
import type { PersonSheet } from './person-sheets.ts';
import { rechained } from './rechained.ts';
import { removalKey } from './removal-state.ts';
import { renamedJson } from './renamed-json.ts';
import type { Renamer } from './renamer.ts';

type Entry = Structure['developerMetadata'][number];

/** A note of the add-on, or of another program, that names the person. */
export interface MetadataMention {
  readonly entry: Entry;
  readonly fate: 'renamed' | 'deleted' | 'left';
  readonly after: string | undefined;
}

/** Every entry of developer metadata that names the person. */
export function metadataMentions(structure: Structure, renamer: Renamer): MetadataMention[] {
  const all = [structure, ...structure.sheets].flatMap((each) => each.developerMetadata);
  return all.flatMap((entry): MetadataMention[] => {
    const { metadataKey, metadataValue = '' } = entry;
    if (metadataKey === removalKey || !renamer.isIn(metadataValue)) return [];
    if (metadataKey === personKey && renamer.isAddress(personIn(metadataValue)?.email ?? '')) {
      return [{ entry, fate: 'deleted', after: undefined }];
    }
    if (!metadataKey.startsWith('workplan.')) return [{ entry, fate: 'left', after: undefined }];
    const after =
      renamedJson(metadataValue, renamer, renamer.without) ?? renamer.without(metadataValue);
    return [{ entry, fate: 'renamed', after }];
  });
}

export const metadataRequests = (mentions: readonly MetadataMention[]): Request[] =>
  mentions.flatMap(({ entry: { metadataId }, fate, after }) => {
    if (fate === 'deleted') return [metadataRemoval(metadataId)];
    return after === undefined ? [] : [metadataValueUpdate(metadataId, after)];
  });

/** What one batch writes into a workbook. */
export interface Removal {
  /** Cells of actions: who sorts meanwhile, does not lead them astray. */
  readonly cells: readonly PlannedCell[];
  readonly requests: readonly Request[];
  /** The new end of the chain of Updates; undefined if it stays. */
  readonly head: Head | undefined;
  /** Whether witnesses name the person: they are renamed with the word of the new chain. */
  readonly isWitness: boolean;
}

/**
 * Everything that takes a person out of a workbook, but for what the issued papers were made from. The rows of
 * Updates and the end of their chain are among it, so it has to be one batch.
 */
export function removalRequests(
  snapshot: Snapshot,
  sheets: readonly PersonSheet[],
  renamer: Renamer,
  chosen: ReadonlySet<string>,
): Removal {
  const cells: PlannedCell[] = [];
  const requests: Request[] = [];
  let head: Head | undefined;
  let isWitness = false;
  for (const sheet of sheets) {
    const { sheetId } = sheet;
    const mentions = mentionsIn(sheet, renamer, chosen).filter(({ after }) => after !== undefined);
    if (mentions.length === 0) continue;
    if (sheetId === sheetIds.witnesses) {
      isWitness = true;
      continue;
    }
    const ofActions = mentions.map((each) => plannedCell(sheet, each));
    cells.push(...ofActions.flatMap((cell) => cell ?? []));
    requests.push(...runs(mentions.filter((_each, i) => ofActions[i] === undefined).map(placed)));
    const after = replacedIn(sheet, mentions);
    if (sheetId === sheetIds.updates) {
      const column = findColumns(sheet.cells, updateColumns).positions.get('chain');
      const chain = rechained(after);
      if (column === undefined || chain === undefined) continue;
      const checks = chain.checks.map((each) => ({ ...each, sheetId, column, isNote: false }));
      requests.push(...runs(checks), headRequest(snapshot, chain.head));
      head = chain.head;
    }
    if (sheetId === sheetIds.access) {
      const book = { ...snapshot, cells: new Map([[sheetId, sheet.cells]]) };
      requests.push(rewrittenSum(book, { cells: new Map([[sheetId, after]]) }));
    }
  }
  requests.push(...metadataRequests(metadataMentions(snapshot, renamer)));
  return { cells, requests, head, isWitness };
}

type Placed = Pick<Mention, 'sheetId' | 'row' | 'column' | 'isNote' | 'text'>;
const placed = ({ after = '', ...mention }: Mention): Placed => ({ ...mention, text: after });

/** The cell of an action under a key of ours; undefined for any other. */
function plannedCell({ sheetId, cells }: PersonSheet, mention: Mention): PlannedCell | undefined {
  const { row, column, key, isNote, after = '' } = mention;
  if (!isAreaSheetId(sheetId) || isNote || key === '') return undefined;
  const idAt = keyedPlaces(sheetId, cells).get(idKeyOf(sheetId) ?? '') ?? -1;
  const id = String(cells[row]?.[idAt] ?? '').trim();
  return id === '' ? undefined : { id, key, sheetId, row, column, value: textCell(after) };
}

const cellOf = (text: string, isNote: boolean): CellData =>
  isNote ? { note: text } : textCell(text);

/** Cells below each other are one request. */
function runs(cells: readonly Placed[]): Request[] {
  const sorted = [...cells].sort(
    (a, b) => Number(a.isNote) - Number(b.isNote) || a.column - b.column || a.row - b.row,
  );
  const found: Placed[][] = [];
  for (const cell of sorted) {
    const run = found[found.length - 1];
    const last = run?.[run.length - 1];
    const isNext =
      last?.isNote === cell.isNote && last.column === cell.column && last.row + 1 === cell.row;
    if (isNext) run?.push(cell);
    else found.push([cell]);
  }
  return found.flatMap(([first, ...more]): Request[] => {
    if (first === undefined) return [];
    const { sheetId, row: rowIndex, column: columnIndex, isNote } = first;
    const rows = [first, ...more].map(({ text }) => ({ values: [cellOf(text, isNote)] }));
    const fields = isNote ? 'note' : 'userEnteredValue';
    return [{ updateCells: { start: { sheetId, rowIndex, columnIndex }, rows, fields } }];
  });
}
