import { type PlainText, withShown } from '../shared/define-problems.ts';
import { type Lang, t } from '../shared/i18n/lang.ts';
import type { Severity } from '../shared/outcome.ts';
import { columnLetters } from '../workbook/a1.ts';
import { areaColumns } from '../workbook/columns/area-columns.ts';
import type { Column } from '../workbook/columns/column.ts';
import type { Mend } from './rule.ts';

/** Something that a person should look at, with its place as it was when it was read. */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  /** ID of the action; '' if it is about none. */
  readonly id: string;
  readonly sheetId: number;
  /** Title of the sheet, and row as the person sees it; null for more than one row. */
  readonly sheet: string;
  readonly row: number | null;
  /** Key of the column of an area sheet; null for a whole row. */
  readonly column: string | null;
  /** `F12`; '' for no single cell. */
  readonly cell: string;
  readonly text: PlainText;
  /** What stands there. */
  readonly shown: string;
  readonly mend: Mend | undefined;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Errors first, then in the order of sheets and rows. */
export function byUrgency(a: Issue, b: Issue): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    a.sheetId - b.sheetId ||
    (a.row ?? 0) - (b.row ?? 0)
  );
}

/** The cell of a row, counted from 1, and of a column, counted from 0. */
export function cellName(row: number, column: number | undefined): string {
  return column === undefined ? '' : `${columnLetters(column)}${row}`;
}

const rowWord = t('row', 'ligne', 'fila');

/** The place as a person reads it: sheet, row, column. */
export function placeOf({ sheet, row, column, cell }: Issue, lang: Lang): string {
  const title = (areaColumns as readonly Column[]).find(({ key }) => key === column)?.title[lang];
  const at = cell !== '' ? cell : row === null ? '' : `${rowWord[lang]} ${row}`;
  return [sheet, at, title ?? ''].filter((part) => part !== '').join(', ');
}

/** What is wrong, with what stands there. */
export const messageOf = ({ text, shown }: Issue, lang: Lang): string =>
  withShown(text.message[lang], shown);
