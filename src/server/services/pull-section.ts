import {
  type AccessRow,
  accessRequests,
  completeRows,
  isAccessWhole,
  knowsEntries,
  newAccess,
  readAccess,
} from '../../core/access/sharing/access-rows.ts';
import { cellRequests, type PlannedCell } from '../../core/actions/update/planned-cell.ts';
import { assess, type TakenRow } from '../../core/sections/assess-section.ts';
import type { GridSnapshot } from '../../core/sections/grid-snapshot.ts';
import { pushSection } from '../../core/sections/push-section.ts';
import { readSection } from '../../core/sections/read-section.ts';
import type { FindingCode, SectionFinding } from '../../core/sections/section-findings.ts';
import {
  markerRequest,
  originalOf,
  type SectionMarker,
} from '../../core/sections/section-marker.ts';
import { syncCursor } from '../../core/sections/sync-cursor.ts';
import { nameEditors } from '../../core/workbook/layout/protection.ts';
import type { KnownSection } from '../../core/workbook/read-settings.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Context } from '../context.ts';
import { failureOf, isShutOut } from '../google/failure.ts';
import type { OwnFile } from '../google/own-file.ts';
import type { Pace } from '../google/pace.ts';
import { waited } from '../google/retry.ts';
import { noteError } from '../log.ts';
import { NotSettled } from '../not-settled.ts';
import {
  claimOf,
  lastContributions,
  markerFor,
  ownMarker,
  planOf,
  readGrid,
  type SectionBook,
} from './section-book.ts';
import { writeCells } from './write-save.ts';

const attempts = 3;
/** As often as somebody goes on sorting while IDs are put back. */
const rounds = 3;

/** What was fetched from a Section. */
export interface Pulled {
  readonly section: string;
  /** Undefined where its workbook could not be read. */
  readonly taken: ReadonlyMap<string, TakenRow> | undefined;
  /** Actions whose rows were put in, or back. */
  readonly added: ReadonlySet<string>;
  readonly findings: readonly SectionFinding[];
  readonly pushed: number;
  /** Stands for what was put right, as its marker tells; '' for nothing that the plan does not know. */
  readonly token: string;
  /** What its own sheet Access tells of it. */
  readonly access: readonly AccessRow[];
}

/** A Section's workbook as it was read, and what is to be written into it. */
interface Planned {
  readonly grid: GridSnapshot;
  readonly ids: readonly PlannedCell[];
  readonly cells: readonly PlannedCell[];
  /** Its marker with word of the IDs that are put back, and of nothing else. */
  readonly word: readonly Request[];
  readonly more: readonly Request[];
  readonly pulled: Pulled;
}

const about = (code: FindingCode, shown = ''): SectionFinding => ({
  ...{ code, id: '', row: null, shown },
});

/** A Section of which nothing could be fetched, and why. */
const lost = (
  { name: section }: KnownSection,
  { code, shown, real = '' }: Pick<SectionFinding, 'code' | 'shown' | 'real'>,
): Pulled => ({
  ...{ section, taken: undefined, added: new Set<string>(), pushed: 0, token: '', access: [] },
  findings: [{ ...about(code, shown), ...(real === '' ? {} : { real }) }],
});

/** Reads a Section's workbook and brings it up to date. One that cannot be opened stops no other. */
export function pullSection(
  book: SectionBook,
  section: KnownSection,
  pace: Pace,
  context: Context,
): Pulled {
  const opened = openSection(section, context);
  if ('code' in opened) return lost(section, opened);
  const sheets = context.openSheets(opened.file);
  for (let attempt = 1; ; attempt += 1) {
    let planned: Planned | undefined;
    try {
      return pullOnce(book, section, pace, { ...context, sheets }, (found) => {
        planned = found;
      });
    } catch (error) {
      // Read again, as nobody knows what was written.
      if (failureOf(error) === 'unknown' && waited(context, attempt, attempts)) {
        pace.wait('read', 1);
        continue;
      }
      noteError(error);
      return failed(planned, error, book, section);
    }
  }
}

/**
 * One attempt.
 * @param context with the sheets of the Section
 * @param keep is told what is going to be written
 */
function pullOnce(
  book: SectionBook,
  section: KnownSection,
  pace: Pace,
  context: Context,
  keep: (planned: Planned) => void,
): Pulled {
  for (let round = 0; ; round += 1) {
    const grid = readGrid(context.sheets);
    const found = plan(grid, book, section, context);
    if ('code' in found) return lost(section, found);
    keep(found);
    const { ids, word, cells, more, pulled } = found;
    if (ids.length === 0 || round === rounds) {
      if (cells.length + more.length > 0) {
        pace.wait('write', 1);
        writeCells(context, grid, cells, more);
      }
      return pulled;
    }
    // Then from the start: what stands beside the IDs tells whether they met their rows.
    pace.wait('write', 1);
    context.sheets.batchUpdate([...cellRequests(ids), ...word]);
    pace.wait('read', 1);
  }
}

/** What a Section tells where its workbook could not be read, or not be written. */
function failed(
  planned: Planned | undefined,
  error: unknown,
  book: SectionBook,
  section: KnownSection,
): Pulled {
  const isRefused = isShutOut(error) || failureOf(error) === 'protected';
  if (planned === undefined) {
    return lost(section, about(isRefused ? 'section-gone' : 'section-failed'));
  }
  if (error instanceof NotSettled) {
    const { pulled } = planned;
    const [, ...cells] = error.problems;
    const shown = cells.map(({ place }) => place).join('; ');
    return { ...pulled, findings: [...pulled.findings, about('section-unsettled', shown)] };
  }
  return unwritten(
    planned,
    isRefused
      ? about('section-protected', helpersOf(planned.grid, book, section))
      : about('section-failed'),
  );
}

/** The workbook of a Section, if it is surely that of this plan; or why it is left alone. */
function openSection(
  section: KnownSection,
  context: Context,
): { readonly file: OwnFile } | Pick<SectionFinding, 'code' | 'shown' | 'real'> {
  const claim = claimOf(section);
  if (claim === undefined) return { code: 'section-gone', shown: '' };
  try {
    const file = context.ownFiles.find(claim);
    if (file !== undefined) return { file };
    const { isMarked, title, owner, copyOf } = context.ownFiles.look(claim);
    if (copyOf !== undefined) return { code: 'section-copied', shown: copyOf };
    const code = isMarked ? 'section-unconfirmed' : 'section-other-plan';
    return { code, shown: '', real: [title, owner].filter(Boolean).join(', ') };
  } catch (error) {
    noteError(error);
    return { code: isShutOut(error) ? 'section-gone' : 'section-failed', shown: '' };
  }
}

/** Those who can let a manager into a Section's workbook, as it names them. */
const helpersOf = (grid: GridSnapshot, book: SectionBook, section: KnownSection): string =>
  (ownMarker(grid, section, book)?.managers ?? []).join(', ');

/** What was fetched where nothing could be written: it counts, and nothing was put right. */
function unwritten({ pulled }: Planned, why: SectionFinding): Pulled {
  return {
    ...pulled,
    ...{ added: new Set<string>(), pushed: 0, token: '' },
    findings: [...pulled.findings.filter(({ code }) => !isRepair(code)), why],
  };
}

const repairs: readonly string[] = ['section-row-back', 'section-id-mended', 'section-access'];
const isRepair = (code: string): boolean => repairs.includes(code);
/** Findings that the marker keeps: metadata are small. */
const mostTold = 20;

/** What a Section's workbook says and shall be told; what makes that impossible. */
function plan(
  grid: GridSnapshot,
  book: SectionBook,
  section: KnownSection,
  context: Context,
): Planned | Pick<SectionFinding, 'code' | 'shown'> {
  const marker = ownMarker(grid, section, book);
  if (marker === undefined) return { code: 'section-other-plan', shown: '' };
  const original = originalOf(marker, grid);
  if (original !== undefined) return { code: 'section-copied', shown: original };
  const sheet = readSection(grid);
  if (sheet.positions === undefined || sheet.missing.length > 0) {
    return { code: 'section-incomplete', shown: sheet.missing.join(', ') };
  }
  const wanted = planOf(book, section, marker);
  const assessed = assess(sheet, wanted);
  const last = lastContributions(book, section, assessed.missing);
  const push = pushSection(sheet, assessed, wanted.wanted, last, marker.lang);
  const ids = wanted.wanted.map(({ id }) => id);
  const access = accessNews(grid, book);
  const own = [...assessed.findings, ...access.findings];
  const { told, unnoted } = wordOf(marker, own, book, section, context);
  const next = { ...markerFor(book, section, ids, grid, context), lang: marker.lang, told };
  const ofIds = own.filter(({ code }) => code === 'section-id-mended');
  const mended = wordOf(marker, ofIds, book, section, context);
  const word = markerRequest(grid, { ...marker, told: mended.told });
  return {
    ...{ grid, ids: push.ids, cells: push.cells, word },
    more: [
      ...push.append,
      ...accessRequests(grid, access.lost, marker.lang, access.restart),
      // With the marker, which says whom the protections let in.
      ...(sameNames(marker.managers, next.managers) ? [] : nameEditors(grid, next.managers)),
      ...markerRequest(grid, next),
    ],
    pulled: {
      section: section.name,
      taken: assessed.taken,
      added: new Set(assessed.missing.map(({ id }) => id)),
      findings: [...unnoted, ...own],
      pushed: push.cells.length + assessed.missing.length + unnoted.length,
      token: told.token,
      access: access.told,
    },
  };
}

/** What the marker shall tell of repairs, and what of it an earlier run did not tell the plan. */
function wordOf(
  { told }: SectionMarker,
  findings: readonly SectionFinding[],
  { snapshot }: SectionBook,
  { name }: KnownSection,
  { newId }: Context,
): { readonly told: SectionMarker['told']; readonly unnoted: readonly SectionFinding[] } {
  const isNoted = told.token === '' || syncCursor(snapshot).noted[name] === told.token;
  const unnoted = isNoted
    ? []
    : told.findings.flatMap((each): SectionFinding[] =>
        isRepair(each.code) ? [{ ...each, code: each.code as FindingCode }] : [],
      ); // one of those above
  const now = findings.filter(({ code }) => isRepair(code));
  if (now.length === 0) return { told, unnoted };
  const all = [...unnoted, ...now].slice(0, mostTold);
  return { told: { token: newId().slice(0, 8), findings: all }, unnoted };
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join(' ') === [...b].sort().join(' ');

/** What a Section's Access tells that the plan does not know, and what it lacks of what the plan knows. */
function accessNews(
  grid: GridSnapshot,
  { snapshot }: SectionBook,
): {
  readonly told: readonly AccessRow[];
  readonly lost: readonly AccessRow[];
  readonly restart: boolean;
  readonly findings: readonly SectionFinding[];
} {
  const nothing = { told: [], lost: [], restart: false };
  if (!knowsEntries(grid)) return { ...nothing, findings: [about('section-access-old')] };
  const own = { all: readAccess(grid), complete: completeRows(grid) };
  const known = { all: readAccess(snapshot), complete: completeRows(snapshot) };
  const isWhole = isAccessWhole(grid);
  return {
    told: newAccess(known.all, own.complete, grid.spreadsheetId),
    lost: knowsEntries(snapshot) ? newAccess(own.all, known.complete, grid.spreadsheetId) : [],
    restart: !isWhole,
    findings: isWhole ? [] : [about('section-access')],
  };
}
