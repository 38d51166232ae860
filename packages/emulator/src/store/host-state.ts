import * as z from 'zod/mini';

/**
 * What the local host keeps beside files: properties, triggers, the outbox, who enabled the add-on
 * where, and how far its clock has been moved ahead. Plain JSON, replaced as a whole on each write.
 */
const values = z.record(z.string(), z.string());

const triggerSchema = z.readonly(
  z.object({
    id: z.string(),
    handler: z.string(),
    /** As `ScriptApp.EventType` names it. */
    eventType: z.enum(['CLOCK', 'ON_OPEN', 'ON_EDIT']),
    /** Email of the person who installed it, and as whom it runs. */
    creator: z.string(),
    /** The spreadsheet it watches; undefined for a clock trigger. */
    sourceId: z.optional(z.string()),
    /** The spreadsheet in which it was installed. */
    documentId: z.optional(z.string()),
    /** Time between two runs in milliseconds; undefined for a trigger that runs once. */
    intervalMs: z.optional(z.number()),
    /** When a clock trigger runs next; ISO 8601, UTC. */
    nextRun: z.optional(z.string()),
  }),
);

const attachmentSchema = z.readonly(
  z.object({
    name: z.string(),
    contentType: z.string(),
    /** In bytes. */
    size: z.number(),
    base64: z.string(),
  }),
);

const mailSchema = z.readonly(
  z.object({
    from: z.string(),
    to: z.array(z.string()),
    cc: z.array(z.string()),
    bcc: z.array(z.string()),
    replyTo: z.optional(z.string()),
    /** The sender's display name. */
    name: z.optional(z.string()),
    subject: z.string(),
    body: z.string(),
    htmlBody: z.optional(z.string()),
    /** Absent for none. */
    attachments: z.optional(z.array(attachmentSchema)),
    /** ISO 8601, UTC. */
    sentAt: z.string(),
  }),
);

const currentSchema = z.readonly(
  z.strictObject({
    properties: z.object({
      script: values,
      /** By email. */
      user: z.record(z.string(), values),
      /** By spreadsheet ID. */
      document: z.record(z.string(), values),
    }),
    triggers: z.array(triggerSchema),
    outbox: z.array(mailSchema),
    /** Spreadsheet ID → emails of the people who have used the add-on there. */
    enabled: z.record(z.string(), z.array(z.string())),
    /** By how much the clock was set, and `Utilities.sleep` and lock waits have moved it ahead. */
    clockAheadMs: z.number(),
    /** What whoever fills the folder keeps of how far that has come; the emulator does not look into it. */
    seeded: z.optional(z.unknown()),
  }),
);

/** A state as it is kept; in folders of before, `seeded` was called `example`. */
export const hostStateSchema = z.pipe(
  z.transform((kept: unknown) => {
    if (typeof kept !== 'object' || kept === null || !('example' in kept)) return kept;
    const { example: seeded, ...rest } = kept;
    return { ...rest, seeded };
  }),
  currentSchema,
);

/** What a host keeps beside files. */
export type HostState = z.infer<typeof currentSchema>;
export type TriggerRecord = z.infer<typeof triggerSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
/** A mail in the outbox: nothing is ever sent. */
export type Mail = z.infer<typeof mailSchema>;

export const emptyHostState: HostState = {
  properties: { script: {}, user: {}, document: {} },
  triggers: [],
  outbox: [],
  enabled: {},
  clockAheadMs: 0,
};
