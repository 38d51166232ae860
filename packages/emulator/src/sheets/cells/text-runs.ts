import { invalidArgument } from '../../rest/api-error.ts';
import type { ExtendedValue, TextFormatRun } from '../types.ts';
import { checkedTextFormat } from './cell-format.ts';

/**
 * Runs of rich text for a cell with this value.
 *
 * Discovery, CellData.textFormatRuns: "Runs are only valid on user entered strings, not formulas,
 * bools, or numbers. Properties of a run start at a specific index in the text and continue until
 * the next run."
 */
export function checkedRuns(
  runs: readonly TextFormatRun[] | undefined,
  value: ExtendedValue | undefined,
): TextFormatRun[] | undefined {
  if (!runs || runs.length === 0) return undefined;
  const text = value?.stringValue;
  if (text === undefined) {
    throw invalidArgument('TextFormatRuns may only be set on cells with a string value.');
  }
  let last = -1;
  return runs.map(({ startIndex = 0, format = {} }) => {
    if (startIndex < 0 || startIndex >= text.length) {
      throw invalidArgument(
        `TextFormatRun.startIndex ${startIndex} must be within the text of length ${text.length}.`,
      );
    }
    if (startIndex <= last) {
      throw invalidArgument('TextFormatRuns must be in ascending order of startIndex.');
    }
    last = startIndex;
    return { ...(startIndex > 0 ? { startIndex } : {}), format: checkedTextFormat(format) };
  });
}
