import { PaperDefinition } from '../papers/report/definition.ts';
import { languages } from '../shared/i18n/lang.ts';
import type { Problem } from '../shared/outcome.ts';
import * as z from '../shared/schema.ts';
import type { MailPreview } from './mailing.ts';
import type { RealFile } from './sharing.ts';

const Lang = z.enum(languages);
type Lang = z.infer<typeof Lang>;

/** ID of a paper's row. */
export const PaperId = z.string().check(z.minLength(1), z.maxLength(60));
/** ID of an issue. */
export const IssueId = z.string().check(z.minLength(1), z.maxLength(80));
/** Made by the dialog, once for an operation: trying again with it does nothing twice. */
export const RequestId = z.string().check(z.regex(/^[0-9a-zA-Z-]{8,60}$/));
export const FolderId = z.nullable(z.string().check(z.regex(/^[\w-]{1,100}$/)));

/** Addresses of those who get a paper. */
export const Recipients = z.array(z.string().check(z.maxLength(254))).check(z.maxLength(200));

/** What a manager says of a paper, beside what it says. */
export const PaperPlan = z.object({
  definition: PaperDefinition,
  /** Further languages. */
  also: z.array(Lang).check(z.maxLength(languages.length)),
  recipients: Recipients,
  letterhead: z.enum(['built-in', 'own']),
  schedule: z.enum(['none', 'once', 'yearly']),
  daysBefore: z.nullable(z.int().check(z.gte(0), z.lte(366))),
});
type PaperPlan = z.infer<typeof PaperPlan>;

/** A Doc of a paper. */
interface Doc {
  readonly lang: Lang;
  readonly url: string;
}

/** A paper as its row tells, for the dialog. */
export interface PaperEntry {
  readonly paperId: string;
  /** Row counted from 1. */
  readonly row: number;
  /** "Progress of the work plan, Executive Bureau, 2022-06-13". */
  readonly name: string;
  readonly plan: PaperPlan;
  readonly state: 'planned' | 'draft' | 'issued' | 'failed';
  readonly docs: readonly Doc[];
  readonly generatedOn: string;
  readonly issuedOn: string;
  readonly remark: string;
  /** What is wrong in the cells of the row. */
  readonly problems: readonly Problem[];
}

/** An issued paper. */
export interface IssuedEntry {
  readonly issueId: string;
  readonly title: string;
  readonly body: string;
  readonly meetingOn: string;
  readonly issuedOn: string;
  readonly issuedBy: string;
}

export interface Link {
  readonly title: string;
  readonly url: string;
}

/** A Doc that is about to go out. */
export interface OutgoingDoc extends RealFile {
  readonly people: readonly {
    readonly email: string;
    /** Whether they get the right to view it, may open it already, or get no right. */
    readonly access: 'given' | 'there' | 'none';
  }[];
}

/** What is shown before a paper is shared or mailed. */
export type DeliveryPreview = MailPreview & { readonly docs: readonly OutgoingDoc[] };

/** What became of an operation on a paper. */
export interface PaperAnswer {
  readonly message: string;
  readonly problems: readonly Problem[];
}
