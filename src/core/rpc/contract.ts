import type { PersonKept } from '../access/person/person-kept.ts';
import type { PersonExport } from '../access/person/person-rows.ts';
import { AddInput } from '../actions/assign/add-action.ts';
import { AmendInput } from '../actions/assign/amend-action.ts';
import { AssignInput, HandOverInput } from '../actions/assign/assign-input.ts';
import type { ManageOptions } from '../actions/assign/manage-options.ts';
import { BringBackInput, RetireInput } from '../actions/assign/retire-action.ts';
import type { Conflict } from '../actions/update/save-update.ts';
import { UpdateInput } from '../actions/update/update-input.ts';
import { PaperDefinition } from '../papers/report/definition.ts';
import type { PaperPreview } from '../papers/report/preview-paper.ts';
import { languages } from '../shared/i18n/lang.ts';
import type { Problem } from '../shared/outcome.ts';
import * as z from '../shared/schema.ts';
import type { ActionRow } from '../workbook/action-row.ts';
import type { ActionDetails } from './action-details.ts';
import { type CheckResult, MendInput, type MendResult } from './check.ts';
import { type Completeness, type Reminded, RemindInput } from './completeness.ts';
import { ContributionInput, type ContributionSaved, type OurActions } from './contribution.ts';
import type { InstallationReport, InstallationStep } from './installation.ts';
import { type Mailing, Seen, type Whose } from './mailing.ts';
import type { ActionResult, ChangePreview, ChangeResult } from './manage.ts';
import type { MyActions } from './my-actions.ts';
import {
  type DeliveryPreview,
  FolderId,
  type IssuedEntry,
  IssueId,
  type Link,
  type PaperAnswer,
  type PaperEntry,
  PaperId,
  PaperPlan,
  Recipients,
  RequestId,
} from './papers.ts';
import { PersonInput, type PersonRemoved, RemovePersonInput } from './person.ts';
import { type Decided, DecideInput, type Pending } from './review.ts';
import type { RolesResult } from './roles.ts';
import type { LeadContribution, SectionsOptions, SyncPiece } from './sections.ts';
import { type Selected, SelectedRows } from './selected-action.ts';
import {
  type AccessDone,
  type AccessList,
  type AccessPlan,
  type Audit,
  type ClaimedFile,
  SharedFile,
  ShownFile,
  WantedAccess,
} from './sharing.ts';

/** Where a plan comes from. */
export const PlanSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('built-in') }),
  /** The plan's text; the reader of plans refuses what is too long. */
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    /** For a text made of a document: for each line, the paragraph it came from; 0 for none. */
    paragraphs: z.optional(z.array(z.int())),
  }),
  /** A Google Doc by its link or ID. */
  z.object({ kind: z.literal('doc'), link: z.string().check(z.maxLength(2000)) }),
]);
export type PlanSource = z.infer<typeof PlanSource>;

const Lang = z.enum(languages);
type Lang = z.infer<typeof Lang>;

/** What a plan holds, before anything is written. */
export interface Preview {
  readonly title: string | null;
  readonly year: number | null;
  readonly areas: readonly {
    readonly number: string;
    readonly name: string;
    readonly actions: number;
  }[];
  readonly chapters: number;
  readonly actions: number;
  readonly tiers: readonly {
    readonly label: string;
    readonly actions: number;
  }[];
  readonly milestones: number;
  readonly continuous: number;
  /** Actions of which this workbook has lost the rows, and which setting up brings back. */
  readonly back: number;
  /** That the workbook holds another plan: to be confirmed. */
  readonly other: Problem | null;
  readonly problems: readonly Problem[];
}

export interface SetUpResult {
  readonly added: number;
  readonly kept: number;
  /** Requests that were sent. */
  readonly requests: number;
  readonly message: string;
  readonly problems: readonly Problem[];
}

export interface Summary {
  readonly year: number | null;
  readonly title: string;
  readonly actions: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
}

export type ListedAction = Pick<
  ActionRow,
  'id' | 'chapter' | 'tier' | 'action' | 'kind' | 'lead' | 'due' | 'status' | 'updatedOn'
>;

export interface SaveResult {
  readonly saved: readonly string[];
  readonly unchanged: readonly string[];
  /** Fields that somebody else changed since the person saw them. If there are any, nothing was saved. */
  readonly conflicts: readonly Conflict[];
  readonly message: string;
}

/** What the dialog of papers offers. */
export interface PaperOptions {
  readonly lang: Lang;
  readonly year: number;
  readonly bodies: readonly string[];
  readonly areas: readonly {
    readonly number: string;
    readonly name: string;
  }[];
  readonly tiers: readonly {
    readonly key: string;
    readonly label: string;
  }[];
  readonly axes: readonly string[];
  readonly sections: readonly {
    readonly name: string;
    readonly language: Lang;
  }[];
  /** Who leads actions. */
  readonly leads: readonly {
    readonly email: string;
    readonly name: string;
  }[];
  readonly periods: readonly {
    readonly name: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** The person's report folder; null if none was made yet. */
  readonly folderId: string | null;
  /** Name of the organisation's own letterhead, if it has one. */
  readonly letterhead: string | null;
  /** The rows of the Papers sheet. */
  readonly entries: readonly PaperEntry[];
  /** Newest first. */
  readonly issued: readonly IssuedEntry[];
}

const actionId = z.string().check(z.minLength(1), z.maxLength(50));

export interface PaperResult {
  readonly documentId: string;
  readonly url: string;
  readonly title: string;
  readonly folderId: string | null;
  /** The same paper in further languages. */
  readonly others: readonly Link[];
  /** Parts that stay as they are, as people wrote in them, and parts that people took out. */
  readonly kept: readonly string[];
  /** ID of the paper's row. */
  readonly paperId: string;
  /** Languages in which it could not be made; trying again makes these only. */
  readonly missing: readonly Lang[];
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** Every method that a sidebar can call, with what it takes. The server checks each input; the browser's word is nothing. */
export const inputs = {
  /** Reads a plan and says what it holds. Writes nothing. */
  'setUp.preview': z.object({ source: PlanSource, lang: Lang }),
  /** Lays a plan out in the active spreadsheet. */
  'setUp.run': z.object({
    source: PlanSource,
    lang: Lang,
    year: z.nullable(z.int().check(z.gte(1990), z.lte(2100))),
    /** Whether a plan may be added to a workbook that holds another. */
    confirmed: z.optional(z.boolean()),
  }),
  /** Puts the structure right and leaves the entries alone. */
  'layout.repair': z.object({}),
  /** Brings missing actions back, as they were recorded last. */
  'layout.bringBack': z.object({}),
  /** Reads the whole workbook and counts. */
  'workbook.summary': z.object({}),
  /** Whose workbook this is, and keeping that the person knows it. */
  'workbook.whose': z.object({}),
  'workbook.know': z.object({}),
  /** Every action, in the order of the sheets. */
  'actions.list': z.object({}),
  /** The actions of the rows that the person has selected; `known` is the place of what they see. */
  'action.selected': z.object({ known: z.nullable(SelectedRows) }),
  /** One action with its history, the contributions of Sections, and its neighbours among one's own. */
  'action.details': z.object({ id: actionId }),
  /** Selects the cell of an action: of a column by its key, or the ID. */
  'action.show': z.object({
    id: actionId,
    key: z.nullable(z.string().check(z.maxLength(50))),
    /** Where it was seen, counted from 1: of two rows with this ID, the one that is meant. */
    row: z.optional(z.nullable(z.int())),
  }),
  /** What a person leads, or their Section takes part in; managers may ask for others. */
  'actions.mine': z.object({ of: z.nullable(z.string().check(z.maxLength(254))) }),
  /** Writes one update of one or several actions. */
  'update.save': UpdateInput,
  /** Records what was edited by hand since the last save. */
  'updates.reconcile': z.object({}),
  /** Checks the whole workbook and lists what is wrong in the Issues sheet. */
  'check.run': z.object({}),
  /** Puts right what a person has confirmed. */
  'check.mend': MendInput,
  /** Actions with updates that no manager has seen. */
  'review.pending': z.object({}),
  /** A manager's word on updates; the leads of returned ones get a mail. */
  'review.decide': DecideInput,
  /** Brings the protections in line with Settings, and tells where the sharing does not fit. */
  'roles.apply': z.object({}),
  /** What managers choose from when they change the plan. */
  'manage.options': z.object({}),
  /** Gives actions a lead, Sections, dates, a kind; the preview writes nothing. */
  'assign.preview': AssignInput,
  'assign.save': AssignInput,
  /** Gives all that one person leads to another. */
  'handOver.preview': HandOverInput,
  'handOver.save': HandOverInput,
  /** A new action, a new wording, out of the plan, and back into it. */
  'action.add': AddInput,
  'action.amend': AmendInput,
  'action.retire': RetireInput,
  'action.bringBack': BringBackInput,
  /** How complete the updates of the current period are, and the mails that would go to leads. */
  'completeness.read': z.object({}),
  /** Turns the weekly digest to leads on, once its mails were shown, or off. */
  'digest.set': z.object({ on: z.boolean(), seen: Seen }),
  /** Sends these leads what is to be asked of them. */
  'completeness.remind': RemindInput,
  /** What the plan in another language would bring, text by text. */
  'translations.preview': z.object({ source: PlanSource, lang: Lang }),
  /** Writes these texts into the sheet Translations. */
  'translations.import': z.object({ source: PlanSource, lang: Lang }),
  /** The actions of a Section, in its own workbook. */
  'contribution.list': z.object({}),
  /** Saves what a Section contributes to one action. */
  'contribution.save': ContributionInput,
  /** Who may open this spreadsheet, or the workbook of a Section. */
  'share.read': z.object({ file: SharedFile }),
  /** What changes of access would do; changes nothing. */
  'share.preview': z.object({
    file: SharedFile,
    wanted: z.array(WantedAccess).check(z.maxLength(200)),
  }),
  /** Changes access, notes it in the sheet Access, and writes a mail to those who get more. */
  'share.apply': z.object({
    file: SharedFile,
    wanted: z.array(WantedAccess).check(z.minLength(1), z.maxLength(200)),
    mail: z.boolean(),
    message: z.string().check(z.maxLength(5000)),
    seen: Seen,
  }),
  /** Who opens the plan, the workbooks of Sections and the papers, and who should not. */
  'access.audit': z.object({}),
  /** Files that the plan names and that this person neither made nor confirmed: these, or workbooks of Sections. */
  'files.claimed': z.object({
    ids: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(200)),
  }),
  /** Keeps that the person knows these files, as they were shown. */
  'files.confirm': z.object({
    files: z.array(ShownFile).check(z.minLength(1), z.maxLength(200)),
  }),
  /** Puts what the audit found right. */
  'access.mend': z.object({
    mends: z
      .array(
        z.object({
          fileId: z.string().check(z.maxLength(200)),
          email: z.string().check(z.maxLength(320)),
          after: z.enum(['editor', 'viewer', 'none']),
        }),
      )
      .check(z.minLength(1), z.maxLength(500)),
  }),
  /** Where a person stands in the plan and the workbooks of its Sections. Writes nothing. */
  'person.read': PersonInput,
  /** Everything that is kept of a person. */
  'person.export': PersonInput,
  /** Puts a pseudonym in the place of a person, wherever the add-on keeps them. */
  'person.remove': RemovePersonInput,
  /** Contributions of Sections that lead the action, which may become its update. */
  'sections.leading': z.object({}),
  /** Takes contributions over as the updates of their actions. */
  'sections.accept': z.object({
    saveId: z.string().check(z.minLength(8), z.maxLength(100)),
    chosen: z
      .array(
        z.object({
          id: z.string().check(z.maxLength(50)),
          seen: z.string().check(z.maxLength(50)),
        }),
      )
      .check(z.minLength(1), z.maxLength(500)),
  }),
  /** Syncs every day by this person's clock, or not. */
  'sections.daily': z.object({ on: z.boolean() }),
  /** The Sections with their workbooks, and how far a sync is. */
  'sections.options': z.object({}),
  /** Makes the workbook of a Section, or repairs it; entries are kept. */
  'sections.make': z.object({
    section: z.string().check(z.maxLength(200)),
    /** Addresses that were shown and get the right to edit a new one; none for nobody. */
    editors: z.array(z.string().check(z.maxLength(320))).check(z.maxLength(500)),
  }),
  /** Fetches contributions and brings workbooks up to date, a piece at a time. */
  'sections.sync': z.object({
    /** Names; none for all that have a workbook. */
    sections: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(500)),
    /** Goes on with what an earlier piece left. */
    goOn: z.boolean(),
  }),
  /** What there is to choose from, and the papers made so far. */
  'paper.options': z.object({}),
  /** What a paper would say, with the actions behind its figures. Makes nothing. */
  'paper.preview': z.object({
    definition: PaperDefinition,
    paperId: z.optional(z.nullable(PaperId)),
    /** Further languages: the preview tells what has no translation into them. */
    also: z._default(z.array(Lang), []),
  }),
  /** Writes what a manager says of a paper into its row; null: a new one. */
  'paper.save': z.object({ requestId: RequestId, paperId: z.nullable(PaperId), plan: PaperPlan }),
  /** Makes a paper: a Google Doc in the person's report folder. */
  'paper.make': z.object({
    /** Made by the dialog, once for a paper: trying again with it makes no second one. */
    requestId: RequestId,
    /** Whether an earlier try with this ID may have left something. */
    again: z.boolean(),
    folderId: FolderId,
    /** The paper's row; null or absent: a new one. */
    paperId: z.optional(z.nullable(PaperId)),
    /** A new Doc, though there is one that could be brought up to date. */
    fresh: z.optional(z.boolean()),
    recipients: z.optional(Recipients),
    schedule: z.optional(PaperPlan.shape.schedule),
    daysBefore: z.optional(PaperPlan.shape.daysBefore),
    letterhead: z.enum(['built-in', 'own']),
    definition: PaperDefinition,
    /** Further languages: the same paper from the same data, a Doc each. */
    also: z.array(Lang).check(z.maxLength(languages.length)),
  }),
  /** Freezes what a paper was made from: later papers are compared with it. */
  'paper.issue': z.object({ requestId: RequestId, paperId: PaperId }),
  /** Makes an issued paper once more, from what it was made from then. */
  'paper.remake': z.object({
    requestId: RequestId,
    again: z.boolean(),
    folderId: FolderId,
    issueId: IssueId,
    lang: Lang,
  }),
  /** Puts the Docs of a paper as PDF into the report folder. */
  'paper.pdf': z.object({ requestId: RequestId, paperId: PaperId, folderId: FolderId }),
  /** Lets people read the Docs of a paper, and mails them the PDF, once that was shown. */
  'paper.deliver': z.object({
    paperId: PaperId,
    recipients: Recipients,
    share: z.boolean(),
    mail: z.boolean(),
    /** What the mail says before the links. */
    message: z.string().check(z.maxLength(5000)),
    seen: Seen,
  }),
  /** Runs a part of the check of this installation. */
  'installation.step': z.object({ step: z.int().check(z.gte(0), z.lte(20)) }),
  /** Ends the check of this installation. */
  'installation.end': z.object({}),
  /** Keeps a .docx, in base64, as the organisation's letterhead; null removes it. */
  'paper.letterhead': z.object({
    name: z.string().check(z.maxLength(200)),
    data: z.nullable(z.string()),
  }),
} as const;

/** What each method answers: plain types, as our own server made it and nobody parses it. */
interface Outputs {
  readonly 'setUp.preview': Preview;
  readonly 'setUp.run': SetUpResult;
  readonly 'layout.repair': {
    readonly requests: number;
    /** What else was put right, in words. */
    readonly notes: readonly string[];
    /** Which actions are missing, in words; at the end the question whether to bring them back. */
    readonly missing: readonly string[];
    /** How many of them can be brought back. */
    readonly back: number;
  };
  readonly 'layout.bringBack': { readonly lines: readonly string[] };
  readonly 'workbook.summary': Summary;
  readonly 'workbook.whose': Whose;
  readonly 'workbook.know': { readonly known: true };
  readonly 'actions.list': {
    readonly actions: readonly ListedAction[];
    readonly problems: readonly Problem[];
  };
  readonly 'action.selected': Selected;
  readonly 'action.details': ActionDetails;
  readonly 'action.show': {
    readonly row: number;
  };
  readonly 'actions.mine': MyActions;
  readonly 'update.save': SaveResult;
  /** IDs of the actions that were changed. */
  readonly 'updates.reconcile': {
    readonly recorded: readonly string[];
  };
  readonly 'check.run': CheckResult;
  readonly 'check.mend': MendResult;
  readonly 'review.pending': Pending;
  readonly 'review.decide': Mailing<Decided>;
  readonly 'roles.apply': RolesResult;
  readonly 'manage.options': ManageOptions;
  readonly 'assign.preview': ChangePreview;
  readonly 'assign.save': ChangeResult;
  readonly 'handOver.preview': ChangePreview;
  readonly 'handOver.save': ChangeResult;
  readonly 'action.add': ActionResult;
  readonly 'action.amend': ChangeResult;
  readonly 'action.retire': ActionResult;
  readonly 'action.bringBack': ActionResult;
  readonly 'completeness.read': Completeness;
  readonly 'digest.set': Mailing<{ readonly on: boolean }>;
  readonly 'completeness.remind': Mailing<Reminded>;
  readonly 'translations.preview': {
    /** Actions of the workbook, those that have a counterpart, and chapters that do. */
    readonly total: number;
    readonly matched: number;
    readonly titles: number;
    /** The first ones, to be looked at. */
    readonly pairs: readonly {
      readonly id: string;
      readonly source: string;
      readonly text: string;
    }[];
    readonly problems: readonly Problem[];
  };
  readonly 'translations.import': {
    readonly added: number;
    readonly message: string;
    readonly problems: readonly Problem[];
  };
  readonly 'contribution.list': OurActions;
  readonly 'contribution.save': ContributionSaved;
  readonly 'share.read': AccessList;
  readonly 'share.preview': AccessPlan;
  readonly 'share.apply': Mailing<AccessDone>;
  readonly 'files.claimed': {
    readonly files: readonly ClaimedFile[];
    readonly problems: readonly Problem[];
  };
  readonly 'files.confirm': {
    readonly confirmed: number;
    readonly message: string;
    readonly problems: readonly Problem[];
  };
  readonly 'access.audit': Audit;
  readonly 'access.mend': AccessDone;
  readonly 'person.read': PersonKept;
  readonly 'person.export': PersonExport;
  readonly 'person.remove': PersonRemoved;
  readonly 'sections.leading': {
    readonly contributions: readonly LeadContribution[];
  };
  readonly 'sections.accept': {
    readonly accepted: readonly string[];
    readonly message: string;
    /** What was left as it is, and why. */
    readonly problems: readonly Problem[];
  };
  readonly 'sections.daily': {
    readonly on: boolean;
  };
  readonly 'sections.options': SectionsOptions;
  readonly 'sections.make': {
    readonly url: string;
    readonly message: string;
    readonly problems: readonly Problem[];
  };
  readonly 'sections.sync': SyncPiece;
  readonly 'paper.options': PaperOptions;
  readonly 'paper.preview': PaperPreview;
  readonly 'paper.save': PaperAnswer & {
    readonly paperId: string;
  };
  readonly 'paper.make': PaperResult;
  readonly 'paper.issue': PaperAnswer & {
    readonly issueId: string;
  };
  readonly 'paper.remake': PaperAnswer & {
    readonly url: string;
  };
  readonly 'paper.pdf': PaperAnswer & {
    readonly files: readonly Link[];
  };
  readonly 'paper.deliver': Mailing<
    PaperAnswer & {
      readonly mailed: readonly string[];
      readonly refused: readonly string[];
    },
    DeliveryPreview
  >;
  readonly 'installation.step': InstallationStep;
  readonly 'installation.end': InstallationReport;
  readonly 'paper.letterhead': {
    readonly name: string | null;
  };
}

export type Method = keyof typeof inputs;
export type Input<M extends Method> = z.infer<(typeof inputs)[M]>;
export type Output<M extends Method> = Outputs[M];

/** One function per method: a missing or misspelt handler does not compile. */
export type Handlers<C> = {
  readonly [M in Method]: (input: Input<M>, context: C) => Output<M>;
};
