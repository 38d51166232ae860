import { type Corner, formatReference, parseReference, tokenize } from 'apps-script-emulator';

/** How far a formula stands from where it was written. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/** The formula as it reads in another cell: relative references move along, `$` ones stay. */
export function shiftFormula(formula: string, shift: Shift): string {
  return tokenize(formula, { decimalComma: false })
    .map((token) => {
      const reference = token.kind === 'reference' ? parseReference(token.text) : undefined;
      if (reference === undefined) return token.text;
      const { from, to } = reference;
      return formatReference({
        ...reference,
        from: moved(from, shift),
        ...(to ? { to: moved(to, shift) } : {}),
      });
    })
    .join('');
}

function moved(corner: Corner, { rows, columns }: Shift): Corner {
  const { row, column, rowFixed, columnFixed } = corner;
  return {
    ...corner,
    ...(row === undefined || rowFixed ? {} : { row: row + rows }),
    ...(column === undefined || columnFixed ? {} : { column: column + columns }),
  };
}

/**
 * Whether a formula written for a row reads, besides today's date, only cells of that row of its own
 * sheet, in fixed columns: its value then depends on nothing but the row.
 */
export function readsOwnRowOnly(formula: string, row: number): boolean {
  return tokenize(formula, { decimalComma: false }).every((token) => {
    if (token.kind === 'name') return /^(TRUE|FALSE)$/i.test(token.text);
    if (token.kind === 'function')
      return !/^(INDIRECT|OFFSET|ROW|COLUMN|NOW|RAND|RANDBETWEEN)$/i.test(token.text);
    if (token.kind !== 'reference') return true;
    const reference = parseReference(token.text);
    if (reference?.sheet !== undefined) return false;
    const corners = reference ? [reference.from, ...(reference.to ? [reference.to] : [])] : [];
    return corners.every((corner) => corner.row === row && !corner.rowFixed && corner.columnFixed);
  });
}
