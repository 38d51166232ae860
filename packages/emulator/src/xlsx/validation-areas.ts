import { columnLetters } from '../column-letters.ts';

import type { HostSheet } from '../sheets/model.ts';

type Rule = gapi.client.sheets.DataValidationRule;

/** Rows are 0-based, `last` included; columns likewise. */
interface Block {
  readonly firstColumn: number;
  lastColumn: number;
  readonly first: number;
  readonly last: number;
}

export interface ValidationArea {
  readonly rule: Rule;
  /** The blocks of cells, as `C3:D90 F3:F90`. */
  readonly range: string;
  /** The first cell, as `C3`. */
  readonly cell: string;
}

/**
 * The validations of a sheet, each rule once with all its cells. The host keeps a rule in every
 * cell; a file of 6,000 rows must not.
 */
export function validationAreas(sheet: HostSheet): readonly ValidationArea[] {
  const keys = new WeakMap<Rule, string>();
  const keyOf = (rule: Rule): string => {
    const key = keys.get(rule) ?? JSON.stringify(rule);
    keys.set(rule, key);
    return key;
  };
  const rules = new Map<string, Rule>();
  const blocks = new Map<string, Block[]>();
  const runs = new Map<number, { key: string; first: number }>();
  const close = (column: number, last: number): void => {
    const run = runs.get(column);
    if (!run) return;
    runs.delete(column);
    const found = blocks.get(run.key) ?? [];
    const left = found.find(
      (block) =>
        block.lastColumn === column - 1 && block.first === run.first && block.last === last,
    );
    if (left) left.lastColumn = column;
    else found.push({ firstColumn: column, lastColumn: column, first: run.first, last });
    blocks.set(run.key, found);
  };
  const columns = sheet.properties.gridProperties?.columnCount ?? 0;
  for (let row = 0; row <= sheet.rows.length; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const rule = sheet.rows[row]?.[column]?.dataValidation;
      const key = rule && keyOf(rule);
      if (runs.get(column)?.key === key) continue;
      close(column, row - 1);
      if (!rule || key === undefined) continue;
      rules.set(key, rule);
      runs.set(column, { key, first: row });
    }
  }
  return [...blocks].flatMap(([key, found]): ValidationArea[] => {
    const rule = rules.get(key);
    const [first] = found;
    if (!rule || !first) return [];
    const cell = `${columnLetters(first.firstColumn)}${first.first + 1}`;
    return [{ rule, range: found.map(blockText).join(' '), cell }];
  });
}

function blockText({ firstColumn, lastColumn, first, last }: Block): string {
  const start = `${columnLetters(firstColumn)}${first + 1}`;
  const end = `${columnLetters(lastColumn)}${last + 1}`;
  return start === end ? start : `${start}:${end}`;
}
