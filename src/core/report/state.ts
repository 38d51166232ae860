import type { Contribution } from '../rpc/action-details.ts';
import type { ActionRow } from '../workbook/action-row.ts';
import type { AreaName } from '../workbook/data-sheets.ts';
import type { Settings } from '../workbook/read-settings.ts';

/** What a paper is made from, as the workbook holds it. */
export interface State {
  readonly settings: Settings;
  readonly areas: readonly AreaName[];
  readonly actions: readonly ActionRow[];
  readonly contributions?: readonly Contribution[];
  /** ISO day. */
  readonly today: string;
  /** If another name than that of Settings. */
  readonly organisation?: string;
}
