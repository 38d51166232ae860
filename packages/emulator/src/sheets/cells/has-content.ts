import type { HostCell } from '../model.ts';

/** Whether a cell holds a value; formats and notes alone are no content. */
export function hasContent(cell: HostCell | undefined): boolean {
  return cell?.userEnteredValue !== undefined;
}
