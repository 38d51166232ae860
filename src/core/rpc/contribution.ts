import * as z from 'zod/mini';
import { languages } from '../i18n/lang.ts';
import { ActionRow } from '../workbook/action-row.ts';
import { Problem } from './outcome.ts';

const { id, status, progress } = ActionRow.shape;
const Text = z.string().check(z.maxLength(5000));

/** What a Section enters for one action. */
const Contributed = z.object({
  ...{ status, progress, reportText: Text, result: Text, nextStep: Text },
  ...{ evidence: Text, contact: Text },
});

/** An action in the workbook of a Section. */
export const OurAction = z.object({
  ...{ id, chapter: z.string(), action: z.string(), part: z.string() },
  /** ISO day; null for none. */
  due: z.nullable(z.string()),
  /** What the plan says of it: the secretariat's status, or that it is no longer for the Section. */
  planned: z.string(),
  values: Contributed,
  /** Entries that cannot be read, with the reason. */
  problems: z.array(Problem),
});
export type OurAction = z.infer<typeof OurAction>;

export const OurActions = z.object({
  section: z.string(),
  lang: z.enum(languages),
  actions: z.array(OurAction),
  /** ID of the action in the row that is selected; '' for none. */
  selected: z.string(),
});
export type OurActions = z.infer<typeof OurActions>;

/** A contribution, with what the person saw before. */
export const ContributionInput = z.object({
  id: z.string().check(z.maxLength(50)),
  changes: z.partial(Contributed),
  seen: z.partial(Contributed),
});
export type ContributionInput = z.infer<typeof ContributionInput>;

export const ContributionSaved = z.object({
  message: z.string(),
  /** Fields that somebody else changed since: then nothing was saved. */
  conflicts: z.array(z.object({ field: z.string(), seen: z.string(), now: z.string() })),
  /** What the row holds now, and what of it cannot be read. */
  values: Contributed,
  problems: z.array(Problem),
});
export type ContributionSaved = z.infer<typeof ContributionSaved>;
