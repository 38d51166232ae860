import type { Area, CellPlace } from './grid.ts';

type Reading = CellPlace & { readonly reads: readonly Area[] };

/**
 * Formulas in an order in which each comes after those that it reads; what stands in a circle, or reads
 * one that does, has no such place.
 */
export function readingOrder<T extends Reading>(
  formulas: readonly T[],
): { readonly ordered: readonly T[]; readonly circular: readonly T[] } {
  const readers = new Map<T, T[]>();
  const waitsFor = new Map<T, number>();
  const inColumn = new Map<string, T[]>();
  for (const formula of formulas) {
    inColumn.set(columnOf(formula), [...(inColumn.get(columnOf(formula)) ?? []), formula]);
  }
  for (const formula of formulas) {
    const read = new Set(formula.reads.flatMap((area) => formulasIn(area, inColumn)));
    waitsFor.set(formula, read.size);
    for (const each of read) readers.set(each, [...(readers.get(each) ?? []), formula]);
  }
  const ordered = formulas.filter((formula) => waitsFor.get(formula) === 0);
  // Grows while it is gone through.
  for (const formula of ordered) {
    for (const reader of readers.get(formula) ?? []) {
      const left = (waitsFor.get(reader) ?? 0) - 1;
      waitsFor.set(reader, left);
      if (left === 0) ordered.push(reader);
    }
  }
  return { ordered, circular: formulas.filter((formula) => (waitsFor.get(formula) ?? 0) > 0) };
}

const columnOf = ({ sheet, column }: Pick<CellPlace, 'sheet' | 'column'>): string =>
  `${sheet}:${column}`;

function formulasIn<T extends Reading>(area: Area, inColumn: ReadonlyMap<string, T[]>): T[] {
  const found: T[] = [];
  for (let column = area.startColumn; column < area.endColumn; column += 1) {
    for (const formula of inColumn.get(columnOf({ sheet: area.sheet, column })) ?? []) {
      if (formula.row >= area.startRow && formula.row < area.endRow) found.push(formula);
    }
  }
  return found;
}
