import {
  columnCount,
  type HostSheet,
  type HostSpreadsheet,
  parseReference,
  type Reader,
  rowCount,
  sameName,
} from 'apps-script-emulator';
import type { Box, ValidationView } from '../protocol/book-view.ts';

type Rule = gapi.client.sheets.DataValidationRule;

/** The validations of a sheet, each rule once with the boxes of its cells. */
export function validationViews(reader: Reader, sheet: HostSheet): ValidationView[] {
  return boxesOf(sheet).map(({ rule, boxes }) => ({
    ranges: boxes,
    kind: kindOf(rule),
    values: valuesOf(reader, rule),
    strict: rule.strict === true,
    dropdown: rule.showCustomUi === true,
    ...(rule.inputMessage === undefined ? {} : { help: rule.inputMessage }),
  }));
}

/** The rows of the sheets that lists of this sheet are taken from. */
export function listSources(spreadsheet: HostSpreadsheet, sheet: HostSheet): HostSheet['rows'][] {
  return boxesOf(sheet).flatMap(({ rule: { condition } }) => {
    if (condition?.type !== 'ONE_OF_RANGE') return [];
    const reference = parseReference((condition.values?.[0]?.userEnteredValue ?? '').slice(1));
    const source = sheetNamed(spreadsheet, reference?.sheet);
    return source ? [source.rows] : [];
  });
}

function kindOf({ condition }: Rule): ValidationView['kind'] {
  const type = condition?.type ?? '';
  if (type === 'ONE_OF_LIST' || type === 'ONE_OF_RANGE') return 'list';
  if (type === 'BOOLEAN') return 'checkbox';
  return type.startsWith('DATE') ? 'date' : 'other';
}

function valuesOf(reader: Reader, { condition }: Rule): string[] {
  const values = (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  if (condition?.type === 'ONE_OF_LIST') return values;
  if (condition?.type !== 'ONE_OF_RANGE') return [];
  return [...new Set(rangeTexts(reader, values[0] ?? ''))];
}

/** The texts of `=Settings!$C$3:$C`, without the empty ones. */
function rangeTexts(reader: Reader, text: string): string[] {
  const reference = parseReference(text.replace(/^=/, ''));
  const sheet = sheetNamed(reader.spreadsheet, reference?.sheet);
  if (reference === undefined || sheet === undefined) return [];
  const { from, to = from } = reference;
  const texts: string[] = [];
  const lastRow = Math.min(to.row ?? rowCount(sheet) - 1, sheet.rows.length - 1);
  for (let row = from.row ?? 0; row <= lastRow; row += 1) {
    for (let c = from.column ?? 0; c <= (to.column ?? columnCount(sheet) - 1); c += 1) {
      const shown = reader.text(sheet, row, c);
      if (shown !== '') texts.push(shown);
    }
  }
  return texts;
}

function sheetNamed({ sheets }: HostSpreadsheet, title: string | undefined): HostSheet | undefined {
  return sheets.find(({ properties }) => sameName(properties.title ?? '', title ?? ''));
}

const known = new WeakMap<HostSheet['rows'], ReturnType<typeof ruleBoxes>>();

function boxesOf(sheet: HostSheet): ReturnType<typeof ruleBoxes> {
  const found = known.get(sheet.rows) ?? ruleBoxes(sheet);
  known.set(sheet.rows, found);
  return found;
}

/** The host keeps a rule in every cell: runs down each column, joined with equal runs to the left. */
function ruleBoxes(sheet: HostSheet): { readonly rule: Rule; readonly boxes: Box[] }[] {
  const keys = new WeakMap<Rule, string>();
  const keyOf = (rule: Rule): string => {
    const key = keys.get(rule) ?? JSON.stringify(rule);
    keys.set(rule, key);
    return key;
  };
  const found = new Map<string, { rule: Rule; boxes: Box[] }>();
  for (let column = 0; column < columnCount(sheet); column += 1) {
    let start = 0;
    for (let row = 0; row <= sheet.rows.length; row += 1) {
      const above = sheet.rows[row - 1]?.[column]?.dataValidation;
      const rule = sheet.rows[row]?.[column]?.dataValidation;
      if (above === rule || (above && rule && keyOf(above) === keyOf(rule))) continue;
      if (above) add(found, keyOf(above), above, { start, end: row, column });
      start = row;
    }
  }
  return [...found.values()];
}

function add(
  found: Map<string, { rule: Rule; boxes: Box[] }>,
  key: string,
  rule: Rule,
  run: { readonly start: number; readonly end: number; readonly column: number },
): void {
  const entry = found.get(key) ?? { rule, boxes: [] };
  found.set(key, entry);
  const left = entry.boxes.findIndex(
    (box) => box.endColumn === run.column && box.startRow === run.start && box.endRow === run.end,
  );
  const box = {
    startRow: run.start,
    endRow: run.end,
    startColumn: entry.boxes[left]?.startColumn ?? run.column,
    endColumn: run.column + 1,
  };
  if (left < 0) entry.boxes.push(box);
  else entry.boxes[left] = box;
}
