import {
  noteFields,
  notesIn,
  type PersonSheet,
  sheetsOf,
  sheetsToScan,
} from '../../core/access/person/person-sheets.ts';
import { personProblem } from '../../core/access/person/person-texts.ts';
import { pseudonymFor } from '../../core/access/person/removal-state.ts';
import { type Renamer, renamerOf } from '../../core/access/person/renamer.ts';
import { type Issue, readIssues, wholePieces } from '../../core/papers/issued.ts';
import type { PersonInput } from '../../core/rpc/person.ts';
import {
  type GridSnapshot,
  gridFields,
  gridSnapshotOf,
} from '../../core/sections/grid-snapshot.ts';
import { originalOf } from '../../core/sections/section-marker.ts';
import { isAddress, plainAddress } from '../../core/shared/mail-address.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { quoteSheetTitle } from '../../core/workbook/a1.ts';
import { issuedDataColumn } from '../../core/workbook/issued-place.ts';
import type { KnownSection } from '../../core/workbook/read-settings.ts';
import { sheetIds } from '../../core/workbook/sheet-ids.ts';
import type { Context } from '../context.ts';
import { isShutOut } from '../google/failure.ts';
import { unpack } from '../google/pack.ts';
import type { SheetsApi } from '../google/sheets.ts';
import { noteError } from '../log.ts';
import { Refused } from '../refused.ts';
import { ownedFile } from './own-files.ts';
import {
  claimOf,
  ownMarker,
  readForSections,
  type SectionBook,
  workbookOf,
} from './section-book.ts';

/** The plan's workbook, as far as it may name a person. */
export interface PersonBook extends SectionBook {
  readonly email: string;
  readonly name: string;
  readonly renamer: Renamer;
  readonly sheets: readonly PersonSheet[];
  readonly issues: readonly FrozenIssue[];
}

/** An issued paper with what it was made from; undefined where that is damaged. */
export interface FrozenIssue {
  readonly issue: Issue;
  readonly text: string | undefined;
}

/** Reads the plan's workbook for a manager, with the notes of cells: four round trips. */
export function readPerson(input: PersonInput, context: Context): PersonBook {
  const email = plainAddress(input.email);
  const book = readForSections(context);
  const { snapshot, settings } = book;
  if (!isAddress(email)) throw new Refused([personProblem('person-malformed', context.lang)]);
  const entered = context.sheets.formulas(
    sheetsToScan(snapshot).map(({ properties }) => quoteSheetTitle(properties.title)),
  );
  const sheets = sheetsOf(snapshot, entered, notesIn(context.sheets.read(noteFields)));
  const known = settings.people.find((person) => person.email === email)?.name ?? '';
  const shared = settings.people
    .filter((person) => person.email !== email)
    .map(({ name }) => name.trim().toLowerCase());
  const pseudonym = pseudonymFor(snapshot, email);
  const renamer = renamerOf(email, [known, input.name], new Set(shared), pseudonym);
  const rows = sheets.find(({ sheetId }) => sheetId === sheetIds.issued)?.cells ?? [];
  const issues = readIssues(snapshot).map((issue): FrozenIssue => {
    const pieces = issue.rows.map((row) => String(rows[row]?.[issuedDataColumn] ?? ''));
    const packed = wholePieces(issue, pieces);
    return { issue, text: packed === undefined ? undefined : unpack(packed) };
  });
  const name = known || input.name.trim();
  return { ...book, email, name, renamer, sheets, issues };
}

/** The workbook of a Section, as far as it may name a person. */
export interface SectionOfPerson {
  readonly section: KnownSection;
  readonly grid: GridSnapshot;
  readonly sheets: readonly PersonSheet[];
  readonly api: SheetsApi;
}

const sectionFields = gridFields.replace('userEnteredValue,', 'userEnteredValue,note,');

/** Reads the workbook of a Section: one round trip. One that cannot be read, or is another plan's, is a problem. */
export function readSectionFor(
  book: PersonBook,
  section: KnownSection,
  context: Context,
): SectionOfPerson | Problem {
  const lost = personProblem('section-not-reached', context.lang, section.name);
  try {
    const claim = claimOf(section);
    if (claim === undefined) return lost;
    const api = context.openSheets(ownedFile(claim, context));
    const answer = api.read(sectionFields);
    const grid = gridSnapshotOf(answer);
    const marker = ownMarker(grid, section, book);
    if (marker === undefined || originalOf(marker, grid) !== undefined) return lost;
    const notes = notesIn(answer);
    const sheets = grid.sheets.map(({ properties: { sheetId, title } }): PersonSheet => {
      const cells = grid.cells.get(sheetId) ?? [];
      return {
        ...{ sheetId, title, cells, notes: notes.get(sheetId) ?? [] },
        shownBy: (row, column) =>
          grid.formulas.get(sheetId)?.[row]?.[column] === undefined
            ? undefined
            : (cells[row]?.[column] ?? ''),
      };
    });
    return { section, grid, sheets, api };
  } catch (error) {
    if (error instanceof Refused) return error.problems[0] ?? lost;
    if (!isShutOut(error)) throw error;
    noteError(error);
    return lost;
  }
}

/** The Sections that have a workbook. */
export const withWorkbook = ({ settings }: PersonBook): readonly KnownSection[] =>
  settings.sections.filter((section) => workbookOf(section) !== undefined);
