import * as z from 'zod/mini';
import { Problem } from './outcome.ts';

const Level = z.enum(['owner', 'editor', 'viewer', 'none']);
const Wanted = z.enum(['editor', 'viewer', 'none']);
const Email = z.string().check(z.maxLength(320));

/** A file that can be shared here: '' is the spreadsheet itself, else the name of a Section. */
export const SharedFile = z.string().check(z.maxLength(200));

/** Who has access to a file. */
export const AccessList = z.object({
  title: z.string(),
  /** The Section whose workbook it is; '' for the plan's. */
  section: z.string(),
  people: z.array(
    z.object({
      email: z.string(),
      level: Level,
      /** The role in Settings, and the Section, where they are known; '' otherwise. */
      role: z.string(),
      section: z.string(),
      /** Whether the right did not come from the add-on. */
      isFound: z.boolean(),
    }),
  ),
  /** Other files that can be chosen: names of Sections. */
  files: z.array(z.string()),
});
export type AccessList = z.infer<typeof AccessList>;

/** What somebody shall be able to do; `before` is what the person who decides saw them able to do. */
export const WantedAccess = z.object({ email: Email, level: Wanted, before: z.optional(Level) });

/** What would change, or did. */
export const AccessPlan = z.object({
  changes: z.array(z.object({ email: z.string(), before: Level, after: Level })),
  problems: z.array(Problem),
});
export type AccessPlan = z.infer<typeof AccessPlan>;

export const AccessDone = z.extend(AccessPlan, { message: z.string() });
export type AccessDone = z.infer<typeof AccessDone>;

/** Somebody who should not open a file, or should and cannot. */
export const AuditEntry = z.object({
  code: z.string(),
  fileId: z.string(),
  file: z.string(),
  email: z.string(),
  level: Level,
  after: Wanted,
  message: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const Audit = z.object({
  files: z.array(
    z.object({
      title: z.string(),
      fileId: z.string(),
      people: z.array(z.object({ email: z.string(), level: Level })),
    }),
  ),
  findings: z.array(AuditEntry),
  /** Files that this person cannot look into. */
  problems: z.array(Problem),
});
export type Audit = z.infer<typeof Audit>;
