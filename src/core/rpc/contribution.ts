import type { Lang } from '../shared/i18n/lang.ts';
import type { Problem } from '../shared/outcome.ts';
import * as z from '../shared/schema.ts';
import { ActionRow } from '../workbook/action-row.ts';

const { status, progress } = ActionRow.shape;
const Text = z.string().check(z.maxLength(5000));

/** What a Section enters for one action. */
const Contributed = z.object({
  ...{ status, progress, reportText: Text, result: Text, nextStep: Text },
  ...{ evidence: Text, contact: Text },
});
type Contributed = z.infer<typeof Contributed>;

/** An action in the workbook of a Section. */
export interface OurAction {
  readonly id: ActionRow['id'];
  readonly chapter: string;
  readonly action: string;
  readonly part: string;
  /** ISO day; null for none. */
  readonly due: string | null;
  /** What the plan says of it: the secretariat's status, or that it is no longer for the Section. */
  readonly planned: string;
  readonly values: Contributed;
  /** Entries that cannot be read, with the reason. */
  readonly problems: readonly Problem[];
}

export interface OurActions {
  readonly section: string;
  readonly lang: Lang;
  readonly actions: readonly OurAction[];
  /** ID of the action in the row that is selected; '' for none. */
  readonly selected: string;
}

/** A contribution, with what the person saw before. */
export const ContributionInput = z.object({
  id: z.string().check(z.maxLength(50)),
  changes: z.partial(Contributed),
  seen: z.partial(Contributed),
});
export type ContributionInput = z.infer<typeof ContributionInput>;

export interface ContributionSaved {
  readonly message: string;
  /** Fields that somebody else changed since: then nothing was saved. */
  readonly conflicts: readonly {
    readonly field: string;
    readonly seen: string;
    readonly now: string;
  }[];
  /** What the row holds now, and what of it cannot be read. */
  readonly values: Contributed;
  readonly problems: readonly Problem[];
}
