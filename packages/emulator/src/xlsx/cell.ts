import type { Cell, CellStyle, RichTextRun } from 'hucre';
import { errorText } from '../sheets/locale/error-text.ts';
import type { HostCell } from '../sheets/model.ts';
import { font } from './style.ts';

type ExtendedValue = gapi.client.sheets.ExtendedValue;

/** A cell of the file without its style. */
export type CellContent = Omit<Partial<Cell>, 'style'>;

/** Texts that would be taken for an error value. */
const LOOKS_LIKE_ERROR = /^#[A-Z/0!?_]+$/;
const URL = /^https?:\/\/\S+$/;

/**
 * What a cell holds: rich text where parts of it are formatted, a formula with its result, a link
 * where the whole text is one (Google makes such texts clickable), a note.
 *
 * @param formula in Excel's terms; undefined when Excel cannot compute it, and only the value stays
 * @param result of the formula; errors are left for Excel to compute
 */
export function cellContent(
  cell: HostCell,
  formula: string | undefined,
  result: ExtendedValue | undefined,
): CellContent {
  const entered = cell.userEnteredValue;
  const isFormula = entered?.formulaValue !== undefined;
  const value = isFormula ? result : entered;
  const note = cell.note ? { comment: { text: cell.note } } : {};
  if (formula !== undefined) {
    const formulaResult = value?.stringValue ?? value?.numberValue ?? value?.boolValue;
    return { ...note, formula, ...(formulaResult === undefined ? {} : { formulaResult }) };
  }
  const text = value?.stringValue;
  if (text !== undefined) return { ...note, ...textContent(cell, text, !isFormula) };
  const error = value?.errorValue && errorText(value.errorValue.type);
  const plain = value?.numberValue ?? value?.boolValue ?? error;
  return { ...note, ...(plain === undefined ? {} : { value: plain }) };
}

function textContent(cell: HostCell, text: string, isEntered: boolean): CellContent {
  const runs = isEntered ? richText(cell, text) : [];
  const target = cell.userEnteredFormat?.textFormat?.link?.uri ?? (URL.test(text) ? text : '');
  const single = LOOKS_LIKE_ERROR.test(text) ? [{ text }] : [];
  const parts = runs.length > 0 ? runs : single;
  return {
    value: text,
    ...(parts.length > 0 ? { richText: parts } : {}),
    ...(target ? { hyperlink: { target, display: text } } : {}),
  };
}

/** Links are blue and underlined unless the cell says otherwise. */
export function linkStyle(style: CellStyle): CellStyle {
  if (style.font?.color) return style;
  const base = style.font ?? { name: 'Arial', size: 10 };
  return { ...style, font: { ...base, underline: true, color: { rgb: '1155CC' } } };
}

/** Each run takes from the cell's own format what it does not set. Offsets are in UTF-16 units. */
function richText(cell: HostCell, text: string): RichTextRun[] {
  const runs = cell.textFormatRuns ?? [];
  if (runs.length === 0) return [];
  const base = cell.userEnteredFormat?.textFormat ?? {};
  const starts = runs.map(({ startIndex = 0 }) => startIndex);
  const head = text.slice(0, starts[0]);
  return [
    ...(head ? [{ text: head, font: font(base) }] : []),
    ...runs.flatMap(({ format }, i): RichTextRun[] => {
      const part = text.slice(starts[i], starts[i + 1]);
      return part ? [{ text: part, font: font({ ...base, ...format }) }] : [];
    }),
  ];
}
