import { type Bounds, formatReference, NotSupportedError } from 'apps-script-emulator';

/** What each condition asks of a cell `c` and its values `v` and `w`. Text compares without case. */
const forms: Readonly<Record<string, (c: string, v: string, w: string) => string>> = {
  NUMBER_GREATER: (c, v) => `AND(ISNUMBER(${c});${c}>${v})`,
  NUMBER_GREATER_THAN_EQ: (c, v) => `AND(ISNUMBER(${c});${c}>=${v})`,
  NUMBER_LESS: (c, v) => `AND(ISNUMBER(${c});${c}<${v})`,
  NUMBER_LESS_THAN_EQ: (c, v) => `AND(ISNUMBER(${c});${c}<=${v})`,
  NUMBER_EQ: (c, v) => `AND(ISNUMBER(${c});${c}=${v})`,
  NUMBER_NOT_EQ: (c, v) => `AND(ISNUMBER(${c});${c}<>${v})`,
  NUMBER_BETWEEN: (c, v, w) => `AND(ISNUMBER(${c});${c}>=${v};${c}<=${w})`,
  NUMBER_NOT_BETWEEN: (c, v, w) => `AND(ISNUMBER(${c});OR(${c}<${v};${c}>${w}))`,
  TEXT_CONTAINS: (c, v) => `ISNUMBER(SEARCH(${v};${c}))`,
  TEXT_NOT_CONTAINS: (c, v) => `NOT(ISNUMBER(SEARCH(${v};${c})))`,
  TEXT_STARTS_WITH: (c, v) => `LOWER(LEFT(${c};LEN(${v})))=LOWER(${v})`,
  TEXT_ENDS_WITH: (c, v) => `LOWER(RIGHT(${c};LEN(${v})))=LOWER(${v})`,
  TEXT_EQ: (c, v) => `LOWER(${c}&"")=LOWER(${v})`,
  BLANK: (c) => `LEN(${c}&"")=0`,
  NOT_BLANK: (c) => `LEN(${c}&"")>0`,
};

/** A condition as a formula about the upper left cell of its range. */
export function conditionFormula(
  condition: gapi.client.sheets.BooleanCondition | undefined,
  first: Bounds | undefined,
): string {
  const { type = '', values = [] } = condition ?? {};
  const texts = values.map(({ userEnteredValue }) => userEnteredValue ?? '');
  if (type === 'CUSTOM_FORMULA') return texts[0] ?? '';
  const form = forms[type];
  if (form === undefined || first === undefined) {
    throw new NotSupportedError(`showing the condition ${type}`);
  }
  const cell = formatReference({
    from: {
      row: first.startRow,
      column: first.startColumn,
      rowFixed: false,
      columnFixed: first.endColumn - first.startColumn === 1,
    },
  });
  const [v = '""', w = '""'] = texts.map((text) => operand(text, type.startsWith('NUMBER')));
  return `=${form(cell, v, w)}`;
}

function operand(text: string, isNumber: boolean): string {
  if (text.startsWith('=')) return `(${text.slice(1)})`;
  return isNumber ? text : `"${text.replaceAll('"', '""')}"`;
}
