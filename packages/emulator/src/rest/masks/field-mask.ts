/**
 * Field masks: `sheets(properties.title,data.rowData.values(userEnteredValue,note))`.
 *
 * https://developers.google.com/workspace/sheets/api/guides/field-masks and
 * https://protobuf.dev/reference/protobuf/google.protobuf/#field-mask
 *
 * `/` parts names as `.` does (recorded: github.com/burnash/gspread
 * tests/cassettes/WorksheetTest.test_basic_filters.json).
 */

/** What a mask selects of a message. `all` = the message with everything in it. */
export interface FieldMask {
  readonly all: boolean;
  readonly fields: ReadonlyMap<string, FieldMask>;
}

export const everything: FieldMask = { all: true, fields: new Map() };

/** Whether a mask selects a field, in whole or in part. */
export function selects(mask: FieldMask, field: string): boolean {
  return mask.all || mask.fields.has(field);
}

/** The part of a mask below a field; everything where the mask ends above. */
export function below(mask: FieldMask, field: string): FieldMask {
  return mask.all ? everything : (mask.fields.get(field) ?? { all: false, fields: new Map() });
}

interface Node {
  all: boolean;
  readonly fields: Map<string, Node>;
}

/**
 * @returns undefined where the text is not a mask (empty name, unbalanced parentheses). Names come
 *   out in camel case; Google takes snake case as well. Blanks are not skipped: the Sheets API looks
 *   for a field whose name starts with a blank, and fails.
 */
export function parseFieldMask(text: string): FieldMask | undefined {
  const root: Node = { all: false, fields: new Map() };
  let at = 0;
  const list = (into: Node, nested: boolean): boolean => {
    for (;;) {
      if (!path(into)) return false;
      const next = text.charAt(at);
      if (next === ',') at += 1;
      else if (nested) return next === ')';
      else return at === text.length;
    }
  };
  /** A field, and what is selected below it. */
  const path = (into: Node): boolean => {
    const name = /^[^./,()]+/.exec(text.slice(at, at + 200))?.[0];
    if (name === undefined) return false;
    at += name.length;
    if (name === '*') {
      into.all = true;
      return true;
    }
    const key = camelCase(name);
    const child = into.fields.get(key) ?? { all: false, fields: new Map() };
    into.fields.set(key, child);
    return rest(child);
  };
  const rest = (field: Node): boolean => {
    const next = text.charAt(at);
    if (next === '.' || next === '/') {
      at += 1;
      return path(field);
    }
    if (next !== '(') {
      field.all = true;
      return true;
    }
    at += 1;
    if (!list(field, true)) return false;
    at += 1;
    return true;
  };
  return list(root, false) ? root : undefined;
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Every path that a mask ends in: `a.b`, `a.c`; `*` for everything. */
export function maskPaths(mask: FieldMask): string[] {
  if (mask.all) return ['*'];
  return [...mask.fields].flatMap(([name, child]) =>
    child.all ? [name] : maskPaths(child).map((path) => `${name}.${path}`),
  );
}
