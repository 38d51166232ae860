import type { Contribution } from '../../sections/contribution/read-contributions.ts';
import type { Lang } from '../../shared/i18n/lang.ts';
import type { ActionRow } from '../../workbook/action-row.ts';
import type { AreaName } from '../../workbook/data-sheets.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { Translation } from '../../workbook/read-translations.ts';
import type { LastPaper } from './changes.ts';

/** What a paper is made from, as the workbook holds it. */
export interface State {
  readonly settings: Settings;
  readonly areas: readonly AreaName[];
  readonly actions: readonly ActionRow[];
  readonly contributions?: readonly Contribution[];
  /** The day that the data are of; ISO. */
  readonly today: string;
  /** The day on which the paper is made, if another one; ISO. */
  readonly madeOn?: string;
  /** Language of the person who is told of problems, if not that of the paper. */
  readonly told?: Lang;
  /** IDs of the actions that were taken out of the plan; absent where nobody knows. */
  readonly retired?: readonly string[];
  /** The paper that the body was given last. */
  readonly last?: LastPaper;
  readonly translations?: readonly Translation[];
  /** Actions whose status cell holds no status, with what stands there. */
  /** Row of Updates, counted from 1, from which on its rows are not as they were written. */
  readonly brokenAt?: number;
  readonly unreadable?: readonly { readonly id: string; readonly raw: string }[];
  /** If another name than that of Settings. */
  readonly organisation?: string;
}
