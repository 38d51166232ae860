import type { RichText } from '../plan/plan.ts';
import { joinRich } from '../plan/rich-text.ts';
import type { Lang } from '../shared/i18n/lang.ts';
import type { Column } from './columns/column.ts';
import type { CellData, CellFormat, TextFormatRun } from './sheets-api.ts';

/**
 * A cell with a text that is never a formula, whatever it begins with. No value for an empty text.
 */
export function textCell(text: string): CellData {
  return text === '' ? {} : { userEnteredValue: { stringValue: text } };
}

/** A cell with a number, a date (serial) or a share. */
export function numberCell(value: number | null): CellData {
  return value === null ? {} : { userEnteredValue: { numberValue: value } };
}

/** A cell with the label of a closed list. */
export function choiceCell(column: Pick<Column, 'list'>, key: string, lang: Lang): CellData {
  return textCell(column.list?.[key]?.[lang] ?? key);
}

/** A cell with bold runs. Runs are in UTF-16 units, as `TextFormatRun.startIndex` counts. */
export function richCell({ text, bold }: RichText): CellData {
  if (text === '') return {};
  const runs = bold.flatMap(([start, end]): TextFormatRun[] => [
    { startIndex: start, format: { bold: true } },
    ...(end < text.length ? [{ startIndex: end, format: {} }] : []),
  ]);
  return {
    userEnteredValue: { stringValue: text },
    ...(runs.length > 0 ? { textFormatRuns: runs } : {}),
  };
}

/** What stands before each sub-item, on a line of its own, in an action's cell. */
const subItemMark = '\n• ';

/** An action's text with its sub-items as lines, as its cell shows them. */
export function withSubItems(text: RichText, subItems: readonly RichText[]): RichText {
  return joinRich([text, ...subItems], subItemMark);
}

/** An action's text with its sub-items, as plain text. */
export function wholeText(text: string, subItems: readonly string[]): string {
  return [text, ...subItems].join(subItemMark);
}

/** An action's cell, as text, taken apart: its own text first, then its sub-items. */
export function splitSubItems(cell: string): string[] {
  return cell.split(subItemMark);
}

/** The number format of a column, or undefined for text. Patterns are in the API's own notation. */
export function numberFormat(kind: Column['kind']): CellFormat['numberFormat'] {
  switch (kind) {
    case 'date':
      return { type: 'DATE', pattern: 'yyyy-mm-dd' };
    case 'moment':
      return { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' };
    case 'share':
      return { type: 'PERCENT', pattern: '0%' };
    case 'link':
      return undefined;
    case 'number':
      return { type: 'NUMBER', pattern: '0' };
    default:
      // As text, so that "1.1" typed as a chapter stays "1.1" and does not become a date or number.
      return { type: 'TEXT', pattern: '@' };
  }
}
