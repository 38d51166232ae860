import * as z from 'zod/mini';
import { AddInput } from '../assign/add-action.ts';
import { AmendInput } from '../assign/amend-action.ts';
import { AssignInput, HandOverInput } from '../assign/assign-input.ts';
import { BringBackInput, RetireInput } from '../assign/retire-action.ts';
import { languages } from '../i18n/lang.ts';
import { PaperDefinition } from '../report/definition.ts';
import { UpdateInput } from '../update/update-input.ts';
import { ActionRow } from '../workbook/action-row.ts';
import { ActionDetails } from './action-details.ts';
import { CheckResult, MendInput, MendResult } from './check.ts';
import { Completeness, Reminded, RemindInput } from './completeness.ts';
import { ContributionInput, ContributionSaved, OurActions } from './contribution.ts';
import { ActionResult, ChangePreview, ChangeResult, ManageOptions } from './manage.ts';
import { MyActions } from './my-actions.ts';
import { type Outcome, Problem } from './outcome.ts';
import { PaperPreview } from './paper-preview.ts';
import {
  FolderId,
  IssuedEntry,
  IssueId,
  Link,
  PaperAnswer,
  PaperEntry,
  PaperId,
  PaperPlan,
  Recipients,
  RequestId,
} from './papers.ts';
import { Decided, DecideInput, Pending } from './review.ts';
import { RolesResult } from './roles.ts';
import { LeadContribution, SectionsOptions, SyncPiece } from './sections.ts';
import { Selected, SelectedRows } from './selected-action.ts';
import { AccessDone, AccessList, AccessPlan, Audit, SharedFile, WantedAccess } from './sharing.ts';

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
const count = z.int().check(z.gte(0));

/** What a plan holds, before anything is written. */
const Preview = z.object({
  title: z.nullable(z.string()),
  year: z.nullable(z.int()),
  areas: z.array(z.object({ number: z.string(), name: z.string(), actions: count })),
  chapters: count,
  actions: count,
  tiers: z.array(z.object({ label: z.string(), actions: count })),
  milestones: count,
  continuous: count,
  /** Actions of which this workbook has lost the rows, and which setting up brings back. */
  back: count,
  problems: z.array(Problem),
});
export type Preview = z.infer<typeof Preview>;

const SetUpResult = z.object({
  added: count,
  kept: count,
  /** Requests that were sent. */
  requests: count,
  message: z.string(),
  problems: z.array(Problem),
});
export type SetUpResult = z.infer<typeof SetUpResult>;

const Summary = z.object({
  year: z.nullable(z.int()),
  title: z.string(),
  actions: count,
  byStatus: z.record(z.string(), count),
  problems: z.array(Problem),
});
export type Summary = z.infer<typeof Summary>;

const { id, chapter, tier, action, kind, lead, due, status, updatedOn } = ActionRow.shape;
const ListedAction = z.object({ id, chapter, tier, action, kind, lead, due, status, updatedOn });
export type ListedAction = z.infer<typeof ListedAction>;

/** Values as Updates shows them; `by` and `on` are of the last update of the action. */
const Conflict = z.object({
  id: z.string(),
  field: z.string(),
  seen: z.string(),
  now: z.string(),
  by: z.string(),
  on: z.nullable(z.string()),
});

const SaveResult = z.object({
  saved: z.array(z.string()),
  unchanged: z.array(z.string()),
  /** Fields that somebody else changed since the person saw them. If there are any, nothing was saved. */
  conflicts: z.array(Conflict),
  message: z.string(),
});
export type SaveResult = z.infer<typeof SaveResult>;

/** What the dialog of papers offers. */
const PaperOptions = z.object({
  lang: Lang,
  year: z.int(),
  bodies: z.array(z.string()),
  areas: z.array(z.object({ number: z.string(), name: z.string() })),
  tiers: z.array(z.object({ key: z.string(), label: z.string() })),
  axes: z.array(z.string()),
  sections: z.array(z.object({ name: z.string(), language: z.enum(languages) })),
  /** Who leads actions. */
  leads: z.array(z.object({ email: z.string(), name: z.string() })),
  periods: z.array(z.object({ name: z.string(), from: z.string(), to: z.string() })),
  /** The person's report folder; null if none was made yet. */
  folderId: z.nullable(z.string()),
  /** Name of the organisation's own letterhead, if it has one. */
  letterhead: z.nullable(z.string()),
  /** The rows of the Papers sheet. */
  entries: z.array(PaperEntry),
  /** Newest first. */
  issued: z.array(IssuedEntry),
});
export type PaperOptions = z.infer<typeof PaperOptions>;

const actionId = z.string().check(z.minLength(1), z.maxLength(50));

const PaperResult = z.object({
  documentId: z.string(),
  url: z.string(),
  title: z.string(),
  folderId: z.nullable(z.string()),
  /** The same paper in further languages. */
  others: z.array(Link),
  /** Parts that stay as they are, as people wrote in them, and parts that people took out. */
  kept: z.array(z.string()),
  /** ID of the paper's row. */
  paperId: z.string(),
  /** Languages in which it could not be made; trying again makes these only. */
  missing: z.array(Lang),
  message: z.string(),
  problems: z.array(Problem),
});
export type PaperResult = z.infer<typeof PaperResult>;

/** Every method that a sidebar can call. The server checks each input; the browser's word is nothing. */
export const contract = {
  /** Reads a plan and says what it holds. Writes nothing. */
  'setUp.preview': { input: z.object({ source: PlanSource, lang: Lang }), output: Preview },
  /** Lays a plan out in the active spreadsheet. */
  'setUp.run': {
    input: z.object({
      source: PlanSource,
      lang: Lang,
      year: z.nullable(z.int().check(z.gte(1990), z.lte(2100))),
    }),
    output: SetUpResult,
  },
  /** Puts the structure right and leaves the entries alone. */
  'layout.repair': {
    input: z.object({}),
    output: z.object({
      requests: count,
      /** Which actions are missing, in words; at the end the question whether to bring them back. */
      missing: z.array(z.string()),
      /** How many of them can be brought back. */
      back: count,
    }),
  },
  /** Brings missing actions back, as they were recorded last. */
  'layout.bringBack': { input: z.object({}), output: z.object({ lines: z.array(z.string()) }) },
  /** Reads the whole workbook and counts. */
  'workbook.summary': { input: z.object({}), output: Summary },
  /** Every action, in the order of the sheets. */
  'actions.list': {
    input: z.object({}),
    output: z.object({ actions: z.array(ListedAction), problems: z.array(Problem) }),
  },
  /** The actions of the rows that the person has selected; `known` is the place of what they see. */
  'action.selected': { input: z.object({ known: z.nullable(SelectedRows) }), output: Selected },
  /** One action with its history, the contributions of Sections, and its neighbours among one's own. */
  'action.details': { input: z.object({ id: actionId }), output: ActionDetails },
  /** Selects the cell of an action: of a column by its key, or the ID. */
  'action.show': {
    input: z.object({
      id: actionId,
      key: z.nullable(z.string().check(z.maxLength(50))),
      /** Where it was seen, counted from 1: of two rows with this ID, the one that is meant. */
      row: z.optional(z.nullable(z.int())),
    }),
    output: z.object({ row: z.int() }),
  },
  /** What a person leads, or their Section takes part in; managers may ask for others. */
  'actions.mine': {
    input: z.object({ of: z.nullable(z.string().check(z.maxLength(254))) }),
    output: MyActions,
  },
  /** Writes one update of one or several actions. */
  'update.save': { input: UpdateInput, output: SaveResult },
  /** Records what was edited by hand since the last save. */
  'updates.reconcile': {
    input: z.object({}),
    /** IDs of the actions that were changed. */
    output: z.object({ recorded: z.array(z.string()) }),
  },
  /** Checks the whole workbook and lists what is wrong in the Issues sheet. */
  'check.run': { input: z.object({}), output: CheckResult },
  /** Puts right what a person has confirmed. */
  'check.mend': { input: MendInput, output: MendResult },
  /** Actions with updates that no manager has seen. */
  'review.pending': { input: z.object({}), output: Pending },
  /** A manager's word on updates; the leads of returned ones get a mail. */
  'review.decide': { input: DecideInput, output: Decided },
  /** Brings the protections in line with Settings, and tells where the sharing does not fit. */
  'roles.apply': { input: z.object({}), output: RolesResult },
  /** What managers choose from when they change the plan. */
  'manage.options': { input: z.object({}), output: ManageOptions },
  /** Gives actions a lead, Sections, dates, a kind; the preview writes nothing. */
  'assign.preview': { input: AssignInput, output: ChangePreview },
  'assign.save': { input: AssignInput, output: ChangeResult },
  /** Gives all that one person leads to another. */
  'handOver.preview': { input: HandOverInput, output: ChangePreview },
  'handOver.save': { input: HandOverInput, output: ChangeResult },
  /** A new action, a new wording, out of the plan, and back into it. */
  'action.add': { input: AddInput, output: ActionResult },
  'action.amend': { input: AmendInput, output: ChangeResult },
  'action.retire': { input: RetireInput, output: ActionResult },
  'action.bringBack': { input: BringBackInput, output: ActionResult },
  /** How complete the updates of the current period are, and the mails that would go to leads. */
  'completeness.read': { input: z.object({}), output: Completeness },
  /** Turns the weekly digest to leads on or off. */
  'digest.set': { input: z.object({ on: z.boolean() }), output: z.object({ on: z.boolean() }) },
  /** Sends these leads what is to be asked of them. */
  'completeness.remind': { input: RemindInput, output: Reminded },
  /** What the plan in another language would bring, text by text. */
  'translations.preview': {
    input: z.object({ source: PlanSource, lang: Lang }),
    output: z.object({
      /** Actions of the workbook, those that have a counterpart, and chapters that do. */
      total: count,
      matched: count,
      titles: count,
      /** The first ones, to be looked at. */
      pairs: z.array(z.object({ id: z.string(), source: z.string(), text: z.string() })),
      problems: z.array(Problem),
    }),
  },
  /** Writes these texts into the sheet Translations. */
  'translations.import': {
    input: z.object({ source: PlanSource, lang: Lang }),
    output: z.object({ added: count, message: z.string(), problems: z.array(Problem) }),
  },
  /** The actions of a Section, in its own workbook. */
  'contribution.list': { input: z.object({}), output: OurActions },
  /** Saves what a Section contributes to one action. */
  'contribution.save': { input: ContributionInput, output: ContributionSaved },
  /** Who may open this spreadsheet, or the workbook of a Section. */
  'share.read': { input: z.object({ file: SharedFile }), output: AccessList },
  /** What changes of access would do; changes nothing. */
  'share.preview': {
    input: z.object({ file: SharedFile, wanted: z.array(WantedAccess).check(z.maxLength(200)) }),
    output: AccessPlan,
  },
  /** Changes access, notes it in the sheet Access, and writes a mail to those who get more. */
  'share.apply': {
    input: z.object({
      file: SharedFile,
      wanted: z.array(WantedAccess).check(z.minLength(1), z.maxLength(200)),
      mail: z.boolean(),
      message: z.string().check(z.maxLength(5000)),
    }),
    output: AccessDone,
  },
  /** Who opens the plan, the workbooks of Sections and the papers, and who should not. */
  'access.audit': { input: z.object({}), output: Audit },
  /** Puts what the audit found right. */
  'access.mend': {
    input: z.object({
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
    output: AccessDone,
  },
  /** Contributions of Sections that lead the action, which may become its update. */
  'sections.leading': {
    input: z.object({}),
    output: z.object({ contributions: z.array(LeadContribution) }),
  },
  /** Takes contributions over as the updates of their actions. */
  'sections.accept': {
    input: z.object({
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
    output: z.object({
      accepted: z.array(z.string()),
      message: z.string(),
      /** What was left as it is, and why. */
      problems: z.array(Problem),
    }),
  },
  /** Syncs every day by this person's clock, or not. */
  'sections.daily': {
    input: z.object({ on: z.boolean() }),
    output: z.object({ on: z.boolean() }),
  },
  /** The Sections with their workbooks, and how far a sync is. */
  'sections.options': { input: z.object({}), output: SectionsOptions },
  /** Makes the workbook of a Section, or repairs it; entries are kept. */
  'sections.make': {
    input: z.object({
      section: z.string().check(z.maxLength(200)),
      /** Gives the other managers and the Section's people the right to edit it. */
      share: z.boolean(),
    }),
    output: z.object({ url: z.string(), message: z.string(), problems: z.array(Problem) }),
  },
  /** Fetches contributions and brings workbooks up to date, a piece at a time. */
  'sections.sync': {
    input: z.object({
      /** Names; none for all that have a workbook. */
      sections: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(500)),
      /** Goes on with what an earlier piece left. */
      goOn: z.boolean(),
    }),
    output: SyncPiece,
  },
  /** What there is to choose from, and the papers made so far. */
  'paper.options': { input: z.object({}), output: PaperOptions },
  /** What a paper would say, with the actions behind its figures. Makes nothing. */
  'paper.preview': {
    input: z.object({
      definition: PaperDefinition,
      paperId: z.optional(z.nullable(PaperId)),
      /** Further languages: the preview tells what has no translation into them. */
      also: z._default(z.array(Lang), []),
    }),
    output: PaperPreview,
  },
  /** Writes what a manager says of a paper into its row; null: a new one. */
  'paper.save': {
    input: z.object({ requestId: RequestId, paperId: z.nullable(PaperId), plan: PaperPlan }),
    output: z.extend(PaperAnswer, { paperId: z.string() }),
  },
  /** Makes a paper: a Google Doc in the person's report folder. */
  'paper.make': {
    input: z.object({
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
    output: PaperResult,
  },
  /** Freezes what a paper was made from: later papers are compared with it. */
  'paper.issue': {
    input: z.object({ requestId: RequestId, paperId: PaperId }),
    output: z.extend(PaperAnswer, { issueId: z.string() }),
  },
  /** Makes an issued paper once more, from what it was made from then. */
  'paper.remake': {
    input: z.object({
      requestId: RequestId,
      again: z.boolean(),
      folderId: FolderId,
      issueId: IssueId,
      lang: Lang,
    }),
    output: z.extend(PaperAnswer, { url: z.string() }),
  },
  /** Puts the Docs of a paper as PDF into the report folder. */
  'paper.pdf': {
    input: z.object({ requestId: RequestId, paperId: PaperId, folderId: FolderId }),
    output: z.extend(PaperAnswer, { files: z.array(Link) }),
  },
  /** Lets people read the Docs of a paper, and mails them the PDF. */
  'paper.deliver': {
    input: z.object({
      paperId: PaperId,
      recipients: Recipients,
      share: z.boolean(),
      mail: z.boolean(),
      /** What the mail says before the links. */
      message: z.string().check(z.maxLength(5000)),
    }),
    output: z.extend(PaperAnswer, { mailed: z.array(z.string()), refused: z.array(z.string()) }),
  },
  /** Keeps a .docx, in base64, as the organisation's letterhead; null removes it. */
  'paper.letterhead': {
    input: z.object({ name: z.string().check(z.maxLength(200)), data: z.nullable(z.string()) }),
    output: z.object({ name: z.nullable(z.string()) }),
  },
} as const;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type Input<M extends Method> = z.infer<Contract[M]['input']>;
export type Output<M extends Method> = z.infer<Contract[M]['output']>;

/** One function per method: a missing or misspelt handler does not compile. */
export type Handlers<C> = {
  readonly [M in Method]: (input: Input<M>, context: C) => Outcome<Output<M>>;
};
