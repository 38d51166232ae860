import * as z from 'zod/mini';
import type { BookChange, BookView, Box } from './book-view.ts';
import { DocAction, type DocView } from './doc-view.ts';
import { GridAction } from './grid-action.ts';

/** A person that the workbench can be used as. */
export interface Person {
  readonly email: string;
  readonly name: string;
  /** What they are in the example organisation, in the language of the page: "Manager". */
  readonly role: string;
}

export interface Bench {
  readonly people: readonly Person[];
  readonly lang: 'en' | 'fr' | 'es';
  readonly addonName: string;
  /** ISO 8601, UTC: what the add-on takes for now. */
  readonly now: string;
  /** The workbook to open first. */
  readonly firstFile: string | undefined;
}

export interface FileEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: 'spreadsheet' | 'document' | 'other';
  readonly owner: string;
  readonly role: BookView['role'];
  /** ISO 8601, UTC. */
  readonly modifiedTime: string;
  readonly people: readonly { readonly email: string; readonly role: string }[];
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | Menu;

export interface Menu {
  readonly kind: 'menu';
  readonly caption: string;
  readonly items: readonly MenuEntry[];
}

/** A page of the add-on: the address of a sandboxed frame. */
export interface FramePage {
  readonly frameId: string;
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
}

/** What a run of the add-on showed. */
export interface Shown {
  /** Present when a run built menus: those of the page from now on. */
  readonly menus?: readonly Menu[];
  readonly toasts: readonly {
    readonly title: string;
    readonly text: string;
    /** Below 0: until it is closed. */
    readonly seconds: number;
  }[];
  readonly sidebar?: FramePage;
  readonly dialog?: FramePage & { readonly modal: boolean };
}

/** One call of a Google service. */
export interface CallView {
  readonly service: string;
  readonly method: string;
  readonly detail: string;
  readonly ms: number;
  /** Whether it goes to Google's servers: what a person waits for. */
  readonly roundTrip: boolean;
  readonly error?: string;
}

/** The answer to everything that a person does with a workbook. */
export interface Done {
  /** Why it was refused or failed, in words. */
  readonly error?: string;
  readonly shown: Shown;
  /** What changed in the window's workbook since it last heard. */
  readonly change: BookChange | undefined;
  /** What the run has selected in the window, if it did. */
  readonly selected?: { readonly sheetId: number; readonly box: Box };
  readonly calls: readonly CallView[];
}

/** An `alert` or `prompt` that a run waits for. */
export interface QuestionView {
  readonly id: string;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  /** As `Ui.ButtonSet` names it: `OK_CANCEL`. */
  readonly buttons: string;
}

export interface MailView {
  readonly id: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly sentAt: string;
  readonly attachments: readonly { readonly name: string; readonly size: number }[];
}

export interface TriggerView {
  readonly id: string;
  readonly handler: string;
  readonly eventType: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT';
  readonly creator: string;
  readonly intervalMs?: number;
  readonly nextRun?: string;
}

const window = z.string().check(z.regex(/^[\w-]{8,64}$/));
const fileId = z.string().check(z.regex(/^[\w-]{1,100}$/));
const user = z.string().check(z.minLength(3), z.maxLength(200));
const nothing = z.object({});

/**
 * Every method of the workbench: `POST /api/<method>` with the input as JSON. `window` is made by
 * each browser window for itself: one person with one spreadsheet open.
 */
export const methods = {
  'bench.open': nothing,
  'files.list': z.object({ user }),
  'files.create': z.object({ user, title: z.string(), locale: z.string() }),
  'files.rename': z.object({ user, fileId, title: z.string() }),
  'files.trash': z.object({ user, fileId }),
  /** As with Google's own share button; null takes the role away. */
  'files.share': z.object({
    user,
    fileId,
    email: user,
    role: z.nullable(z.enum(['writer', 'commenter', 'reader'])),
  }),
  /** Opens a spreadsheet in a window, in place of what was open there; runs `onOpen`. */
  'book.open': z.object({ window, user, fileId, locale: z.string() }),
  /** What others, or the add-on, changed. */
  'book.refresh': z.object({ window }),
  'book.act': z.object({ window, action: GridAction }),
  'book.select': z.object({
    window,
    sheetId: z.int(),
    row: z.int(),
    column: z.int(),
    rows: z.int(),
    columns: z.int(),
  }),
  'menu.click': z.object({ window, functionName: z.string() }),
  /** `google.script.run`; `args` is JSON text of the list of arguments. */
  'script.run': z.object({ window, functionName: z.string(), args: z.string() }),
  'question.answer': z.object({ id: z.string(), button: z.string(), text: z.string() }),
  'doc.open': z.object({ user, fileId }),
  'doc.act': z.object({ user, fileId, action: DocAction }),
  'outbox.list': nothing,
  'outbox.attachment': z.object({ mail: z.int(), attachment: z.int() }),
  'triggers.list': nothing,
  'trigger.run': z.object({ id: z.string() }),
  /** Sets the host's clock, and runs the triggers whose time has come. */
  'clock.set': z.object({ now: z.string() }),
  /** The file as .xlsx or .docx; the answer is the file itself. */
  'file.download': z.object({ user, fileId }),
} as const;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
export type MethodInput<M extends MethodName> = z.infer<Methods[M]>;

/** A refusal of a method comes as HTTP 403, 404 or 409 with `{message}`. */
export interface Answers {
  'bench.open': Bench;
  'files.list': readonly FileEntry[];
  'files.create': { readonly fileId: string };
  'files.rename': null;
  'files.trash': null;
  'files.share': null;
  'book.open': { readonly book: BookView } & Done;
  'book.refresh': { readonly change: BookChange | undefined };
  'book.act': Done;
  'book.select': null;
  'menu.click': Done;
  /** `value` is JSON text; `failure` is what the failure handler gets. */
  'script.run': Done & {
    readonly value?: string;
    readonly failure?: { readonly name: string; readonly message: string };
  };
  'question.answer': null;
  'doc.open': DocView;
  'doc.act': DocView;
  'outbox.list': readonly MailView[];
  'outbox.attachment': { readonly name: string; readonly type: string; readonly base64: string };
  'triggers.list': readonly TriggerView[];
  'trigger.run': Done;
  'clock.set': { readonly now: string; readonly ran: readonly string[] } & Done;
  /** The bytes, with name and type in the HTTP headers. */
  'file.download': unknown;
}

/** Lines of the stream `GET /events?window=…`: one JSON object each. */
export type BenchEvent =
  | { readonly kind: 'book'; readonly fileId: string }
  | { readonly kind: 'doc'; readonly fileId: string }
  | { readonly kind: 'files' }
  | { readonly kind: 'outbox' }
  | { readonly kind: 'triggers' }
  | { readonly kind: 'clock'; readonly now: string }
  /** The add-on or the page was built anew. */
  | { readonly kind: 'rebuilt' }
  | { readonly kind: 'question'; readonly window: string; readonly question: QuestionView }
  /** Sent every few seconds, so that both sides notice a broken line. */
  | { readonly kind: 'alive' };
