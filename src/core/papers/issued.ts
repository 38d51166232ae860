import * as z from '../shared/schema.ts';
import { shortHash } from '../shared/short-hash.ts';
import { columnLetters, quoteSheetTitle } from '../workbook/a1.ts';
import { ActionRow } from '../workbook/action-row.ts';
import { numberCell, textCell } from '../workbook/cell.ts';
import { dayOf, momentOf, momentToSerial } from '../workbook/cell-codec.ts';
import { issuedColumns } from '../workbook/columns/paper-columns.ts';
import { isoToSerial } from '../workbook/date.ts';
import { cellOf, findColumns } from '../workbook/find-columns.ts';
import { issuedDataColumn } from '../workbook/issued-place.ts';
import { foldLabel } from '../workbook/lists.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { CellData, Request } from '../workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../workbook/snapshot.ts';
import type { PaperEntry } from './paper-entry.ts';
import type { LastPaper } from './report/changes.ts';
import { PaperDefinition } from './report/definition.ts';
import { inScope } from './report/in-scope.ts';
import { paperAction } from './report/paper-action.ts';
import { type PaperStatus, paperStatuses } from './report/paper-status.ts';
import type { State } from './report/state.ts';
import { tally } from './report/tally.ts';

/** Figures of an issued paper, readable in the sheet, against which its data are held. */
const IssuedFigures = z.object({
  total: z.int(),
  by: z.record(z.string(), z.int()),
  /** Hash of the packed data. */
  print: z.string(),
});
export type IssuedFigures = z.infer<typeof IssuedFigures>;

/** An issued paper, as the index tells. */
export interface Issue {
  readonly issueId: string;
  readonly paperId: string;
  readonly body: string;
  readonly title: string;
  /** ISO, or ''. */
  readonly meetingOn: string;
  /** Local moment. */
  readonly issuedOn: string;
  readonly issuedBy: string;
  /** Undefined where the cell cannot be read. */
  readonly figures: IssuedFigures | undefined;
  /** Rows of its pieces, in their order, counted from 0; fewer than `pieces` if some are lost. */
  readonly rows: readonly number[];
  readonly pieces: number;
}

type Key = (typeof issuedColumns)[number]['key'];

/** The issued papers of a workbook, in the order of their sheet. */
export function readIssues(snapshot: Pick<Snapshot, 'cells'>): Issue[] {
  const rows = snapshot.cells.get(sheetIds.issued) ?? [];
  const { positions } = findColumns(rows, issuedColumns);
  const issues = new Map<string, Issue & { rows: number[] }>();
  const places = new Map<string, [piece: number, row: number][]>();
  rows.forEach((cells, row) => {
    const raw = (key: Key): CellValue => cellOf(cells, positions, key);
    const text = (key: Key): string => String(raw(key)).trim();
    const issueId = text('issueId');
    if (row < firstDataRow || issueId === '') return;
    places.set(issueId, [...(places.get(issueId) ?? []), [Number(raw('piece')), row]]);
    if (Number(raw('piece')) !== 1) return;
    issues.set(issueId, {
      ...{ issueId, paperId: text('paperId'), body: text('body'), title: text('title') },
      meetingOn: dayOf(raw('meetingOn')),
      issuedOn: momentOf(raw('issuedOn')),
      issuedBy: text('issuedBy'),
      figures: figuresIn(text('figures')),
      rows: [],
      pieces: Number(raw('pieces')) || 1,
    });
  });
  return [...issues.values()].map((issue) => ({
    ...issue,
    rows: [...(places.get(issue.issueId) ?? [])].sort(([a], [b]) => a - b).map(([, row]) => row),
  }));
}

function figuresIn(text: string): IssuedFigures | undefined {
  try {
    const read = IssuedFigures.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The paper that a body was given last before the one at hand: not an issue of that same paper for the
 * same meeting.
 */
export function lastIssue(
  issues: readonly Issue[],
  paperId: string,
  { body, date }: Pick<PaperDefinition, 'body' | 'date'>,
): Issue | undefined {
  return issues
    .filter(
      (issue) =>
        foldLabel(issue.body) === foldLabel(body) &&
        !(issue.paperId === paperId && issue.meetingOn === (date ?? '')) &&
        (date === null || issue.meetingOn === '' || issue.meetingOn < date),
    )
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
    .pop();
}

/** Issues to a body that papers name and that are not in their sheet any more. */
export function lostIssues(
  issues: readonly Issue[],
  papers: readonly PaperEntry[],
  { body }: Pick<PaperDefinition, 'body'>,
): IssueFault[] {
  const known = new Set(issues.map(({ issueId }) => issueId));
  return papers
    .filter(
      ({ definition, record }) =>
        foldLabel(definition.body) === foldLabel(body) &&
        record.issue !== '' &&
        !known.has(record.issue),
    )
    .map(({ definition, issuedOn }) => ({
      issue: { title: definition.title || definition.body, issuedOn },
    }));
}

/** Ranges of the pieces of issues, for one reading. */
export function pieceRanges(
  snapshot: Pick<Snapshot, 'sheets'>,
  issues: readonly Issue[],
): { readonly issue: Issue; readonly ranges: readonly string[] }[] {
  const title =
    snapshot.sheets.find(({ properties }) => properties.sheetId === sheetIds.issued)?.properties
      .title ?? '';
  const column = columnLetters(issuedDataColumn);
  return issues.map((issue) => ({
    issue,
    ranges: issue.rows.map((row) => `${quoteSheetTitle(title)}!${column}${row + 1}`),
  }));
}

/** The packed data of an issue, if all its pieces are there and as they were written. */
export function wholePieces(
  { figures, pieces }: Issue,
  parts: readonly string[],
): string | undefined {
  const packed = parts.join('');
  return parts.length === pieces && shortHash(packed) === figures?.print ? packed : undefined;
}

const text = z.string();
const named = z.object({ number: text, title: text, intro: text });
const Contribution = z.looseObject({ id: text, section: text, reportText: text, result: text });

/** What an issued paper was made from. */
const Frozen = z.object({
  version: z.literal(1),
  definition: PaperDefinition,
  /** The issue that it was compared with; '' if there was none. */
  since: text,
  state: z.object({
    today: text,
    organisation: z.optional(text),
    areas: z.array(z.object({ number: text, name: text, motto: z.nullable(text) })),
    actions: z.array(ActionRow),
    contributions: z.optional(z.array(Contribution)),
    translations: z.optional(z.array(z.looseObject({ id: text, source: text, text }))),
    settings: z.looseObject({ year: z.nullable(z.int()), chapters: z.array(named) }),
  }),
});

/** The state and the definition behind an issued paper. */
export interface IssuedPaper {
  readonly definition: PaperDefinition;
  readonly since: string;
  readonly state: State;
}

/** What is kept of a paper when it is issued, as text. Internal comments are not among it. */
export function freeze({ definition, since, state }: IssuedPaper): string {
  const { settings, actions, today, organisation, areas, contributions, translations } = state;
  const { given: _given, ...kept } = settings;
  return JSON.stringify({
    version: 1,
    ...{ definition, since },
    state: {
      ...{ today, organisation, areas, contributions, translations },
      settings: { ...kept, given: [] },
      actions: actions.map((action) => ({ ...action, comment: '' })),
    },
  });
}

/** Why an issued paper cannot be used: its data are damaged, or do not give its figures any more. */
export interface IssueFault {
  readonly issue: Pick<Issue, 'title' | 'issuedOn'>;
  /** Undefined: the data cannot be read at all. */
  readonly figure?: PaperStatus | 'total';
  readonly stated?: number;
  readonly found?: number;
}

/** The data of an issued paper, if they still give its figures. */
export function thaw(
  issue: Issue,
  unpacked: string | undefined,
): { readonly paper: IssuedPaper } | { readonly faults: readonly IssueFault[] } {
  const read = unpacked === undefined ? undefined : Frozen.safeParse(json(unpacked));
  if (issue.figures === undefined || read === undefined || !read.success) {
    return { faults: [{ issue }] };
  }
  const { definition, since, state } = read.data;
  // The parts that core does not look at are as `freeze` wrote them.
  const paper: IssuedPaper = { definition, since, state: state as unknown as State };
  const found = issuedTally(paper);
  const { figures } = issue;
  const faults = [
    ...(figures.total === found.total
      ? []
      : [{ issue, figure: 'total' as const, stated: figures.total, found: found.total }]),
    ...paperStatuses.flatMap((status) => {
      const stated = figures.by[status] ?? 0;
      return stated === found.by[status]
        ? []
        : [{ issue, figure: status, stated, found: found.by[status] }];
    }),
  ];
  return faults.length > 0 ? { faults } : { paper };
}

function json(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function issuedTally({ definition, state }: IssuedPaper): ReturnType<typeof tally> {
  const actions = state.actions.map((row) => paperAction(row, state.settings));
  return tally(actions.filter(inScope(definition.scope)));
}

/** An issued paper as the one that later ones are compared with. */
export function asLast({ title, issuedOn }: Issue, { state }: IssuedPaper): LastPaper {
  const { settings, actions } = state;
  return { title, issuedOn: issuedOn.slice(0, 10), settings, actions };
}

/** Characters of a piece: a cell holds 50,000 (https://support.google.com/drive/answer/37603). */
const pieceLength = 45_000;

/** The rows of an issue, behind the last one of their sheet. */
export function issueRequest(
  snapshot: Pick<Snapshot, 'cells'>,
  issue: Pick<
    Issue,
    'issueId' | 'paperId' | 'body' | 'title' | 'meetingOn' | 'issuedOn' | 'issuedBy'
  >,
  paper: IssuedPaper,
  packed: string,
): Request {
  const { positions } = findColumns(snapshot.cells.get(sheetIds.issued) ?? [], issuedColumns);
  const pieces = Array.from({ length: Math.ceil(packed.length / pieceLength) }, (_, i) =>
    packed.slice(i * pieceLength, (i + 1) * pieceLength),
  );
  const { total, by } = issuedTally(paper);
  const figures: IssuedFigures = { total, by, print: shortHash(packed) };
  const rows = pieces.map((piece, i) => {
    const cells: Partial<Record<Key, CellData>> = {
      issueId: textCell(issue.issueId),
      piece: numberCell(i + 1),
      pieces: numberCell(pieces.length),
      ...(i > 0
        ? {}
        : {
            paperId: textCell(issue.paperId),
            body: textCell(issue.body),
            title: textCell(issue.title),
            meetingOn: issue.meetingOn === '' ? {} : numberCell(isoToSerial(issue.meetingOn)),
            issuedOn: numberCell(momentToSerial(issue.issuedOn)),
            issuedBy: textCell(issue.issuedBy),
            figures: textCell(JSON.stringify(figures)),
          }),
    };
    const values: CellData[] = Array.from({ length: issuedDataColumn + 1 }, () => ({}));
    for (const { key } of issuedColumns) {
      const at = positions.get(key);
      if (at !== undefined) values[at] = cells[key] ?? {};
    }
    values[issuedDataColumn] = textCell(piece);
    return { values };
  });
  return { appendCells: { sheetId: sheetIds.issued, rows, fields: 'userEnteredValue' } };
}

/** Most characters of a cell: https://support.google.com/drive/answer/37603 */
const longestCell = 50_000;

/**
 * Writes other data into the rows that an issue has, with their hash: one batch, as neither holds without the
 * other. None where the rows are too few, or its figures cannot be read.
 */
export function repackRequests(
  snapshot: Pick<Snapshot, 'cells'>,
  { figures, rows }: Issue,
  packed: string,
): Request[] {
  const { positions } = findColumns(snapshot.cells.get(sheetIds.issued) ?? [], issuedColumns);
  const length = Math.ceil(packed.length / rows.length);
  const [first] = rows;
  const figuresAt = positions.get('figures');
  if (figures === undefined || first === undefined || figuresAt === undefined) return [];
  if (length > longestCell) return [];
  const print: IssuedFigures = { ...figures, print: shortHash(packed) };
  const cell = (rowIndex: number, columnIndex: number, value: string): Request => ({
    updateCells: {
      start: { sheetId: sheetIds.issued, rowIndex, columnIndex },
      rows: [{ values: [textCell(value)] }],
      fields: 'userEnteredValue',
    },
  });
  return [
    cell(first, figuresAt, JSON.stringify(print)),
    ...rows.map((row, i) =>
      cell(row, issuedDataColumn, packed.slice(i * length, (i + 1) * length)),
    ),
  ];
}
