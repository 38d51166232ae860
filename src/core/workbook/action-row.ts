import * as z from '../shared/schema.ts';
import { isoDate } from './date.ts';
import { kinds, reviews, type Status, statuses } from './lists.ts';

const keysOf = <K extends string>(list: Readonly<Record<K, unknown>>): [K, ...K[]] =>
  Object.keys(list) as [K, ...K[]]; // the lists are constants with at least one key

const Day = z.nullable(z.string().check(z.refine(isoDate)));
/** Local date and time, `2022-05-31T09:30`, in the spreadsheet's time zone. */
const Moment = z.nullable(z.string());

/** One action as its row holds it. Empty texts are '', empty choices, numbers and dates null. */
export const ActionRow = z.object({
  id: z.string(),
  chapter: z.string(),
  chapterTitle: z.string(),
  axis: z.string(),
  /** Key of a tier, or null. */
  tier: z.nullable(z.string()),
  /** The action's own text. */
  action: z.string(),
  subItems: z.array(z.string()),
  kind: z.nullable(z.enum(keysOf(kinds))),
  expectedResult: z.string(),
  lead: z.string(),
  sections: z.array(z.string()),
  partners: z.array(z.string()),
  start: Day,
  due: Day,
  plannedDue: Day,
  status: z.nullable(z.enum(keysOf<Status>(statuses))),
  /** From 0 to 1. */
  progress: z.nullable(z.number().check(z.gte(0), z.lte(1))),
  comment: z.string(),
  reportText: z.string(),
  result: z.string(),
  nextStep: z.string(),
  evidence: z.string(),
  updatedOn: Moment,
  updatedBy: z.string(),
  review: z.nullable(z.enum(keysOf(reviews))),
});
export type ActionRow = z.infer<typeof ActionRow>;
