import type { Problem } from '../shared/outcome.ts';
import * as z from '../shared/schema.ts';

const Level = z.enum(['owner', 'editor', 'viewer', 'none']);
type Level = z.infer<typeof Level>;
const Wanted = z.enum(['editor', 'viewer', 'none']);
const Email = z.string().check(z.maxLength(320));

/** A file that can be shared here: '' is the spreadsheet itself, else the name of a Section. */
export const SharedFile = z.string().check(z.maxLength(200));

/** What Google calls a file, its owner ('' where that is not told) and its address. */
export interface RealFile {
  readonly title: string;
  readonly owner: string;
  readonly url: string;
}

/** Who has access to a file. */
export interface AccessList extends RealFile {
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
  /** Whether a role that they had brought the access, it came by hand, or it lacks. */
  readonly group: 'role-lost' | 'by-hand' | 'lacking';
}

/** A file that the plan names and that was left alone. */
export interface ClaimedFile extends RealFile {
  readonly id: string;
  /** What the plan calls it. */
  readonly name: string;
  /** Whether it carries the mark of this plan, so that it can be confirmed. */
  readonly isMarked: boolean;
}

/** What somebody was shown of a file that they confirm. */
export const ShownFile = z.object({
  id: z.string().check(z.maxLength(200)),
  title: z.string().check(z.maxLength(1000)),
  owner: z.string().check(z.maxLength(320)),
});

/** A file that the audit looked into, with everybody who opens it. */
export interface AuditedFile extends RealFile {
  /** What the plan calls it. */
  readonly name: string;
  readonly fileId: string;
  readonly people: readonly {
    readonly email: string;
    readonly level: Level;
  }[];
}

export interface Audit {
  readonly files: readonly AuditedFile[];
  readonly findings: readonly AuditEntry[];
  /** Files that were left alone: not surely of this plan, or closed to this person. */
  readonly problems: readonly Problem[];
}
