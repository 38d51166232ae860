import type { Letter } from '../jobs/mail/letter.ts';
import * as z from '../shared/schema.ts';

/** What goes out in the person's name once they say so. */
export interface MailPreview {
  /** Everybody who gets a mail; of a job, everybody who may get one later. */
  readonly recipients: readonly string[];
  readonly letters: readonly Letter[];
  /** Sent back with the order to send: only what was shown goes out. */
  readonly print: string;
  /** Whether something else was shown before. */
  readonly changed: boolean;
  /** Whether the person has said that they know this workbook. */
  readonly known: boolean;
}

/** The print of what the person saw; nothing before they saw anything. */
export const Seen = z.optional(z.string().check(z.maxLength(100)));

/** The answer to what sends mails: what would go out, or what became of it. */
export type Mailing<T, P = MailPreview> = { readonly ask: P } | (T & { readonly ask: null });

/** Whose workbook this is, as Google tells: none of it can be typed into a cell, but for the title. */
export interface Whose {
  readonly title: string;
  /** '' where Google names none: in a shared drive. */
  readonly owner: string;
  readonly url: string;
  /** Domain of an owner who is at another one than the person; '' otherwise. */
  readonly foreign: string;
}
