import { columnLetters } from './a1.ts';

/** Column of Issued, counted from 0, that holds what papers were made from: behind those of its table. */
export const issuedDataColumn = 10;

/** The columns before it, as a range: all that the usual reading of a workbook needs. */
export const issuedIndex = `A:${columnLetters(issuedDataColumn - 1)}`;
