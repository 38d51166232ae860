import * as z from 'zod/mini';
import { languages } from '../i18n/lang.ts';
import { Problem } from './outcome.ts';

const count = z.int().check(z.gte(0));

/** A Section, as the dialog of Sections lists it. */
export const SectionEntry = z.object({
  name: z.string(),
  language: z.enum(languages),
  /** Address of its workbook; '' where there is none. */
  url: z.string(),
  /** Actions that it leads or takes part in. */
  actions: count,
  contributions: count,
  stale: count,
  /** Local moment of its last sync; '' if there was none. */
  syncedOn: z.string(),
  /** Addresses of its people in Settings. */
  people: z.array(z.string()),
});
export type SectionEntry = z.infer<typeof SectionEntry>;

/** What the dialog of Sections offers. */
export const SectionsOptions = z.object({
  sections: z.array(SectionEntry),
  /** Sections that a sync which did not end has left. */
  left: z.array(z.string()),
  /** Whether this person's clock syncs every day. */
  daily: z.boolean(),
  /** The other managers: they get the right to edit a new workbook. */
  managers: z.array(z.string()),
});
export type SectionsOptions = z.infer<typeof SectionsOptions>;

/** What a sync did in one Section. */
export const SyncedSection = z.object({
  section: z.string(),
  /** Contributions that changed, and cells and rows of the plan that were brought up to date. */
  changed: count,
  pushed: count,
  findings: z.array(z.extend(Problem, { id: z.string() })),
});
export type SyncedSection = z.infer<typeof SyncedSection>;

/** A piece of a sync. */
export const SyncPiece = z.object({
  synced: z.array(SyncedSection),
  /** Names of the Sections that are still to be synced: the dialog asks for the next piece. */
  left: z.array(z.string()),
  message: z.string(),
  problems: z.array(Problem),
});
export type SyncPiece = z.infer<typeof SyncPiece>;

/** A contribution of a Section that leads the action, which a manager may accept as its update. */
export const LeadContribution = z.object({
  id: z.string(),
  section: z.string(),
  action: z.string(),
  /** What the action's cells would change to, field by field. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  /** Stands for all that: what has changed since is not taken over unseen. */
  seen: z.string(),
});
export type LeadContribution = z.infer<typeof LeadContribution>;
