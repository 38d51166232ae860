import * as z from 'zod/mini';
import { languages } from '../i18n/lang.ts';
import { UpdateInput } from '../update/update-input.ts';
import { ActionRow } from '../workbook/action-row.ts';
import { type Outcome, Problem } from './outcome.ts';

/** Where a plan comes from. */
export const PlanSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('built-in') }),
  /** The plan's text; the reader of plans refuses what is too long. */
  z.object({ kind: z.literal('text'), text: z.string() }),
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

const SaveResult = z.object({
  saved: z.array(z.string()),
  unchanged: z.array(z.string()),
  message: z.string(),
});
export type SaveResult = z.infer<typeof SaveResult>;

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
  'layout.repair': { input: z.object({}), output: z.object({ requests: count }) },
  /** Reads the whole workbook and counts. */
  'workbook.summary': { input: z.object({}), output: Summary },
  /** Every action, in the order of the sheets. */
  'actions.list': {
    input: z.object({}),
    output: z.object({ actions: z.array(ListedAction), problems: z.array(Problem) }),
  },
  /** Writes one update of one or several actions. */
  'update.save': { input: UpdateInput, output: SaveResult },
} as const;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type Input<M extends Method> = z.infer<Contract[M]['input']>;
export type Output<M extends Method> = z.infer<Contract[M]['output']>;

/** One function per method: a missing or misspelt handler does not compile. */
export type Handlers<C> = {
  readonly [M in Method]: (input: Input<M>, context: C) => Outcome<Output<M>>;
};
