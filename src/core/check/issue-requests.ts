import { sectionIssueRows } from '../sections/section-issue-rows.ts';
import type { Lang } from '../shared/i18n/lang.ts';
import { issueColumns } from '../workbook/columns/record-columns.ts';
import { findColumns, rowOf } from '../workbook/find-columns.ts';
import { severities } from '../workbook/lists.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { type Issue, messageOf, placeOf } from './issue.ts';

type Cells = Readonly<Record<(typeof issueColumns)[number]['key'], string>>;

/**
 * Writes the Issues sheet anew, and behind it what is kept; nothing if it, or one of its columns, is gone: the check says so.
 */
export function issueRequests(
  snapshot: Snapshot,
  issues: readonly Issue[],
  lang: Lang,
  remainder: string,
): Request[] {
  const sheetId = sheetIds.issues;
  const sheet = snapshot.sheets.find(({ properties }) => properties.sheetId === sheetId);
  const { positions, missing } = findColumns(snapshot.cells.get(sheetId) ?? [], issueColumns);
  if (sheet === undefined || missing.length > 0) return [];
  const rows = issues.map((issue) => cellsOf(issue, lang));
  if (remainder !== '') {
    rows.push({ ...{ severity: '', code: '', id: '', place: '', remedy: '' }, message: remainder });
  }
  const blank = { severity: '', code: '', id: '', place: '', message: '', remedy: '' };
  // The check does not look into other workbooks: what a sync found there stays.
  rows.push(...sectionIssueRows(snapshot, () => false).map((cells) => ({ ...blank, ...cells })));
  const have = sheet.properties.gridProperties?.rowCount ?? 0;
  const lacking = firstDataRow + rows.length + spareRows - have;
  const first = { sheetId, startRowIndex: firstDataRow };
  return [
    { updateCells: { range: first, fields: 'userEnteredValue' } },
    ...(lacking > 0
      ? [{ appendDimension: { sheetId, dimension: 'ROWS' as const, length: lacking } }]
      : []),
    ...(rows.length > 0
      ? [
          {
            updateCells: {
              start: { sheetId, rowIndex: firstDataRow, columnIndex: 0 },
              rows: rows.map((cells) => ({ values: rowOf(cells, positions) })),
              fields: 'userEnteredValue',
            },
          },
        ]
      : []),
  ];
}

const spareRows = 20;

function cellsOf(issue: Issue, lang: Lang): Cells {
  return {
    severity: severities[issue.severity][lang],
    code: issue.code,
    id: issue.id,
    place: placeOf(issue, lang),
    message: messageOf(issue, lang),
    remedy: issue.text.remedy[lang],
  };
}
