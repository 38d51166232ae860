import * as z from 'zod/mini';
import { languages } from '../i18n/lang.ts';
import { isoDate } from '../workbook/date.ts';

const Day = z.string().check(z.refine(isoDate));
const short = z.string().check(z.maxLength(300));

/** What a paper is for, as its heading block says: "Item 3 – For information". */
export const purposes = ['adoption', 'approval', 'information'] as const;
export type Purpose = (typeof purposes)[number];

/** What a manager says of a paper before it is made. Empty texts and lists mean: the default. */
export const PaperDefinition = z.object({
  lang: z.enum(languages),
  /** The governing body: "Executive Bureau". */
  body: short.check(z.minLength(1)),
  place: short,
  /** Day of the meeting; null where it is not known yet. */
  date: z.nullable(Day),
  /** Number of the item on the agenda: "3". */
  item: z.string().check(z.maxLength(20)),
  purpose: z.enum(purposes),
  /** Empty: "Progress of the work plan 2022". */
  title: short,
  /** The reporting period, first and last day; null: since the beginning of the plan year. */
  period: z.nullable(z.object({ from: Day, to: Day })),
  /** "Take note of …"; empty: what suits the purpose. */
  recommendations: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(30)),
  /** Numbers of areas and keys of tiers; empty: all. */
  scope: z.object({ areas: z.array(z.string()), tiers: z.array(z.string()) }),
});
export type PaperDefinition = z.infer<typeof PaperDefinition>;
