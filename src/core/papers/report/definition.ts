import { languages } from '../../shared/i18n/lang.ts';
import * as z from '../../shared/schema.ts';
import { isoDate } from '../../workbook/date.ts';
import { bases, type PartKey, partKeys, purposes, usualParts } from './paper-parts.ts';

const Day = z.string().check(z.refine(isoDate));
const short = z.string().check(z.maxLength(300));

const names = z.array(z.string().check(z.maxLength(300))).check(z.maxLength(200));

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
  /** The day whose state the paper tells; null: as it is when the paper is made. */
  dataAsOf: z._default(z.nullable(Day), null),
  /** Whether only what a manager approved counts. */
  basis: z._default(z.enum(bases), 'latest'),
  /** "Take note of …"; empty: what suits the purpose. */
  recommendations: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(30)),
  /** In the order in which they stand; empty: the usual ones. */
  parts: z.array(z.enum(partKeys)).check(z.maxLength(partKeys.length)),
  /** Whether the annex lists every action, and not only the exceptions of each chapter. */
  fullAnnex: z.boolean(),
  /**
   * Numbers of areas and chapters, keys of tiers, names of axes and Sections, addresses of leads; empty:
   * all. An action has to fit every list that is not empty.
   */
  scope: z.object({
    areas: names,
    chapters: names,
    tiers: names,
    axes: names,
    sections: names,
    leads: names,
  }),
});
export type PaperDefinition = z.infer<typeof PaperDefinition>;
export type Scope = PaperDefinition['scope'];

/** The whole plan. */
export const wholePlan: Scope = {
  areas: [],
  chapters: [],
  tiers: [],
  axes: [],
  sections: [],
  leads: [],
};

/** The parts of a paper, each once. */
export function partsOf({ parts }: Pick<PaperDefinition, 'parts'>): readonly PartKey[] {
  return parts.length === 0 ? usualParts : [...new Set(parts)];
}
