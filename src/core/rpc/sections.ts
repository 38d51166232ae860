import type { Lang } from '../shared/i18n/lang.ts';
import type { Problem } from '../shared/outcome.ts';

/** A Section, as the dialog of Sections lists it. */
export interface SectionEntry {
  readonly name: string;
  readonly language: Lang;
  /** Address of its workbook; '' where there is none. */
  readonly url: string;
  /** Actions that it leads or takes part in. */
  readonly actions: number;
  readonly contributions: number;
  readonly stale: number;
  /** Local moment of its last sync; '' if there was none. */
  readonly syncedOn: string;
  /** Addresses of its people in Settings. */
  readonly people: readonly string[];
  /** Title of a new workbook, and who else gets the right to edit it. */
  readonly title: string;
  readonly editors: readonly string[];
}

/** What the dialog of Sections offers. */
export interface SectionsOptions {
  readonly sections: readonly SectionEntry[];
  /** Sections that a sync which did not end has left. */
  readonly left: readonly string[];
  /** Whether this person's clock syncs every day. */
  readonly daily: boolean;
}

/** What a sync did in one Section. */
export interface SyncedSection {
  readonly section: string;
  /** Contributions that changed, and cells and rows of the plan that were brought up to date. */
  readonly changed: number;
  readonly pushed: number;
  readonly findings: readonly (Problem & {
    readonly id: string;
  })[];
}

/** A piece of a sync. */
export interface SyncPiece {
  readonly synced: readonly SyncedSection[];
  /** Names of the Sections that are still to be synced: the dialog asks for the next piece. */
  readonly left: readonly string[];
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** A contribution of a Section that leads the action, which a manager may accept as its update. */
export interface LeadContribution {
  readonly id: string;
  readonly section: string;
  readonly action: string;
  /** What the action's cells would change to, field by field. */
  readonly changes: readonly {
    readonly field: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Stands for all that: what has changed since is not taken over unseen. */
  readonly seen: string;
}
