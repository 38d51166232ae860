import { languages } from '../shared/i18n/lang.ts';
import * as z from '../shared/schema.ts';
import { isoDate } from './date.ts';

const IsoDate = z.string().check(z.refine(isoDate, 'a date such as 2022-05-31'));

/** A reporting period. Dates are ISO days in the spreadsheet's time zone. */
export const Period = z.object({
  name: z.string(),
  opens: IsoDate,
  due: IsoDate,
  grace: IsoDate,
  locked: IsoDate,
});
export type Period = z.infer<typeof Period>;

export const Section = z.object({ name: z.string(), language: z.enum(languages) });
export type Section = z.infer<typeof Section>;

/**
 * What an organisation brings beside its plan: its Sections, governing bodies and reporting
 * periods. A built-in plan carries one; for any other plan the lists start empty and are filled in
 * Settings.
 */
export const Organisation = z.object({
  /** As the head of a paper names it. */
  name: z.string(),
  sections: z.array(Section),
  bodies: z.array(z.string()),
  periods: z.array(Period),
});
export type Organisation = z.infer<typeof Organisation>;

export const noOrganisation: Organisation = { name: '', sections: [], bodies: [], periods: [] };
