import * as z from 'zod/mini';
import type { Problem } from './outcome.ts';

const Level = z.enum(['owner', 'editor', 'viewer', 'none']);
type Level = z.infer<typeof Level>;
const Wanted = z.enum(['editor', 'viewer', 'none']);
const Email = z.string().check(z.maxLength(320));

/** A file that can be shared here: '' is the spreadsheet itself, else the name of a Section. */
export const SharedFile = z.string().check(z.maxLength(200));

/** Who has access to a file. */
export interface AccessList {
  readonly title: string;
  /** The Section whose workbook it is; '' for the plan's. */
  readonly section: string;
  readonly people: readonly {
    readonly email: string;
    readonly level: Level;
    /** The role in Settings, and the Section, where they are known; '' otherwise. */
    readonly role: string;
    readonly section: string;
    /** Whether the right did not come from the add-on. */
    readonly isFound: boolean;
  }[];
  /** Other files that can be chosen: names of Sections. */
  readonly files: readonly string[];
}

/** What somebody shall be able to do; `before` is what the person who decides saw them able to do. */
export const WantedAccess = z.object({ email: Email, level: Wanted, before: z.optional(Level) });

/** What would change, or did. */
export interface AccessPlan {
  readonly changes: readonly {
    readonly email: string;
    readonly before: Level;
    readonly after: Level;
  }[];
  readonly problems: readonly Problem[];
}

export type AccessDone = AccessPlan & {
  readonly message: string;
};

/** Somebody who should not open a file, or should and cannot. */
export interface AuditEntry {
  readonly code: string;
  readonly fileId: string;
  readonly file: string;
  readonly email: string;
  readonly level: Level;
  readonly after: Exclude<Level, 'owner'>;
  readonly message: string;
}

export interface Audit {
  readonly files: readonly {
    readonly title: string;
    readonly fileId: string;
    readonly people: readonly {
      readonly email: string;
      readonly level: Level;
    }[];
  }[];
  readonly findings: readonly AuditEntry[];
  /** Files that this person cannot look into. */
  readonly problems: readonly Problem[];
}
