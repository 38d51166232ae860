import * as z from 'zod/mini';
import { languages } from '../i18n/lang.ts';
import { PaperDefinition } from '../report/definition.ts';
import { Problem } from './outcome.ts';

const Lang = z.enum(languages);
const short = z.string().check(z.maxLength(300));

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

/** A Doc of a paper. */
const Doc = z.object({ lang: Lang, url: z.string() });

/** A paper as its row tells, for the dialog. */
export const PaperEntry = z.object({
  paperId: z.string(),
  /** Row counted from 1. */
  row: z.int(),
  /** "Progress of the work plan, Executive Bureau, 2022-06-13". */
  name: z.string(),
  plan: PaperPlan,
  state: z.enum(['planned', 'draft', 'issued', 'failed']),
  docs: z.array(Doc),
  generatedOn: z.string(),
  issuedOn: z.string(),
  remark: z.string(),
  /** What is wrong in the cells of the row. */
  problems: z.array(Problem),
});
export type PaperEntry = z.infer<typeof PaperEntry>;

/** An issued paper. */
export const IssuedEntry = z.object({
  issueId: z.string(),
  title: short,
  body: short,
  meetingOn: z.string(),
  issuedOn: z.string(),
  issuedBy: z.string(),
});
export type IssuedEntry = z.infer<typeof IssuedEntry>;

export const Link = z.object({ title: z.string(), url: z.string() });

/** What became of an operation on a paper. */
export const PaperAnswer = z.object({ message: z.string(), problems: z.array(Problem) });
