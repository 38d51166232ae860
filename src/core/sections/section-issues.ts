import { withShown } from '../shared/define-problems.ts';
import type { Lang } from '../shared/i18n/lang.ts';
import type { Problem } from '../shared/outcome.ts';
import { textCell } from '../workbook/cell.ts';
import { issueColumns } from '../workbook/columns/record-columns.ts';
import { cellOf, findColumns } from '../workbook/find-columns.ts';
import { severities } from '../workbook/lists.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { CellData, Request } from '../workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../workbook/snapshot.ts';
import {
  type FindingCode,
  type SectionFinding,
  sectionFindingProblem,
} from './section-findings.ts';
import { rowWord, sectionCode, sectionIssueRows } from './section-issue-rows.ts';

/** Findings of a kind in one Section: the others are counted. */
const mostOfKind = 50;

/** The place of a finding: Section and row. */
function findingPlace(section: string, { row }: SectionFinding, lang: Lang): string {
  return row === null ? section : `${section}, ${rowWord[lang]} ${row}`;
}

/** What a finding says, with what stands there. */
export function findingProblem(section: string, finding: SectionFinding, lang: Lang): Problem {
  const problem = sectionFindingProblem(finding.code, lang, findingPlace(section, finding, lang));
  return { ...problem, message: withShown(problem.message, finding.shown) };
}

/**
 * Writes what was found in Sections into the Issues sheet: in place of what was found in them before, beside
 * what the check found. Nothing if the sheet or a column of it is gone.
 */
export function sectionIssueRequests(
  snapshot: Pick<Snapshot, 'cells' | 'sheets'>,
  found: ReadonlyMap<string, readonly SectionFinding[]>,
  isKnown: (section: string) => boolean,
  lang: Lang,
): Request[] {
  const sheetId = sheetIds.issues;
  const sheet = snapshot.sheets.find(({ properties }) => properties.sheetId === sheetId);
  const rows = snapshot.cells.get(sheetId) ?? [];
  const { positions, missing } = findColumns(rows, issueColumns);
  if (sheet === undefined || missing.length > 0) return [];
  const isOurs = (line: readonly CellValue[]): boolean =>
    String(cellOf(line, positions, 'code')).startsWith(sectionCode);
  const others = rows
    .slice(firstDataRow)
    .filter((line) => !isOurs(line) && line.some((value) => value !== ''));
  const kept = sectionIssueRows(snapshot, (section) => found.has(section) || !isKnown(section));
  const fresh = [...found].flatMap(([section, findings]) =>
    limited(findings).map((finding): Record<string, string> => {
      const { severity, place, message, remedy } = findingProblem(section, finding, lang);
      return {
        severity: severities[severity][lang],
        code: finding.code,
        id: finding.id,
        place,
        message,
        remedy,
      };
    }),
  );
  const ours = [...kept, ...fresh].map((cells): CellData[] => {
    const line: CellData[] = [];
    for (const [key, value] of Object.entries(cells)) {
      const at = positions.get(key);
      if (at !== undefined) line[at] = textCell(value);
    }
    return Array.from(line, (cell) => cell ?? {});
  });
  const before = rows.slice(firstDataRow).filter(isOurs).length;
  if (ours.length === 0 && before === 0) return [];
  const all = [...others.map((line) => line.map((value) => textCell(String(value)))), ...ours];
  const have = sheet.properties.gridProperties?.rowCount ?? 0;
  const lacking = firstDataRow + all.length + 20 - have;
  return [
    {
      updateCells: { range: { sheetId, startRowIndex: firstDataRow }, fields: 'userEnteredValue' },
    },
    ...(lacking > 0
      ? [{ appendDimension: { sheetId, dimension: 'ROWS' as const, length: lacking } }]
      : []),
    ...(all.length > 0
      ? [
          {
            updateCells: {
              start: { sheetId, rowIndex: firstDataRow, columnIndex: 0 },
              rows: all.map((values) => ({ values })),
              fields: 'userEnteredValue',
            },
          },
        ]
      : []),
  ];
}

/** The first findings of each kind, with the number of the others behind them. */
function limited(findings: readonly SectionFinding[]): SectionFinding[] {
  const counts = new Map<string, number>();
  const first = findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= mostOfKind;
  });
  const more = [...counts].flatMap(([code, count]): SectionFinding[] =>
    count > mostOfKind
      ? [{ code: code as FindingCode, id: '', row: null, shown: `+ ${count - mostOfKind}` }]
      : [],
  ); // the codes are those of findings
  return [...first, ...more];
}
